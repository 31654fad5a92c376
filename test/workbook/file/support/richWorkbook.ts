import { HEAD, MAIN, type Parts, RELATIONSHIPS, relationships, SHEET_TYPE, zipped } from "./parts";
import { drawingParts } from "./richDrawings";
import { annexSheet, sharedStrings, styles, table, tableSheet } from "./richSheets";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const MICROSOFT = "http://schemas.microsoft.com/office";

/** Name of the annex sheet. */
export const ANNEX = "Biểu T6";

/** One workbook that holds what offices put into theirs; with macros as an .xlsm. */
export function richWorkbook(kind: "xlsx" | "xlsm"): Uint8Array {
  return zipped(richParts(kind));
}

export function richParts(kind: "xlsx" | "xlsm"): Parts {
  const macros = kind === "xlsm";
  return {
    "[Content_Types].xml": contentTypes(macros),
    "_rels/.rels": relationships([
      ["rId3", "extended-properties", "docProps/app.xml"],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId4", "custom-properties", "docProps/custom.xml"],
    ]),
    "xl/workbook.xml": workbook(macros),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId3", "worksheet", "worksheets/sheet2.xml"],
      ["rId4", "theme", "theme/theme1.xml"],
      ["rId5", "styles", "styles.xml"],
      ["rId6", "sharedStrings", "sharedStrings.xml"],
      ["rId7", "calcChain", "calcChain.xml"],
      ["rId8", `${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml"],
      ["rId9", "customXml", "../customXml/item1.xml"],
      ...(macros ? ([["rId10", `${MICROSOFT}/2006/relationships/vbaProject`, "vbaProject.bin"]] as const) : []),
    ]),
    "xl/worksheets/sheet1.xml": annexSheet(),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId6", `${MICROSOFT}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml"],
    ]).replace(
      "</Relationships>",
      `<Relationship Id="rId5" Type="${RELATIONSHIPS}/hyperlink" Target="https://example.invalid/a?b=1&amp;c=2" TargetMode="External"/></Relationships>`,
    ),
    "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`,
    "xl/chartsheets/_rels/sheet1.xml.rels": relationships([["rId1", "drawing", "../drawings/drawing2.xml"]]),
    "xl/worksheets/sheet2.xml": tableSheet(),
    "xl/worksheets/_rels/sheet2.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
    "xl/tables/table1.xml": table(),
    ...drawingParts(),
    "xl/printerSettings/printerSettings1.bin": noise(300, 7),
    "xl/theme/theme1.xml": theme(),
    "xl/styles.xml": styles(),
    "xl/sharedStrings.xml": sharedStrings(),
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="C9" i="1" l="1"/><c r="D9" a="1"/><c r="E9"/><c r="E5"/><c r="E6" l="1"/><c r="E7"/><c r="E8"/></calcChain>`,
    ...(macros ? { "xl/vbaProject.bin": noise(2_000, 3) } : {}),
    "customXml/item1.xml": '<?xml version="1.0"?><don-vi xmlns="urn:tu-ky"><ma>H23.41</ma></don-vi>',
    "customXml/_rels/item1.xml.rels": relationships([["rId1", "customXmlProps", "itemProps1.xml"]]),
    "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem ds:itemID="{D0000000-0000-4000-8000-000000000005}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Nguyễn Thị Hạnh</dc:creator></cp:coreProperties>`,
    "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Số hiệu"><vt:lpwstr>12/BC-UBND</vt:lpwstr></property></Properties>`,
    "xl/la/phan-la.bin": noise(64, 11),
  };
}

function workbook(macros: boolean): string {
  const names = [
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Biểu T6\'!$A$4:$E$8</definedName>',
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Biểu T6\'!$A$1:$F$9</definedName>',
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Biểu T6\'!$4:$4</definedName>',
    '<definedName name="_xlnm.Print_Area" localSheetId="2">\'Bảng kê\'!$A$1:$B$3</definedName>',
    '<definedName name="TongTiepNhan" comment="Tổng">\'Biểu T6\'!$C$9</definedName>',
  ].join("");
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">` +
    `<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="24000"/><workbookPr ${macros ? 'codeName="ThisWorkbook" ' : ""}defaultThemeVersion="166925"/>` +
    '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Bao cao\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>' +
    '<workbookProtection lockStructure="1"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews>' +
    '<sheets><sheet name="Biểu T6" sheetId="1" r:id="rId1"/><sheet name="Biểu đồ" sheetId="4" r:id="rId2"/><sheet name="Bảng kê" sheetId="7" state="hidden" r:id="rId3"/></sheets>' +
    `<definedNames>${names}</definedNames><calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`
  );
}

function contentTypes(macros: boolean): string {
  const main = macros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : `${SHEET_TYPE}.sheet.main+xml`;
  const entries: (readonly [string, string])[] = [
    ["xl/workbook.xml", main],
    ["xl/worksheets/sheet1.xml", `${SHEET_TYPE}.worksheet+xml`],
    ["xl/chartsheets/sheet1.xml", `${SHEET_TYPE}.chartsheet+xml`],
    ["xl/worksheets/sheet2.xml", `${SHEET_TYPE}.worksheet+xml`],
    ["xl/tables/table1.xml", `${SHEET_TYPE}.table+xml`],
    ["xl/theme/theme1.xml", `${OFFICE}.theme+xml`],
    ["xl/styles.xml", `${SHEET_TYPE}.styles+xml`],
    ["xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`],
    ["xl/calcChain.xml", `${SHEET_TYPE}.calcChain+xml`],
    ["xl/comments1.xml", `${SHEET_TYPE}.comments+xml`],
    ["xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
    ["xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
    ["xl/drawings/drawing1.xml", `${OFFICE}.drawing+xml`],
    ["xl/drawings/drawing2.xml", `${OFFICE}.drawing+xml`],
    ["xl/charts/chart1.xml", `${OFFICE}.drawingml.chart+xml`],
    ["xl/charts/chart2.xml", `${OFFICE}.drawingml.chart+xml`],
    ["customXml/itemProps1.xml", `${OFFICE}.customXmlProperties+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["docProps/app.xml", `${OFFICE}.extended-properties+xml`],
    ["docProps/custom.xml", `${OFFICE}.custom-properties+xml`],
    ...(macros ? ([["xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"]] as const) : []),
  ];
  const overrides = entries.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["png", "image/png"],
    ["vml", `${OFFICE}.vmlDrawing`],
    ["bin", `${SHEET_TYPE}.printerSettings`],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
}

function theme(): string {
  const colours = [
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ]
    .map(
      (name, at) =>
        `<a:${name}><a:srgbClr val="${name === "lt1" ? "FFFFFF" : `0${at.toString(16)}2040`.toUpperCase()}"/></a:${name}>`,
    )
    .join("");
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
  const lines = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
  const effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
  return (
    `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${colours}</a:clrScheme>` +
    `<a:fontScheme name="Office"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

/** Bytes of no meaning, the same at every run. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}
