import type { PlainSheet, PlainWorkbook } from "../../../src/workbook/plainData";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { cell, sheetNamed } from "./support/inspect";
import {
  HEAD,
  MAIN,
  RELATIONSHIPS,
  relationships,
  SHEET_TYPE,
  smallParts,
  type SmallWorkbook,
  smallWorkbook,
  zipped,
} from "./support/parts";
import { ANNEX, richWorkbook } from "./support/richWorkbook";

async function opened(bytes: Uint8Array): Promise<PlainWorkbook> {
  return (await openFileWorkbook(bytes, "biểu.xlsx")).read();
}

async function sheetOf(workbook: SmallWorkbook): Promise<PlainSheet> {
  return sheetNamed(await opened(smallWorkbook(workbook)), "A");
}

/** A sheet of one row whose cells are given as XML. */
function row(cells: string): SmallWorkbook {
  return { sheets: { A: `<sheetData><row r="1">${cells}</row></sheetData>` } };
}

describe("the rich workbook", () => {
  let workbook: PlainWorkbook;
  let annex: PlainSheet;
  beforeAll(async () => {
    workbook = await opened(richWorkbook("xlsm"));
    annex = sheetNamed(workbook, ANNEX);
  });

  it("has its worksheets in tab order, chart sheets left out", () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      [ANNEX, "visible"],
      ["Bảng kê", "hidden"],
    ]);
    expect(workbook.activeSheet).toBe(0);
  });

  it("has the names of the whole workbook only", () => {
    expect(workbook.names).toEqual([{ name: "TongTiepNhan", refersTo: "'Biểu T6'!$C$9" }]);
  });

  it("tells what formulas may say for a range", () => {
    expect(workbook.ranges).toEqual({
      names: [{ name: "TongTiepNhan", refersTo: "'Biểu T6'!$C$9" }],
      tables: [
        {
          name: "BangKe",
          sheet: "Bảng kê",
          area: { top: 0, left: 0, bottom: 2, right: 1 },
          headingRows: 1,
          totalRows: 0,
          columns: ["Đơn vị", "Tiếp nhận"],
        },
      ],
    });
  });

  it("writes a shared formula out for each of its cells, with results where there are any", () => {
    expect(["E5", "E6", "E7", "E8"].map((address) => cell(annex, address))).toEqual([
      { column: 4, value: 55, formula: "C5-D5", numberFormat: '#,##0\\ "hồ sơ"' },
      { column: 4, value: 40, formula: "C6-D6", numberFormat: '#,##0\\ "hồ sơ"' },
      { column: 4, value: 5, formula: "C7-D7", numberFormat: '#,##0\\ "hồ sơ"' },
      { column: 4, value: null, formula: "C8-D8", numberFormat: '#,##0\\ "hồ sơ"' },
    ]);
  });

  it("reads array formulas, errors, dates as serial numbers, typed numbers as text", () => {
    expect(cell(annex, "D9")).toMatchObject({ value: 390, formula: "SUM(IF(ISNUMBER(D5:D8),D5:D8,0))" });
    expect(cell(annex, "E9")).toMatchObject({ value: { error: "#DIV/0!" }, formula: "E8/0" });
    expect(cell(annex, "F9")).toEqual({ column: 5, value: 44377, numberFormat: "m/d/yyyy" });
    expect(cell(annex, "D6")).toEqual({ column: 3, value: " 295", numberFormat: "@" });
  });

  it("leaves blank cells out, however they are formatted", () => {
    expect(cell(annex, "B1")).toBeUndefined();
    expect(cell(annex, "D8")).toBeUndefined();
  });

  it("knows hidden rows and columns, merges, protection", () => {
    expect(annex.rows.filter((entry) => entry.hidden).map((entry) => entry.index)).toEqual([6]);
    expect([...annex.hiddenColumns]).toEqual([5]);
    expect(annex.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 8, left: 0, bottom: 8, right: 1 },
    ]);
    expect(annex.isProtected).toBe(true);
    expect(sheetNamed(workbook, "Bảng kê").isProtected).toBe(false);
  });

  it("joins the stretches of a rich text", () => {
    expect(cell(annex, "A9")?.value).toBe("Tổng cộng");
  });
});

