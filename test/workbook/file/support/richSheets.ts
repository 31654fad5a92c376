import { HEAD, MAIN, RELATIONSHIPS } from "./parts";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** The annex: everything that a worksheet part can hold beside its cells, in the order of the schema. */
export function annexSheet(): string {
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">`,
    '<sheetPr codeName="Sheet1" filterMode="1"><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<dimension ref="A1:F9"/>',
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C5" sqref="C5"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
    '<cols><col min="1" max="1" width="5.7109375" customWidth="1"/><col min="2" max="2" width="32" style="2" customWidth="1"/><col min="6" max="6" width="0" hidden="1" customWidth="1"/></cols>',
    annexRows(),
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/>',
    '<protectedRanges><protectedRange sqref="C5:C8" name="Nhập số liệu"/></protectedRanges>',
    '<autoFilter ref="A4:E8"><filterColumn colId="2"><customFilters><customFilter operator="greaterThan" val="10"/></customFilters></filterColumn></autoFilter>',
    '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="A9:B9"/></mergeCells>',
    '<phoneticPr fontId="0" type="noConversion"/>',
    '<conditionalFormatting sqref="E5:E8"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>100</formula></cfRule><cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1"><formula>$E5="tong-hop"</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="C5:C8"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="' +
      X14 +
      '"><x14:id>{C0000000-0000-4000-8000-000000000003}</x14:id></ext></extLst></cfRule></conditionalFormatting>',
    '<dataValidations count="1"><dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" errorTitle="Sai số" error="Chỉ nhập số nguyên &gt;= 0" sqref="C5:E8"><formula1>0</formula1></dataValidation></dataValidations>',
    '<hyperlinks><hyperlink ref="B5" r:id="rId5" tooltip="Trang của xã"/><hyperlink ref="B6" location="\'Bảng kê\'!A1" display="Bảng kê"/></hyperlinks>',
    '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId4"/>',
    "<headerFooter><oddFooter>&amp;LPhụ lục&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>",
    '<rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks>',
    '<ignoredErrors><ignoredError sqref="D6" numberStoredAsText="1"/></ignoredErrors>',
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
    extensions(),
    "</worksheet>",
  ].join("");
}

function annexRows(): string {
  return [
    "<sheetData>",
    '<row r="1" spans="1:6" ht="21" customHeight="1"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="3"/></row>',
    '<row r="4" spans="1:6"><c r="A4" s="4" t="s"><v>1</v></c><c r="B4" s="4" t="s"><v>2</v></c><c r="C4" s="4" t="s"><v>3</v></c><c r="D4" s="4" t="inlineStr"><is><t>Đã giải quyết</t></is></c><c r="E4" s="4" t="s"><v>4</v></c></row>',
    '<row r="5" spans="1:6"><c r="A5"><v>1</v></c><c r="B5" t="s"><v>5</v></c><c r="C5" s="1"><v>442</v></c><c r="D5" s="1"><v>387</v></c><c r="E5" s="1"><f t="shared" ref="E5:E8" si="0">C5-D5</f><v>55</v></c></row>',
    '<row r="6" spans="1:6"><c r="A6"><v>2</v></c><c r="B6" t="s"><v>6</v></c><c r="C6" s="1"><v>335</v></c><c r="D6" s="5" t="s"><v>7</v></c><c r="E6" s="1"><f t="shared" si="0"/><v>40</v></c></row>',
    '<row r="7" spans="1:6" hidden="1"><c r="A7"><v>3</v></c><c r="B7" t="s"><v>8</v></c><c r="C7" s="1"><v>8</v></c><c r="D7" s="1"><v>3</v></c><c r="E7" s="1"><f t="shared" si="0"/><v>5</v></c></row>',
    '<row r="8" spans="1:6"><c r="A8"><v>4</v></c><c r="B8" t="s"><v>9</v></c><c r="C8" s="1"><v>306</v></c><c r="D8" s="1"/><c r="E8" s="1"><f t="shared" si="0"/></c></row>',
    '<row r="9" spans="1:6"><c r="A9" s="4" t="s"><v>10</v></c><c r="B9" s="4"/><c r="C9" s="4"><f>SUM(C5:C8)</f><v>1091</v></c><c r="D9" s="4"><f t="array" ref="D9">SUM(IF(ISNUMBER(D5:D8),D5:D8,0))</f><v>390</v></c><c r="E9" s="4" t="e"><f>E8/0</f><v>#DIV/0!</v></c><c r="F9" s="6"><v>44377</v></c></row>',
    "</sheetData>",
  ].join("");
}

