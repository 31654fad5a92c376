import { a1 } from "../../../src/workbook/address";
import { MARK_TAG, ownSheetTag, type WorkbookPlan } from "../../../src/workbook/plan";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { dumpBook, dumpSheet, insertRows, markedCells, rulesHolding, type, type HostOptions } from "../../excelHost";
import { ANNEX, annexOf, identityMark, rowsOf, sheetOf, sheetPlanOf, textCell, workbookOf } from "../fixtures";
import { addOwnRule, openExcel, type OpenExcel } from "./excelPort";

const MARKS: WorkbookPlan = { marks: { sheet: ANNEX, rules: [identityMark()] }, sheets: [] };

function marked({ host, annex }: OpenExcel): string[] {
  return markedCells(host.book, annex, MARK_TAG).map(({ row, column }) => a1(row, column));
}

describe("marks", () => {
  test("stand where the check fails, and go when the figure is put right, without another run", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.apply(MARKS);
    expect(marked(open)).toEqual(["C4", "D4", "E4"]);
    type(open.host, open.annex, 3, 2, 123);
    expect(marked(open)).toEqual([]);
    type(open.host, open.annex, 5, 2, 1);
    expect(marked(open)).toEqual(["C6", "D6", "E6"]);
  });

  test("follow their cells when rows are inserted", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.apply(MARKS);
    insertRows(open.host, open.annex, 1, 2);
    expect(marked(open)).toEqual(["C6", "D6", "E6"]);
    insertRows(open.host, open.annex, 5, 1);
    expect(marked(open)).toEqual(["C7", "D7", "E7"]);
  });

  test("on, off, on: the clerk's own rules and every format stay as they were, cell by cell", async () => {
    const open = openExcel(workbookOf(annexOf()));
    addOwnRule(open, "C3>100");
    const before = structuredClone(dumpSheet(open.annex));
    const shown = (): unknown => [2, 3, 4, 5].map((row) => rulesHolding(open.host.book, open.annex, row, 2).map((rule) => rule.format));
    const shownBefore = JSON.stringify(shown());
    await open.port.apply(MARKS);
    expect(marked(open)).not.toEqual([]);
    await open.port.clearMarks();
    expect(dumpSheet(open.annex)).toEqual(before);
    expect(JSON.stringify(shown())).toBe(shownBefore);
    await open.port.apply(MARKS);
    await open.port.apply(MARKS);
    expect(open.annex.rules).toHaveLength(2);
    await new ExcelWorkbook().clearMarks();
    expect(dumpSheet(open.annex)).toEqual(before);
  });

  test.each<HostOptions>([{}, { ruleIds: "position" }])("lie above other rules, the stronger above the weaker (%j)", async (options) => {
    const open = openExcel(workbookOf(annexOf()), options);
    addOwnRule(open, "C3>100");
    const rule = (check: string, style: "suspect" | "failed" | "warning"): NonNullable<WorkbookPlan["marks"]>["rules"][number] => ({
      ...identityMark(),
      formula: `AND(TRUE,N("${MARK_TAG} ${check}")=0)`,
      style,
    });
    const plan = { marks: { sheet: ANNEX, rules: [rule("a", "warning"), rule("b", "failed"), rule("c", "failed"), rule("d", "suspect")] }, sheets: [] };
    await open.port.apply(plan);
    await open.port.apply(plan);
    const order = open.annex.rules.map(({ formula }) => /tong-hop (\w)/.exec(formula)?.[1] ?? formula);
    expect(order).toEqual(["d", "b", "c", "a", "=C3>100"]);
  });

  test("a rule of ours that someone moved below the clerk's is still found, and nothing else removed", async () => {
    const open = openExcel(workbookOf(annexOf()), { ruleIds: "position" });
    addOwnRule(open, "C3>100");
    await open.port.apply({ marks: { sheet: ANNEX, rules: [identityMark(), { ...identityMark(), formula: `AND(C3>1,N("${MARK_TAG} x")=0)` }] }, sheets: [] });
    open.annex.rules.reverse();
    await open.port.apply(MARKS);
    expect(open.annex.rules.map(({ formula }) => formula)).toEqual([`=${identityMark().formula}`, "=C3>100"]);
  });

  test("a rule that Excel cannot read keeps neither the reading nor the marking from us", async () => {
    const open = openExcel(workbookOf(annexOf()));
    addOwnRule(open, "C3>100");
    await open.port.apply(MARKS);
    open.host.unreadableRules.add(open.annex.rules.at(-1)?.id ?? "");
    expect((await open.port.read()).sheets[0]?.rows).toHaveLength(6);
    await open.port.apply({ marks: { sheet: ANNEX, rules: [] }, sheets: [] });
    expect(open.annex.rules.map(({ formula }) => formula)).toEqual(["=C3>100"]);
    expect(await open.port.clearMarks()).toBe(0);
  });

  test("are not put on a protected sheet, nor is anything else of the plan written", async () => {
    const open = openExcel(workbookOf({ ...annexOf(), isProtected: true }));
    const before = dumpBook(open.host.book);
    const plan = { ...MARKS, sheets: [sheetPlanOf("report", "Báo cáo")] };
    await expect(open.port.apply(plan)).rejects.toMatchObject({ code: "sheet-protected", details: { sheet: ANNEX } });
    expect(dumpBook(open.host.book)).toEqual(before);
    await open.port.apply({ ...plan, marks: null });
    expect(open.host.book.sheets).toHaveLength(2);
  });

  test("are refused on a protected sheet before any is removed elsewhere", async () => {
    const open = openExcel(workbookOf(annexOf(), sheetOf("Khác", rowsOf(["a"]))));
    await open.port.apply(MARKS);
    await open.port.apply({ marks: { sheet: "Khác", rules: [identityMark()] }, sheets: [] });
    open.annex.isProtected = true;
    const before = dumpBook(open.host.book);
    await expect(open.port.clearMarks()).rejects.toMatchObject({ code: "sheet-protected", details: { sheet: ANNEX } });
    expect(dumpBook(open.host.book)).toEqual(before);
  });
});

