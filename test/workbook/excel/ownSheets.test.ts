import { ownSheetTag, type WorkbookPlan } from "../../../src/workbook/plan";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { dumpBook } from "../../excelHost";
import { ANNEX, annexOf, identityMark, sheetPlanOf, textCell, workbookOf } from "../fixtures";
import { openExcel } from "./excelPort";

// hundreds of runs of the whole job, or megabytes through the client library
jest.setTimeout(60_000);

const MARKS: WorkbookPlan = { marks: { sheet: ANNEX, rules: [identityMark()] }, sheets: [] };

describe("sheets of ours", () => {
  const plan: WorkbookPlan = {
    marks: null,
    sheets: [sheetPlanOf("report", "Báo cáo"), sheetPlanOf("review", "Kiểm tra")],
  };

  test("take the place of those that an earlier session wrote: position, name, visibility, who is in front", async () => {
    const open = openExcel(workbookOf(annexOf()));
    const { book } = open.host;
    await open.port.apply(plan);
    const [annex, report, review] = book.sheets;
    if (!annex || !report || !review) throw new Error("sheets");
    book.sheets = [report, annex, review];
    report.name = "Báo cáo tháng 6";
    for (const name of book.names) name.formula = name.formula.replace("'Báo cáo'", "'Báo cáo tháng 6'");
    review.visibility = "Hidden";
    book.activeSheet = report.id;
    const later = new ExcelWorkbook();
    await later.read();
    const { sheetNames } = await later.apply(plan);
    expect(sheetNames).toEqual({ report: "Báo cáo tháng 6", review: "Kiểm tra" });
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Báo cáo tháng 6", "Visible"],
      [ANNEX, "Visible"],
      ["Kiểm tra", "Hidden"],
    ]);
    expect(book.sheets[0]).not.toBe(report);
    expect(book.activeSheet).toBe(book.sheets[0]?.id);
    expect(book.names.map(({ name, visible }) => [name, visible])).toEqual([
      [ownSheetTag("report"), false],
      [ownSheetTag("review"), false],
    ]);
  });

  test("are written over in place by the session that wrote them: same sheet, nothing of the old left", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.apply(plan);
    const report = open.host.book.sheets[1];
    await open.port.apply({
      marks: null,
      sheets: [{ ...sheetPlanOf("report", "Báo cáo", 1), merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] }],
    });
    expect(open.host.book.sheets[1]).toBe(report);
    expect(report?.rows.size).toBe(2);
    expect(report?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
    expect(report?.filter).toEqual({ top: 0, left: 0, bottom: 1, right: 2 });
  });

  test("have their look, page, links and widths", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.apply({ marks: null, sheets: [sheetPlanOf("review", "Kiểm tra", 2)] });
    const sheet = open.host.book.sheets[1];
    const dash = { style: "Continuous", color: "#000000" };
    expect(sheet?.cell(0, 0)).toMatchObject({
      numberFormat: "@",
      format: { fontName: "Times New Roman", fontSize: 13, bold: true },
    });
    expect(sheet?.cell(1, 1)).toMatchObject({
      value: "- Nội dung thứ 1",
      kind: "String",
      format: { wrap: true, bold: false },
    });
    expect(sheet?.cell(2, 2)).toMatchObject({
      hyperlink: { documentReference: "'Biểu T6'!C4" },
      format: { fontColor: "#0563C1", underline: "Single" },
    });
    expect(sheet?.cell(2, 1)?.format.borders).toEqual({
      EdgeTop: dash,
      EdgeBottom: dash,
      EdgeLeft: dash,
      EdgeRight: dash,
    });
    expect(sheet?.cell(1, 0)).toMatchObject({
      value: 1,
      kind: "Double",
      numberFormat: "General",
      format: { horizontal: "Center" },
    });
    expect(sheet?.rowHeights.get(0)).toBe(30);
    // 6 characters of 7 pixels and 5 of padding, at 0.75 points
    expect(sheet?.columnWidths.get(0)).toBe(35.25);
    expect(sheet?.frozenRows).toBe(1);
    expect(sheet?.page).toMatchObject({
      orientation: "Portrait",
      paperSize: "A4",
      titleRows: "$1:$1",
      headerState: "FirstAndDefault",
      zoom: { horizontalFitToPages: 1 },
    });
    expect(sheet?.page.topMargin).toBeCloseTo(56.69, 2);
    expect(sheet?.page.headerMargin).toBeCloseTo(28.35, 2);
  });

  test("where Excel ignores fit to width a scale is set that makes the widths fit", async () => {
    const open = openExcel(workbookOf(annexOf()), { ignoresFitToWidth: true });
    const wide = { ...sheetPlanOf("review", "Kiểm tra", 2), columnWidths: [40, 80, 40] };
    await open.port.apply({ marks: null, sheets: [wide] });
    const zoom = open.host.book.sheets[1]?.page.zoom as { scale: number };
    // (210 - 30 - 15) mm are 467.7 points, the columns 851.25
    expect(zoom).toEqual({ scale: 54 });
  });

  test("need the workbook's structure unprotected, marks do not", async () => {
    const open = openExcel(workbookOf(annexOf()));
    open.host.book.structureProtected = true;
    const before = dumpBook(open.host.book);
    await expect(open.port.apply(plan)).rejects.toMatchObject({ code: "structure-protected" });
    expect(dumpBook(open.host.book)).toEqual(before);
    await open.port.apply(MARKS);
    expect(open.annex.rules).toHaveLength(1);
  });

  test("are left alone where somebody protected one", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.apply(plan);
    const review = open.host.book.sheets[2];
    if (review) review.isProtected = true;
    const before = dumpBook(open.host.book);
    const refusal = { code: "sheet-protected", details: { sheet: "Kiểm tra" } };
    await expect(open.port.apply(plan)).rejects.toMatchObject(refusal);
    await expect(new ExcelWorkbook().apply(plan)).rejects.toMatchObject(refusal);
    expect(dumpBook(open.host.book)).toEqual(before);
  });

  test("have lines round single cells, rows and columns, and below", async () => {
    const open = openExcel(workbookOf(annexOf()));
    const lined = (...columns: number[]) => ({
      cells: columns.map((column) => textCell(column, "x", { border: "all" })),
    });
    const rows = [
      lined(0),
      { cells: [] },
      lined(0, 1),
      { cells: [] },
      lined(3),
      lined(3),
      { cells: [textCell(0, "x", { border: "bottom" })] },
    ];
    await open.port.apply({ marks: null, sheets: [{ ...sheetPlanOf("report", "Báo cáo"), rows }] });
    const sheet = open.host.book.sheets[1];
    const edges = (row: number, column: number): string[] =>
      Object.keys(sheet?.cell(row, column)?.format.borders ?? {}).sort();
    const all = ["EdgeBottom", "EdgeLeft", "EdgeRight", "EdgeTop"];
    expect([edges(0, 0), edges(2, 0), edges(2, 1), edges(4, 3), edges(5, 3)]).toEqual([all, all, all, all, all]);
    expect([edges(6, 0), edges(0, 1)]).toEqual([["EdgeBottom"], []]);
  });

  test("of many long texts go in several requests, and whole or not at all", async () => {
    const text = "Đề nghị kiểm tra lại số liệu. ".repeat(40);
    const rows = Array.from({ length: 3_000 }, (_, row) => ({
      cells: [textCell(0, row), textCell(1, text, { wrap: true })],
    }));
    const large: WorkbookPlan = { marks: null, sheets: [{ ...sheetPlanOf("review", "Kiểm tra"), rows }] };
    const open = openExcel(workbookOf(annexOf()));
    const before = dumpBook(open.host.book);
    open.host.failAt({ sync: 3, code: "GeneralException", when: "half-way" });
    await expect(open.port.apply(large)).rejects.toMatchObject({ code: "unexpected" });
    expect(dumpBook(open.host.book)).toEqual(before);
    open.host.resetCounts();
    await open.port.apply(large);
    expect(open.host.syncs.length).toBeGreaterThan(2);
    expect(Math.max(...open.host.syncs.map(({ sent }) => sent))).toBeLessThan(5_000_000);
    expect(open.host.book.sheets[1]?.cell(2_999, 1)).toMatchObject({
      value: text,
      kind: "String",
      format: { wrap: true },
    });
  });

  test("what Excel would refuse is refused before anything is sent", async () => {
    const open = openExcel(workbookOf(annexOf()));
    const long = { ...sheetPlanOf("report", "Báo cáo"), rows: [{ cells: [textCell(0, "x".repeat(32_768))] }] };
    await expect(open.port.apply({ marks: null, sheets: [long] })).rejects.toMatchObject({ code: "cannot-write" });
    expect(open.host.syncs).toHaveLength(0);
  });

  test("a sheet left half-done by a run that broke off is removed by the next", async () => {
    const open = openExcel(workbookOf(annexOf()));
    const { book } = open.host;
    book.addSheet("Báo cáo").ensure(0, 0).value = "dở";
    book.names.push({ name: `${ownSheetTag("report")}.DangGhi`, formula: "='Báo cáo'!$A$1", visible: false });
    await open.port.apply(plan);
    expect(book.sheets.filter(({ name }) => name.startsWith("Báo cáo"))).toHaveLength(1);
    expect(book.names.map(({ name }) => name)).toEqual([ownSheetTag("report"), ownSheetTag("review")]);
  });
});
