import { openFileWorkbook, type FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import type { PlannedCell, SheetPlan } from "../../../src/workbook/plan";
import { expectSameBytes, expectWellFormed, partText, sheetNamed, unpacked, xmlDocument } from "./support/inspect";
import { relationships, type SmallWorkbook, smallWorkbook } from "./support/parts";
import { reportSheet, sheetsOnly } from "./support/plans";

const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const TAG = "TongHopTTHC.BaoCao";

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  return openFileWorkbook(bytes, "biểu.xlsx");
}

async function withReport(workbook: SmallWorkbook, plan: SheetPlan = reportSheet()): Promise<{ name: string | undefined; bytes: Uint8Array }> {
  const file = await opened(smallWorkbook(workbook));
  const { sheetNames } = await file.apply(sheetsOnly(plan));
  const bytes = await file.save();
  expectWellFormed(bytes);
  return { name: sheetNames.report, bytes };
}

function tabs(bytes: Uint8Array): (string | null)[] {
  return [...xmlDocument(partText(bytes, "xl/workbook.xml")).getElementsByTagNameNS("*", "sheet")].map((tab) => tab.getAttribute("name"));
}

function definedNames(bytes: Uint8Array): string[][] {
  const names = xmlDocument(partText(bytes, "xl/workbook.xml")).getElementsByTagNameNS("*", "definedName");
  return [...names].map((name) => [name.getAttribute("name") ?? "", name.getAttribute("localSheetId") ?? "", name.textContent ?? ""]);
}

/** The part of our sheet where the workbook had one sheet before. */
const OURS = "xl/worksheets/sheet2.xml";

function ours(bytes: Uint8Array): Element {
  return xmlDocument(partText(bytes, OURS)).documentElement;
}

function texts(cells: readonly PlannedCell["value"][]): SheetPlan {
  return reportSheet({
    rows: cells.map((value) => ({ cells: [{ column: 0, value, style: {} }] })),
    merges: [],
  });
}

/** Style of a cell in styles.xml, with what its parts say. */
function look(bytes: Uint8Array, address: string): { xf: string; font: string; fill: string; border: string; format: string } {
  const cell = [...ours(bytes).getElementsByTagName("c")].find((candidate) => candidate.getAttribute("r") === address);
  const styles = xmlDocument(partText(bytes, "xl/styles.xml"));
  const item = (list: string, at: string | null): Element | undefined => styles.getElementsByTagName(list)[0]?.children[Number(at)];
  const xf = item("cellXfs", cell?.getAttribute("s") ?? null);
  const id = xf?.getAttribute("numFmtId") ?? "";
  const custom = [...styles.getElementsByTagName("numFmt")].find((format) => format.getAttribute("numFmtId") === id);
  const bare = (element: Element | undefined): string => (element?.outerHTML ?? "").replace(/ xmlns="[^"]*"/g, "");
  return {
    xf: bare(xf),
    font: bare(item("fonts", xf?.getAttribute("fontId") ?? null)),
    fill: bare(item("fills", xf?.getAttribute("fillId") ?? null)),
    border: bare(item("borders", xf?.getAttribute("borderId") ?? null)),
    format: custom?.getAttribute("formatCode") ?? id,
  };
}

describe("names of our sheets", () => {
  it.each([
    ["free", ["A"], "Báo cáo", "Báo cáo"],
    ["taken", ["Báo cáo"], "Báo cáo", "Báo cáo (2)"],
    ["taken in other letters", ["BÁO CÁO", "báo cáo (2)"], "Báo cáo", "Báo cáo (3)"],
    ["taken in decomposed letters", ["Báo cáo".normalize("NFD")], "Báo cáo", "Báo cáo (2)"],
    ["too long", ["A"], "Báo cáo tổng hợp thủ tục hành chính", "Báo cáo tổng hợp thủ tục hành c"],
    ["too long and taken", ["Báo cáo tổng hợp thủ tục hành c"], "Báo cáo tổng hợp thủ tục hành chính", "Báo cáo tổng hợp thủ tục hà (2)"],
    ["forbidden characters", ["A"], "'6/2021: [báo cáo]'", "6 2021   báo cáo"],
  ])("%s", async (_, sheets, wanted, given) => {
    const content = Object.fromEntries(sheets.map((name) => [name, DATA]));
    const { name, bytes } = await withReport({ sheets: content }, reportSheet({ name: wanted }));
    expect(name).toBe(given);
    expect(tabs(bytes)).toEqual([...sheets, given]);
    // The sheet that had the name is not ours and stays as it was.
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(DATA);
  });

  it("quotes names in what points at them", async () => {
    const { bytes } = await withReport({ sheets: { A: DATA } }, reportSheet({ name: "Báo cáo 'A'" }));
    expect(definedNames(bytes)[0]).toEqual([TAG, "", "'Báo cáo ''A'!$A$1"]);
  });
});

