import { a1 } from "../../../src/workbook/address";
import { MARK_TAG, ownSheetTag, type WorkbookPlan } from "../../../src/workbook/plan";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { dumpBook, dumpSheet, insertRows, markedCells, rulesHolding, type, type HostOptions } from "../../excelHost";
import { ANNEX, annexOf, identityMark, rowsOf, sheetOf, sheetPlanOf, workbookOf } from "../fixtures";
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
    const shown = (): unknown =>
      [2, 3, 4, 5].map((row) => rulesHolding(open.host.book, open.annex, row, 2).map((rule) => rule.format));
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

  test.each<HostOptions>([{}, { ruleIds: "position" }])(
    "lie above other rules, the stronger above the weaker (%j)",
    async (options) => {
      const open = openExcel(workbookOf(annexOf()), options);
      addOwnRule(open, "C3>100");
      const rule = (
        check: string,
        style: "suspect" | "failed" | "warning",
      ): NonNullable<WorkbookPlan["marks"]>["rules"][number] => ({
        ...identityMark(),
        formula: `AND(TRUE,N("${MARK_TAG} ${check}")=0)`,
        style,
      });
      const plan = {
        marks: {
          sheet: ANNEX,
          rules: [rule("a", "warning"), rule("b", "failed"), rule("c", "failed"), rule("d", "suspect")],
        },
        sheets: [],
      };
      await open.port.apply(plan);
      await open.port.apply(plan);
      const order = open.annex.rules.map(({ formula }) => /tong-hop (\w)/.exec(formula)?.[1] ?? formula);
      expect(order).toEqual(["d", "b", "c", "a", "=C3>100"]);
    },
  );

  test("a rule of ours that someone moved below the clerk's is still found, and nothing else removed", async () => {
    const open = openExcel(workbookOf(annexOf()), { ruleIds: "position" });
    addOwnRule(open, "C3>100");
    await open.port.apply({
      marks: {
        sheet: ANNEX,
        rules: [identityMark(), { ...identityMark(), formula: `AND(C3>1,N("${MARK_TAG} x")=0)` }],
      },
      sheets: [],
    });
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
    await expect(open.port.apply({ ...MARKS, sheets: [sheetPlanOf("report", "Báo cáo")] })).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
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
    expect((await open.port.apply({ marks: null, sheets: [sheetPlanOf("report", "Báo cáo")] })).sheetNames).toEqual({
      report: "Báo cáo (2)",
    });
  });
});
