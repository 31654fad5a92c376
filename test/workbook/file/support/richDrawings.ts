import { HEAD, type Parts, relationships } from "./parts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A picture of one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Chart, picture and text box of the annex sheet, its notes and threaded comments, and the drawing of the chart sheet. */
export function drawingParts(): Parts {
  return {
    "xl/drawings/drawing1.xml": sheetDrawing([
      anchor(16, graphicFrame(2, "Biểu đồ 1", "rId1")),
      anchor(18, picture(3, "Quốc huy", "rId2")),
      anchor(20, textBox(4, "Hộp chữ của cán bộ")),
    ]),
    "xl/drawings/_rels/drawing1.xml.rels": relationships([
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"],
    ]),
    "xl/charts/chart1.xml": chart(),
    "xl/media/image1.png": Uint8Array.from(Buffer.from(PIXEL, "base64")),
    "xl/drawings/drawing2.xml": sheetDrawing([
      `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${graphicFrame(2, "Biểu đồ 2", "rId1")}<xdr:clientData/></xdr:absoluteAnchor>`,
    ]),
    "xl/drawings/_rels/drawing2.xml.rels": relationships([["rId1", "chart", "../charts/chart2.xml"]]),
    "xl/charts/chart2.xml": chart(),
    "xl/comments1.xml":
      `${HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Nguyễn Thị Hạnh</author><author>tc={A0000000-0000-4000-8000-000000000001}</author></authors>` +
      '<commentList><comment ref="C5" authorId="0" shapeId="0"><text><r><t>Số liệu lấy từ phần mềm</t></r></text></comment>' +
      '<comment ref="D6" authorId="1" shapeId="0" xr:uid="{A0000000-0000-4000-8000-000000000001}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><text><t>[Threaded comment] Xem lại</t></text></comment></commentList></comments>',
    "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="D6" dT="2021-07-02T02:30:00.00" personId="{B0000000-0000-4000-8000-000000000002}" id="{A0000000-0000-4000-8000-000000000001}"><text>Xem lại con số này</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Phạm Sơn Tùng" id="{B0000000-0000-4000-8000-000000000002}" userId="tung" providerId="None"/></personList>`,
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
      '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>3,15,3,2,5,15,7,4</x:Anchor><x:Row>4</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>',
  };
}

function sheetDrawing(anchors: readonly string[]): string {
  return `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${R}" xmlns:c="${CHART}">${anchors.join("")}</xdr:wsDr>`;
}

function anchor(row: number, content: string): string {
  const place = (tag: string, at: number, column: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return `<xdr:twoCellAnchor>${place("from", row, 1)}${place("to", row + 2, 5)}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function graphicFrame(id: number, name: string, chartId: string): string {
  return (
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="${chartId}"/></a:graphicData></a:graphic></xdr:graphicFrame>`
  );
}

function picture(id: number, name: string, imageId: string): string {
  return (
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${imageId}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
  );
}

function textBox(id: number, text: string): string {
  return (
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="Hộp 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>` +
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>' +
    `<xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN" sz="1100"/><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`
  );
}

function chart(): string {
  const series =
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>\'Biểu T6\'!$C$5:$C$8</c:f></c:numRef></c:val></c:ser>';
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
  );
}