describe("values", () => {
  it("reads every type of cell", async () => {
    const sheet = await sheetOf(
      row(
        '<c r="A1"><v>1.5E3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>"a"</f><v>a&amp;b</v></c>' +
          '<c r="E1" t="inlineStr"><is><t>Tổng</t></is></c><c r="F1" t="d"><v>2021-06-30</v></c><c r="G1" t="d"><v>2021-06-30T12:00:00</v></c><c r="H1" t="n"><v>12a</v></c>',
      ),
    );
    expect(sheet.rows[0]?.cells.map(({ value }) => value)).toEqual([
      1500,
      true,
      { error: "#REF!" },
      "a&b",
      "Tổng",
      44377,
      44377.5,
      "12a",
    ]);
  });

  it("tells an empty text from no result at all", async () => {
    const sheet = await sheetOf(
      row('<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>A1</f></c><c r="C1" t="inlineStr"><is><t></t></is></c>'),
    );
    expect(sheet.rows[0]?.cells).toEqual([
      { column: 0, value: "", formula: '""' },
      { column: 1, value: null, formula: "A1" },
    ]);
  });

  it("undoes what XML cannot hold, and leaves what only looks like it", async () => {
    const sheet = await sheetOf(
      row(
        '<c r="A1" t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_&#10;c\r\nd</t></is></c><c r="B1" t="inlineStr"><is><t><![CDATA[<b>&amp;]]></t></is></c>',
      ),
    );
    expect(sheet.rows[0]?.cells.map(({ value }) => value)).toEqual(["a\r\nb_x0041_\nc\nd", "<b>&amp;"]);
  });

  it("finds rows and cells without addresses, out of order and doubled", async () => {
    const sheet = await sheetOf({
      sheets: {
        A: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c></row><row r="5"><c r="A5"><v>7</v></c></row><row r="7"><c r="B7"><v>8</v></c><c r="A7"><v>9</v></c></row></sheetData>',
      },
    });
    expect(sheet.rows).toEqual([
      {
        index: 0,
        hidden: false,
        cells: [
          { column: 0, value: 1 },
          { column: 1, value: 2 },
        ],
      },
      { index: 1, hidden: false, cells: [{ column: 0, value: 6 }] },
      {
        index: 4,
        hidden: false,
        cells: [
          { column: 0, value: 7 },
          { column: 2, value: 3 },
          { column: 3, value: 4 },
        ],
      },
      {
        index: 6,
        hidden: false,
        cells: [
          { column: 0, value: 9 },
          { column: 1, value: 8 },
        ],
      },
    ]);
  });

  it("shows newer functions without the prefix that the file needs", async () => {
    const sheet = await sheetOf(row('<c r="A1"><f>_xlfn.XLOOKUP(B1,_xlfn._xlws.FILTER(C:C,D:D),E:E)</f><v>1</v></c>'));
    expect(cell(sheet, "A1")?.formula).toBe("XLOOKUP(B1,FILTER(C:C,D:D),E:E)");
  });

  it("takes a shared formula that stands below the cells that share it", async () => {
    const sheet = await sheetOf({
      sheets: {
        A: '<sheetData><row r="1"><c r="B1"><f t="shared" si="3"/></c></row><row r="2"><c r="B2"><f t="shared" si="3" ref="B1:B2">A2*2</f></c></row></sheetData>',
      },
    });
    expect(cell(sheet, "B1")?.formula).toBe("A1*2");
  });

  it("takes a cell that shares a formula which stands nowhere as a value", async () => {
    const sheet = await sheetOf(row('<c r="A1"><f t="shared" si="9"/><v>4</v></c>'));
    expect(cell(sheet, "A1")).toEqual({ column: 0, value: 4 });
  });

  it("reads strict workbooks of the 1904 date system", async () => {
    const strict = "http://purl.oclc.org/ooxml";
    const parts = smallParts({
      sheets: { A: '<sheetData><row r="1"><c r="A1" t="d"><v>2021-06-30</v></c></row></sheetData>' },
      beforeSheets: '<workbookPr date1904="1"/>',
    });
    const bytes = zipped(
      Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [
          name,
          String(text)
            .replaceAll(MAIN, `${strict}/spreadsheetml/main`)
            .replaceAll(RELATIONSHIPS, `${strict}/officeDocument/relationships`),
        ]),
      ),
    );
    expect(cell(sheetNamed(await opened(bytes), "A"), "A1")?.value).toBe(44377 - 1462);
  });

  it("reads parts with prefixes, in UTF-16 and in an old code page", async () => {
    const prefixed = `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Xã</x:t></x:is></x:c><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const plain = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c><c r="B1"><v>7</v></c></row></sheetData></worksheet>`;
    const parts = smallParts({ sheets: { A: prefixed, B: "", C: "", D: "" } });
    const bytes = zipped({
      ...parts,
      "xl/worksheets/sheet2.xml": Buffer.from(`\ufeff${plain}`, "utf16le"),
      "xl/worksheets/sheet3.xml": Buffer.from(`\ufeff${plain}`, "utf16le").swap16(),
      "xl/worksheets/sheet4.xml": Buffer.from(plain.replace("UTF-16", "ISO-8859-1"), "latin1"),
    });
    const { sheets } = await opened(bytes);
    for (const sheet of sheets) {
      expect(sheet.rows[0]?.cells).toEqual([
        { column: 0, value: "Xã" },
        { column: 1, value: 7 },
      ]);
    }
  });
});

describe("packages of odd make", () => {
  it("finds parts by relation, whatever they are called, with absolute and encoded targets and other cases", async () => {
    const parts = smallParts({ sheets: { A: '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>' } });
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    delete parts["xl/worksheets/sheet1.xml"];
    const bytes = zipped({
      ...parts,
      "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "/XL/b%C3%A1o/Trang 1.xml"]]),
      "xl\\báo\\trang 1.xml": sheet,
    });
    expect(cell(sheetNamed(await opened(bytes), "A"), "A1")?.value).toBe(5);
  });

  it("finds the workbook by its content type where the package's relation is missing", async () => {
    const parts = smallParts({ sheets: { A: '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>' } });
    delete parts["_rels/.rels"];
    expect((await opened(zipped(parts))).sheets).toHaveLength(1);
    expect(String(parts["[Content_Types].xml"])).toContain(SHEET_TYPE);
  });
});