function extensions(): string {
  const bar =
    '<x14:cfRule type="dataBar" id="{C0000000-0000-4000-8000-000000000003}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule>';
  const expression = `<x14:cfRule type="expression" priority="4" id="{C0000000-0000-4000-8000-000000000004}"><xm:f>$C5&gt;'Bảng kê'!$B$2</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule>`;
  const sparkline =
    "<x14:sparklineGroup><x14:colorSeries rgb=\"FF376092\"/><x14:sparklines><x14:sparkline><xm:f>'Biểu T6'!C5:D5</xm:f><xm:sqref>G5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>";
  return (
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>` +
    `<x14:conditionalFormatting xmlns:xm="${XM}">${bar}<xm:sqref>C5:C8</xm:sqref></x14:conditionalFormatting>` +
    `<x14:conditionalFormatting xmlns:xm="${XM}">${expression}<xm:sqref>C5:C8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
    `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}">${sparkline}</x14:sparklineGroups></ext></extLst>`
  );
}

/** A second sheet with a table, and a comment in its XML. */
export function tableSheet(): string {
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><!-- <row r="1"> of another program --><dimension ref="A1:B3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    '<sheetData><row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>5</v></c><c r="B2"><v>442</v></c></row><row r="3"><c r="A3" t="s"><v>6</v></c><c r="B3"><v>335</v></c></row></sheetData>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'
  );
}

export function table(): string {
  return `${HEAD}<table xmlns="${MAIN}" id="1" name="BangKe" displayName="BangKe" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Đơn vị"/><tableColumn id="2" name="Tiếp nhận"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

export function sharedStrings(): string {
  const texts = [
    "BIỂU TỔNG HỢP THÁNG 6 NĂM 2021",
    "STT",
    "Đơn vị",
    "Tiếp nhận",
    "Đang giải quyết",
    "Phượng Kỳ",
    "Hà Thanh",
    " 295",
    "Tái Sơn",
    "Minh Đức &amp; &lt;b&gt;",
  ].map((text) => `<si><t xml:space="preserve">${text}</t></si>`);
  const rich =
    '<si><r><rPr><b/><sz val="12"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">Tổng </t></r><r><t>cộng</t></r></si>';
  return `${HEAD}<sst xmlns="${MAIN}" count="14" uniqueCount="11">${texts.join("")}${rich}</sst>`;
}

export function styles(): string {
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">`,
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0\\ &quot;hồ sơ&quot;"/></numFmts>',
    '<fonts count="3" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="13"/><name val="Times New Roman"/><family val="1"/></font><font><sz val="12"/><name val=".VnTime"/><family val="2"/></font></fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF92D050"/></stop></gradientFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right><top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="1"/></cellStyleXfs>',
    '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="1"><alignment horizontal="center"/></xf><xf numFmtId="3" fontId="1" fillId="0" borderId="1" xfId="0"><alignment wrapText="1"/><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Tiêu đề biểu" xfId="1"/></cellStyles>',
    '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><strike/></font></dxf></dxfs>',
    '<tableStyles count="1" defaultTableStyle="TableStyleMedium2"><tableStyle name="Kiểu bảng" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles>',
    '<colors><mruColors><color rgb="FF92D050"/></mruColors></colors>',
    '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>',
  ].join("");
}
