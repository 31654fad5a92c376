import type { SheetPlan } from "../../../src/workbook/plan";
import { expectSameBytes, partText, sheetNamed, xmlDocument } from "./support/inspect";
import { DATA, definedNames, look, opened, OURS, ours, TAG, texts, withReport } from "./support/ownSheet";
import { relationships, smallWorkbook } from "./support/parts";
import { reportSheet, sheetsOnly } from "./support/plans";

describe("texts", () => {
  it("are text whatever they begin with", async () => {
    const values = ['=HYPERLINK("http://x")', "+84", "-1", "@SUM(A1)", "Xã An Thanh", "001"];
    const { bytes } = await withReport({ sheets: { A: DATA } }, texts(values));
    expect(ours(bytes).getElementsByTagName("f")).toHaveLength(0);
    expect(
      values
        .map((_, at) => look(bytes, `A${at + 1}`))
        .map(({ xf, format }) => [format, xf.includes('quotePrefix="1"')]),
    ).toEqual([
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
    const values = [
      "<b>&amp;\"'</b>",
      " a\tb\nc\r\nd ",
      "\u0000\u0007\u001b",
      "_x0041_ và _x005F_",
      "😀 𝒳",
      "\ufffe\uffff",
      "]]>",
      "a\u0085b\u2028c\u00a0",
    ];
    const { bytes } = await withReport({ sheets: { A: DATA } }, texts(values));
    const back = sheetNamed(await (await opened(bytes)).read(), "Báo cáo");
    expect(back.rows.map((row) => row.cells[0]?.value)).toEqual(values);
  });

  it("are cut to what a cell holds, never through a character", async () => {
    const { bytes } = await withReport(
      { sheets: { A: DATA } },
      texts(["ệ".repeat(40_000), `${"a".repeat(32_766)}😀`, "\ud800"]),
    );
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
    expect(back.rows.map((row) => [row.index, row.cells[0]?.value])).toEqual([
      [4, 0],
      [5, -1.5e-7],
    ]);
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
    expect(attributes("pageSetup")).toEqual({
      paperSize: "9",
      firstPageNumber: "1",
      fitToWidth: "1",
      fitToHeight: "0",
      orientation: "portrait",
      useFirstPageNumber: "1",
    });
    expect(attributes("pageMargins")).toEqual({
      left: "1.1811",
      right: "0.5906",
      top: "0.7874",
      bottom: "0.7874",
      header: "0.3937",
      footer: "0.3937",
    });
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
    expect([...ours(bytes).getElementsByTagName("col")].map((col) => Number(col.getAttribute("width")))).toEqual([
      6.7143, 60.7143, 14.7143,
    ]);
    expect([...ours(bytes).getElementsByTagName("row")].map((row) => row.getAttribute("ht"))).toEqual([
      "30",
      null,
      "409",
    ]);
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
    expect(look(bytes, "B2")).toMatchObject({
      xf: expect.stringContaining('<alignment horizontal="justify" wrapText="1"/>') as string,
    });
    expect(look(bytes, "C2")).toMatchObject({
      format: '#,##0\\ "hồ sơ"',
      border: expect.stringMatching(/<left\/><right\/><top\/><bottom style="thin">/) as string,
      font: expect.stringContaining("<u/>") as string,
    });
    expect(look(bytes, "A3").font).toBe('<font><sz val="11"/><name val="Arial"/><family val="1"/></font>');
  });

  it("does without what the plan does not ask for", async () => {
    const { key, name, page } = reportSheet();
    const bare: SheetPlan = {
      key,
      name,
      columnWidths: [],
      rows: [],
      merges: [],
      page: { ...page, orientation: "landscape", fitToWidth: false, pageNumbers: false },
    };
    const { bytes: saved } = await withReport({ sheets: { A: DATA } }, bare);
    expect([...ours(saved).children].map((element) => element.localName)).toEqual([
      "sheetPr",
      "sheetViews",
      "sheetFormatPr",
      "sheetData",
      "pageMargins",
      "pageSetup",
    ]);
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
  const file = await opened(
    smallWorkbook({ sheets: { A: DATA }, parts: { "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels } }),
  );
  await file.apply(sheetsOnly(reportSheet()));
  const bytes = await file.save();
  const document = xmlDocument(partText(bytes, "xl/workbook.xml"));
  expect(document.getElementsByTagNameNS(`${strict}/spreadsheetml/main`, "definedName")).toHaveLength(3);
  const tab = document.getElementsByTagNameNS(`${strict}/spreadsheetml/main`, "sheet")[1];
  expect(tab?.getAttributeNS(`${strict}/officeDocument/relationships`, "id")).toBe("rId2");
  expect(partText(bytes, "xl/_rels/workbook.xml.rels")).toContain(
    `Type="${strict}/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"`,
  );
  expect(ours(bytes).namespaceURI).toBe(`${strict}/spreadsheetml/main`);
  expect((await (await opened(bytes)).read()).sheets.map((sheet) => sheet.name)).toEqual(["A", "Báo cáo"]);
});