describe("what changed meanwhile", () => {
  test("rows inserted between reading and marking: nothing is marked, and it is said", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.read();
    insertRows(open.host, open.annex, 3, 1);
    const before = dumpBook(open.host.book);
    await expect(open.port.apply({ ...MARKS, sheets: [sheetPlanOf("report", "Báo cáo")] })).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(dumpBook(open.host.book)).toEqual(before);
  });

  test("units that changed places", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.read();
    type(open.host, open.annex, 2, 1, "Xã số 2", "remote");
    type(open.host, open.annex, 3, 1, "Xã số 1", "remote");
    await expect(open.port.apply(MARKS)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(open.annex.rules).toEqual([]);
  });

  test("a figure: the marks stand, and the cell is named", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.read();
    type(open.host, open.annex, 4, 3, 7, "remote");
    expect((await open.port.apply(MARKS)).changedCells).toEqual([{ sheet: ANNEX, row: 4, column: 3 }]);
    expect(marked(open)).toContain("C5");
    await open.port.read();
    expect((await open.port.apply(MARKS)).changedCells).toBeUndefined();
  });

  test("the sheet renamed: it is found; deleted: it is said", async () => {
    const open = openExcel(workbookOf(annexOf(), sheetOf("Khác", rowsOf(["a"]))));
    await open.port.read();
    open.annex.name = "Biểu tháng 6";
    await open.port.apply(MARKS);
    expect(open.annex.rules).toHaveLength(1);
    await open.port.select({ sheet: ANNEX, row: 2, column: 2 });
    open.host.book.sheets.splice(0, 1);
    await expect(open.port.apply(MARKS)).rejects.toMatchObject({ code: "sheet-gone", details: { sheet: ANNEX } });
    await expect(open.port.select({ sheet: ANNEX, row: 2, column: 2 })).rejects.toMatchObject({ code: "sheet-gone" });
  });

  test("a sheet of ours deleted by hand between reading and writing is built anew", async () => {
    const open = openExcel(workbookOf(annexOf()));
    const plan = { marks: null, sheets: [sheetPlanOf("report", "Báo cáo")] };
    await open.port.apply(plan);
    await open.port.read();
    const { book } = open.host;
    book.sheets.pop();
    for (const name of book.names) name.formula = "=#REF!";
    await open.port.apply(plan);
    expect(book.sheets.map(({ name }) => name)).toEqual([ANNEX, "Báo cáo"]);
    expect(book.names).toEqual([{ name: ownSheetTag("report"), formula: "='Báo cáo'!$A$1", visible: false }]);
  });

  test("somebody made a sheet of the wanted name meanwhile: ours takes another", async () => {
    const open = openExcel(workbookOf(annexOf()));
    await open.port.read();
    open.host.book.addSheet("Báo cáo");
    expect((await open.port.apply({ marks: null, sheets: [sheetPlanOf("report", "Báo cáo")] })).sheetNames).toEqual({ report: "Báo cáo (2)" });
  });
});