describe("a sheet of ours that is there already", () => {
  const tagged = (refersTo: string, more = ""): string => `<definedNames>${more}<definedName name="${TAG}" hidden="1">${refersTo}</definedName></definedNames>`;
  const sheets = { "Báo cáo tháng": '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>', B: DATA };

  it("is rebuilt in its place, under the name that it has now", async () => {
    const { name, bytes } = await withReport({ sheets, afterSheets: tagged("'Báo cáo tháng'!$A$1") });
    expect(name).toBe("Báo cáo tháng");
    expect(tabs(bytes)).toEqual(["Báo cáo tháng", "B"]);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain("Xã Phượng Kỳ");
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain(DATA);
  });

  it.each(["#REF!", "'Đã xóa'!$A$1", "#REF!$A$1", "A1", ""])("counts as none where the tag says %s", async (refersTo) => {
    const { name, bytes } = await withReport({ sheets, afterSheets: tagged(refersTo) });
    expect(name).toBe("Báo cáo");
    expect(tabs(bytes)).toEqual(["Báo cáo tháng", "B", "Báo cáo"]);
    expect(definedNames(bytes).filter(([tag]) => tag === TAG)).toEqual([[TAG, "", "'Báo cáo'!$A$1"]]);
  });

  it("is not ours by a tag of another sheet's own", async () => {
    const local = `<definedNames><definedName name="${TAG}" localSheetId="1">B!$A$1</definedName></definedNames>`;
    const { name } = await withReport({ sheets, afterSheets: local });
    expect(name).toBe("Báo cáo");
  });

  it("belongs to the first of two tags that point at it", async () => {
    const both = tagged("'Báo cáo tháng'!$A$1", "<definedName name=\"TongHopTTHC.KiemTra\">'Báo cáo tháng'!$A$1</definedName>");
    const file = await opened(smallWorkbook({ sheets, afterSheets: both }));
    const { sheetNames } = await file.apply(sheetsOnly(reportSheet(), reportSheet({ key: "review", name: "Kiểm tra" })));
    expect(sheetNames).toEqual({ report: "Báo cáo", review: "Báo cáo tháng" });
  });

  it("loses the names that Excel derived from its earlier content, and no others", async () => {
    const names =
      '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Báo cáo tháng\'!$A$1:$B$2</definedName>' +
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Báo cáo tháng\'!$A$9:$B$9</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1</definedName><definedName name="Tong" localSheetId="0">1</definedName>';
    const { bytes } = await withReport({ sheets, afterSheets: tagged("'Báo cáo tháng'!$A$1", names) });
    expect(definedNames(bytes)).toEqual([
      ["_xlnm.Print_Area", "1", "B!$A$1"],
      ["Tong", "0", "1"],
      [TAG, "", "'Báo cáo tháng'!$A$1"],
      ["_xlnm._FilterDatabase", "0", "'Báo cáo tháng'!$A$1:$C$2"],
      ["_xlnm.Print_Titles", "0", "'Báo cáo tháng'!$1:$1"],
    ]);
  });

  it("keeps a person's notes and its name for macros, and drops a table made of its old cells", async () => {
    const content = '<sheetPr codeName="Sheet9"/><sheetData/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>';
    const table = '<table xmlns="urn:t" ref="A1:B2"/>';
    const file = await opened(
      smallWorkbook({
        sheets: { "Báo cáo": content },
        afterSheets: tagged("'Báo cáo'!$A$1"),
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "comments", "../comments1.xml"], ["rId2", "vmlDrawing", "../vml1.vml"], ["rId3", "table", "../tables/table1.xml"]]),
          "xl/comments1.xml": "<comments/>",
          "xl/vml1.vml": "<xml/>",
          "xl/tables/table1.xml": table,
        },
      }),
    );
    await file.apply(sheetsOnly(reportSheet()));
    const bytes = await file.save();
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<sheetPr codeName="Sheet9">');
    expect(sheet).toContain('<legacyDrawing r:id="rId2"/></worksheet>');
    expect(partText(bytes, "xl/worksheets/_rels/sheet1.xml.rels").match(/Id="[^"]*"/g)).toEqual(['Id="rId1"', 'Id="rId2"']);
    expect([...unpacked(bytes).keys()]).toEqual(expect.arrayContaining(["xl/comments1.xml", "xl/vml1.vml"]));
    expect([...unpacked(bytes).keys()]).not.toContain("xl/tables/table1.xml");
  });
});

describe("texts", () => {
  it("are text whatever they begin with", async () => {
    const values = ["=HYPERLINK(\"http://x\")", "+84", "-1", "@SUM(A1)", "Xã An Thanh", "001"];
    const { bytes } = await withReport({ sheets: { A: DATA } }, texts(values));
    expect(ours(bytes).getElementsByTagName("f")).toHaveLength(0);
    expect(values.map((_, at) => look(bytes, `A${at + 1}`)).map(({ xf, format }) => [format, xf.includes('quotePrefix="1"')])).toEqual([
      ["49", true],
      ["49", true],
      ["49", true],
      ["49", true],
      ["49", false],
      ["49", false],
    ]);
    const back = sheetNamed(await (await opened(bytes)).read(), "Báo cáo");
    expect(back.rows.map((row) => row.cells[0]?.value)).toEqual(values);
    expect(back.rows.every((row) => row.cells[0]?.formula === undefined)).toBe(true);
  });

  it("come back as they were, markup, control characters, line breaks, spaces and all", async () => {
    const values = ["<b>&amp;\"'</b>", " a\tb\nc\r\nd ", "\u0000\u0007\u001b", "_x0041_ và _x005F_", "😀 𝒳", "\ufffe\uffff", "]]>", "a\u0085b\u2028c\u00a0"];
    const { bytes } = await withReport({ sheets: { A: DATA } }, texts(values));
    const back = sheetNamed(await (await opened(bytes)).read(), "Báo cáo");
    expect(back.rows.map((row) => row.cells[0]?.value)).toEqual(values);
  });

  it("are cut to what a cell holds, never through a character", async () => {
    const { bytes } = await withReport({ sheets: { A: DATA } }, texts(["ệ".repeat(40_000), `${"a".repeat(32_766)}😀`, "\ud800"]));
    const back = sheetNamed(await (await opened(bytes)).read(), "Báo cáo").rows.map((row) => row.cells[0]?.value);
    expect(back[0]).toBe("ệ".repeat(32_767));
    expect(back[1]).toBe("a".repeat(32_766));
  });

  it("stand outside the text format where old Excel would show ####", async () => {
    const { bytes } = await withReport({ sheets: { A: DATA } }, texts([`=${"dài ".repeat(100)}`]));
    expect(look(bytes, "A1")).toMatchObject({ format: "0", xf: expect.stringContaining('quotePrefix="1"') as string });
  });

  it("numbers that are none leave the cell blank", async () => {
    const { bytes } = await withReport({ sheets: { A: DATA } }, texts([Number.NaN, Infinity, null, "", 0, -1.5e-7]));
    const back = sheetNamed(await (await opened(bytes)).read(), "Báo cáo");
    expect(back.rows.map((row) => [row.index, row.cells[0]?.value])).toEqual([[4, 0], [5, -1.5e-7]]);
  });
});