describe("sheets of ours", () => {
  const plan: WorkbookPlan = { marks: null, sheets: [sheetPlanOf("report", "Báo cáo"), sheetPlanOf("review", "Kiểm tra")] };

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
    await open.port.apply({ marks: null, sheets: [{ ...sheetPlanOf("report", "Báo cáo", 1), merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] }] });
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
    expect(sheet?.cell(0, 0)).toMatchObject({ numberFormat: "@", format: { fontName: "Times New Roman", fontSize: 13, bold: true } });
    expect(sheet?.cell(1, 1)).toMatchObject({ value: "- Nội dung thứ 1", kind: "String", format: { wrap: true, bold: false } });
    expect(sheet?.cell(2, 2)).toMatchObject({ hyperlink: { documentReference: "'Biểu T6'!C4" }, format: { fontColor: "#0563C1", underline: "Single" } });
    expect(sheet?.cell(2, 1)?.format.borders).toEqual({ EdgeTop: dash, EdgeBottom: dash, EdgeLeft: dash, EdgeRight: dash });
    expect(sheet?.cell(1, 0)).toMatchObject({ value: 1, kind: "Double", numberFormat: "General", format: { horizontal: "Center" } });
    expect(sheet?.rowHeights.get(0)).toBe(30);
    // 6 characters of 7 pixels and 5 of padding, at 0.75 points
    expect(sheet?.columnWidths.get(0)).toBe(35.25);
    expect(sheet?.frozenRows).toBe(1);
    expect(sheet?.page).toMatchObject({ orientation: "Portrait", paperSize: "A4", titleRows: "$1:$1", headerState: "FirstAndDefault", zoom: { horizontalFitToPages: 1 } });
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
    const lined = (...columns: number[]) => ({ cells: columns.map((column) => textCell(column, "x", { border: "all" })) });
    const rows = [lined(0), { cells: [] }, lined(0, 1), { cells: [] }, lined(3), lined(3), { cells: [textCell(0, "x", { border: "bottom" })] }];
    await open.port.apply({ marks: null, sheets: [{ ...sheetPlanOf("report", "Báo cáo"), rows }] });
    const sheet = open.host.book.sheets[1];
    const edges = (row: number, column: number): string[] => Object.keys(sheet?.cell(row, column)?.format.borders ?? {}).sort();
    const all = ["EdgeBottom", "EdgeLeft", "EdgeRight", "EdgeTop"];
    expect([edges(0, 0), edges(2, 0), edges(2, 1), edges(4, 3), edges(5, 3)]).toEqual([all, all, all, all, all]);
    expect([edges(6, 0), edges(0, 1)]).toEqual([["EdgeBottom"], []]);
  });

  test("of many long texts go in several requests, and whole or not at all", async () => {
    const text = "Đề nghị kiểm tra lại số liệu. ".repeat(40);
    const rows = Array.from({ length: 3_000 }, (_, row) => ({ cells: [textCell(0, row), textCell(1, text, { wrap: true })] }));
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
    expect(open.host.book.sheets[1]?.cell(2_999, 1)).toMatchObject({ value: text, kind: "String", format: { wrap: true } });
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