describe("layout", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await withReport({ sheets: { A: DATA } }));
  });
  const attributes = (name: string): Record<string, string> => {
    const element = ours(bytes).getElementsByTagName(name)[0];
    return Object.fromEntries([...(element?.attributes ?? [])].map(({ name: key, value }) => [key, value]));
  };

  it("has its elements in the order of the schema", () => {
    expect([...ours(bytes).children].map((element) => element.localName)).toEqual([
      "sheetPr",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "autoFilter",
      "mergeCells",
      "hyperlinks",
      "pageMargins",
      "pageSetup",
      "headerFooter",
    ]);
  });

  it("is A4 with margins in inches, one page wide, numbered from page 2 on", () => {
    expect(attributes("pageSetup")).toEqual({ paperSize: "9", firstPageNumber: "1", fitToWidth: "1", fitToHeight: "0", orientation: "portrait", useFirstPageNumber: "1" });
    expect(attributes("pageMargins")).toEqual({ left: "1.1811", right: "0.5906", top: "0.7874", bottom: "0.7874", header: "0.3937", footer: "0.3937" });
    expect(attributes("pageSetUpPr")).toEqual({ fitToPage: "1" });
    expect(attributes("headerFooter")).toEqual({ differentFirst: "1" });
    expect(ours(bytes).getElementsByTagName("oddHeader")[0]?.textContent).toBe('&C&"Times New Roman,Regular"&13&P');
    expect(ours(bytes).getElementsByTagName("firstHeader")[0]?.textContent).toBe("");
  });

  it("freezes and repeats its header rows, and filters", () => {
    expect(attributes("pane")).toEqual({ ySplit: "1", topLeftCell: "A2", activePane: "bottomLeft", state: "frozen" });
    expect(attributes("autoFilter")).toEqual({ ref: "A1:C2" });
    expect(definedNames(bytes)).toEqual([
      [TAG, "", "'Báo cáo'!$A$1"],
      ["_xlnm._FilterDatabase", "1", "'Báo cáo'!$A$1:$C$2"],
      ["_xlnm.Print_Titles", "1", "'Báo cáo'!$1:$1"],
    ]);
  });

  it("has widths, heights within Excel's bound, merges and links", () => {
    expect([...ours(bytes).getElementsByTagName("col")].map((col) => Number(col.getAttribute("width")))).toEqual([6.7143, 60.7143, 14.7143]);
    expect([...ours(bytes).getElementsByTagName("row")].map((row) => row.getAttribute("ht"))).toEqual(["30", null, "409"]);
    expect(attributes("mergeCell")).toEqual({ ref: "A3:C3" });
    expect(attributes("hyperlink")).toEqual({ ref: "B2", location: "'Biểu T6'!C5" });
  });

  it("has the fonts, fills, lines and formats of the plan", () => {
    expect(look(bytes, "A1")).toMatchObject({
      font: '<font><b/><sz val="13"/><name val="Times New Roman"/><family val="1"/></font>',
      xf: expect.stringContaining('<alignment horizontal="center" vertical="center"/>') as string,
    });
    expect(look(bytes, "B1").fill).toContain('<fgColor rgb="FFDDEBF7"/>');
    expect(look(bytes, "C1").font).toContain('<color rgb="FF1F4E79"/>');
    expect(look(bytes, "B2")).toMatchObject({ xf: expect.stringContaining('<alignment horizontal="justify" wrapText="1"/>') as string });
    expect(look(bytes, "C2")).toMatchObject({
      format: '#,##0\\ "hồ sơ"',
      border: expect.stringMatching(/<left\/><right\/><top\/><bottom style="thin">/) as string,
      font: expect.stringContaining("<u/>") as string,
    });
    expect(look(bytes, "A3").font).toBe('<font><sz val="11"/><name val="Arial"/><family val="1"/></font>');
  });

  it("does without what the plan does not ask for", async () => {
    const plain = reportSheet({ merges: [], rows: [], columnWidths: [], page: { ...reportSheet().page, orientation: "landscape", fitToWidth: false, pageNumbers: false } });
    const { headerRows: _rows, filter: _filter, ...bare } = plain;
    const { bytes: saved } = await withReport({ sheets: { A: DATA } }, bare);
    expect([...ours(saved).children].map((element) => element.localName)).toEqual(["sheetPr", "sheetViews", "sheetFormatPr", "sheetData", "pageMargins", "pageSetup"]);
    expect(definedNames(saved)).toHaveLength(1);
  });

  it("adds no more links than Excel takes", async () => {
    const link = { sheet: "A", row: 0, column: 0 };
    const rows = Array.from({ length: 66_000 }, () => ({ cells: [{ column: 0, value: 1, style: {}, link }] }));
    const { bytes: saved } = await withReport({ sheets: { A: DATA } }, reportSheet({ rows, merges: [] }));
    expect(partText(saved, OURS).match(/<hyperlink /g)).toHaveLength(65_530);
  });
});

it("grows by nothing when applied again and again", async () => {
  const file = await opened(smallWorkbook({ sheets: { A: DATA } }));
  const round = async (): Promise<Uint8Array> => {
    await file.apply(sheetsOnly(texts(["khác"])));
    await file.apply(sheetsOnly(reportSheet()));
    return file.save();
  };
  expectSameBytes(await round(), await round());
});

it("writes in the dialect and the prefixes of the workbook", async () => {
  const strict = "http://purl.oclc.org/ooxml";
  const workbook = `<?xml version="1.0" encoding="UTF-8"?><w:workbook xmlns:w="${strict}/spreadsheetml/main"><w:sheets><w:sheet name="A" sheetId="3" q:id="rId1" xmlns:q="${strict}/officeDocument/relationships"/></w:sheets></w:workbook>`;
  const rels = relationships([["rId1", `${strict}/officeDocument/relationships/worksheet`, "worksheets/sheet1.xml"]]);
  const file = await opened(smallWorkbook({ sheets: { A: DATA }, parts: { "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels } }));
  await file.apply(sheetsOnly(reportSheet()));
  const bytes = await file.save();
  const document = xmlDocument(partText(bytes, "xl/workbook.xml"));
  expect(document.getElementsByTagNameNS(`${strict}/spreadsheetml/main`, "definedName")).toHaveLength(3);
  const tab = document.getElementsByTagNameNS(`${strict}/spreadsheetml/main`, "sheet")[1];
  expect(tab?.getAttributeNS(`${strict}/officeDocument/relationships`, "id")).toBe("rId2");
  expect(partText(bytes, "xl/_rels/workbook.xml.rels")).toContain(`Type="${strict}/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"`);
  expect(ours(bytes).namespaceURI).toBe(`${strict}/spreadsheetml/main`);
  expect((await (await opened(bytes)).read()).sheets.map((sheet) => sheet.name)).toEqual(["A", "Báo cáo"]);
});
