import { ownSheetOf } from "../../src/workbook/ownSheet";
import type { Area, PlainWorkbook } from "../../src/workbook/plainData";
import { MARK_TAG, ownSheetTag, type SheetPlan, type WorkbookPlan } from "../../src/workbook/plan";
import type { WorkbookPort } from "../../src/workbook/port";
import {
  ANNEX,
  annexOf,
  chartedPlan,
  identityMark,
  rowsOf,
  sheetOf,
  sheetPlanOf,
  textCell,
  workbookOf,
} from "./fixtures";

/** A host under the contract. */
export interface PortUnderTest {
  readonly port: WorkbookPort;
  /** Formulas of all rules on the annex, without "=", in order of priority. */
  readonly ruleFormulas: () => Promise<string[]> | string[];
  /** Charts on the sheet of this name, in drawing order. */
  readonly charts: (sheet: string) => Promise<SeenChart[]> | SeenChart[];
}

/** A chart as it lies in a host. */
export interface SeenChart {
  readonly name: string;
  readonly kind: "bar" | "line";
  readonly title: string;
  /** Cells of labels and figures, header row included. */
  readonly source: Area;
  readonly place: Area;
}

/** Puts a workbook into a new host; `ownRule` is the formula (without "=") of a clerk's own rule on C3:C6 of the annex. */
export type OpenPort = (plain: PlainWorkbook, ownRule?: string) => Promise<PortUnderTest> | PortUnderTest;

/** What every host of the port must do. */
export function describePort(name: string, open: OpenPort): void {
  const marks = (): NonNullable<WorkbookPlan["marks"]> => ({ sheet: ANNEX, rules: [identityMark()] });

  describe(`${name}: the port's contract`, () => {
    test("reads what is there, and nothing that is not", async () => {
      const plain = workbookOf(
        sheetOf(
          ANNEX,
          rowsOf(
            [null, "BIỂU", { value: "Tæng hîp", legacyFont: ".VnTime" }],
            [],
            [1, { value: 44377, numberFormat: "m/d/yyyy" }, { value: 0.25, numberFormat: "0%" }],
            [{ value: true }, { value: { error: "#N/A" } }, "#N/A"],
            [{ value: 3, formula: "A3+2" }, { value: "", formula: 'IF(A3=1,"","x")' }, "=A3"],
            ["06", " 35 ", "1.091"],
          ),
          { merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] },
        ),
        sheetOf("Ẩn", rowsOf(["x"]), { visibility: "hidden" }),
        sheetOf("Trống", []),
      );
      const { port } = await open({
        ...plain,
        names: [{ name: "DanhSach", refersTo: "'Biểu T6'!$A$1:$C$6" }],
        activeSheet: 0,
      });
      const read = await port.read();
      expect(read.sheets).toEqual(plain.sheets);
      expect(read.names).toEqual([{ name: "DanhSach", refersTo: "'Biểu T6'!$A$1:$C$6" }]);
      expect(read.activeSheet).toBe(0);
    });

    test("reads hidden rows and columns and protection", async () => {
      const rows = rowsOf(["a", "b", "c"], ["d", "e", "f"]).map((row) => ({ ...row, hidden: row.index === 1 }));
      const plain = workbookOf(sheetOf(ANNEX, rows, { hiddenColumns: new Set([1]), isProtected: true }));
      const { port } = await open(plain);
      expect((await port.read()).sheets).toEqual(plain.sheets);
    });

    test("marks the sheet, replaces its own marks, and leaves the clerk's rules", async () => {
      const { port, ruleFormulas } = await open(workbookOf(annexOf()), "C3>100");
      await port.read();
      await port.apply({ marks: marks(), sheets: [] });
      expect([...(await ruleFormulas())].sort()).toEqual([identityMark().formula, "C3>100"].sort());
      await port.apply({
        marks: { sheet: ANNEX, rules: [{ ...identityMark(), formula: `AND(C3=1,N("${MARK_TAG} rate")=0)` }] },
        sheets: [],
      });
      expect([...(await ruleFormulas())].sort()).toEqual([`AND(C3=1,N("${MARK_TAG} rate")=0)`, "C3>100"].sort());
      expect(await port.clearMarks()).toBe(1);
      expect(await ruleFormulas()).toEqual(["C3>100"]);
      expect(await port.clearMarks()).toBe(0);
    });

    test("does not take a rule for its own that only mentions the tag", async () => {
      const { port, ruleFormulas } = await open(workbookOf(annexOf()), `C3="${MARK_TAG}"`);
      expect(await port.clearMarks()).toBe(0);
      expect(await ruleFormulas()).toEqual([`C3="${MARK_TAG}"`]);
    });

    test("hides columns of a sheet of ours, also when it is rebuilt", async () => {
      const { port } = await open(workbookOf(annexOf()));
      const plan: WorkbookPlan = {
        marks: null,
        sheets: [{ ...sheetPlanOf("report", "Báo cáo"), columnWidths: [20, 20, 5], hiddenColumns: [1, 2] }],
      };
      for (let time = 0; time < 2; time++) {
        await port.apply(plan);
        const sheet = ownSheetOf(await port.read(), "report");
        expect(sheet?.name).toBe("Báo cáo");
        expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 2]);
      }
      expect(ownSheetOf(await port.read(), "review")).toBeNull();
    });

    test("adds a sheet of ours, tags it, and rebuilds it under the same name", async () => {
      const { port } = await open(workbookOf(annexOf()));
      const plan = { marks: null, sheets: [sheetPlanOf("review", "Kiểm tra")] };
      expect((await port.apply(plan)).sheetNames).toEqual({ review: "Kiểm tra" });
      const first = await port.read();
      expect(first.sheets.map(({ name: sheet }) => sheet)).toEqual([ANNEX, "Kiểm tra"]);
      expect(first.names).toContainEqual({ name: ownSheetTag("review"), refersTo: "'Kiểm tra'!$A$1" });
      expect(first.sheets[1]?.rows[1]?.cells.map(({ value }) => value)).toEqual([1, "- Nội dung thứ 1", "C3"]);
      await port.apply({ marks: null, sheets: [sheetPlanOf("review", "Kiểm tra", 1)] });
      const second = await port.read();
      expect(second.sheets.map(({ name: sheet }) => sheet)).toEqual([ANNEX, "Kiểm tra"]);
      expect(second.sheets[1]?.rows).toHaveLength(2);
      expect(second.sheets[0]).toEqual(first.sheets[0]);
    });

    test("never touches a person's sheet of the wanted name", async () => {
      const own = sheetOf("kiểm tra", rowsOf(["của tôi"]));
      const { port } = await open(workbookOf(annexOf(), own));
      const { sheetNames } = await port.apply({ marks: null, sheets: [sheetPlanOf("review", "Kiểm tra")] });
      expect(sheetNames).toEqual({ review: "Kiểm tra (2)" });
      const read = await port.read();
      expect(read.sheets.map(({ name: sheet }) => sheet)).toEqual([ANNEX, "kiểm tra", "Kiểm tra (2)"]);
      expect(read.sheets[1]).toEqual(own);
    });

    test("writes text as text, whatever it begins with", async () => {
      const texts = [
        "=1+1",
        "+84",
        "-",
        "- Tổng số",
        "@SUM(A1)",
        "'nháy",
        "06",
        "1.091",
        "TRUE",
        "1/2/2021",
        "#N/A",
        " cách ",
        '=HYPERLINK("x")',
        "dòng 1\ndòng 2",
        "x".repeat(400),
        "=" + "y".repeat(400),
      ];
      const { port } = await open(workbookOf(annexOf()));
      const rows = texts.map((text) => ({ cells: [textCell(1, text)] }));
      await port.apply({
        marks: null,
        sheets: [{ ...sheetPlanOf("report", "Báo cáo"), rows, filter: { top: 0, left: 0, bottom: 1, right: 1 } }],
      });
      const written = (await port.read()).sheets[1];
      expect(written?.rows.map((row) => row.cells[0]?.value)).toEqual(texts);
      expect(written?.rows.every((row) => row.cells.every((cell) => cell.formula === undefined))).toBe(true);
    });

    test("applies marks and several sheets at once", async () => {
      const { port } = await open(workbookOf(annexOf()));
      await port.read();
      const sheets = [sheetPlanOf("report", "Báo cáo"), sheetPlanOf("review", "Kiểm tra")];
      expect((await port.apply({ marks: marks(), sheets })).sheetNames).toEqual({
        report: "Báo cáo",
        review: "Kiểm tra",
      });
      const names = (await port.read()).sheets.map(({ name: sheet }) => sheet);
      expect(names).toEqual([ANNEX, "Báo cáo", "Kiểm tra"]);
    });

    test("draws charts over its sheet's cells, and draws them anew with the sheet", async () => {
      const { port, charts } = await open(workbookOf(annexOf()));
      const seen = (plan: SheetPlan): SeenChart[] =>
        (plan.charts ?? []).map((chart, index) => ({ ...chart, name: `TongHopTTHC.TongHop.BieuDo${index + 1}` }));
      const two = chartedPlan(5);
      const { sheetNames } = await port.apply({ marks: null, sheets: [two] });
      expect(sheetNames).toEqual({ summary: "Tổng hợp" });
      expect(await charts("Tổng hợp")).toEqual(seen(two));
      const one = { ...chartedPlan(7), charts: chartedPlan(7).charts?.slice(0, 1) ?? [] };
      await port.apply({ marks: null, sheets: [one] });
      expect(await charts("Tổng hợp")).toEqual(seen(one));
      await port.apply({ marks: null, sheets: [{ ...chartedPlan(3), charts: [] }] });
      expect(await charts("Tổng hợp")).toEqual([]);
      await port.apply({ marks: null, sheets: [two] });
      expect(await charts("Tổng hợp")).toEqual(seen(two));
    });

    test("asks before it goes to what is hidden", async () => {
      const rows = rowsOf(["a", "b"], ["c", "d"]).map((row) => ({ ...row, hidden: row.index === 1 }));
      const { port } = await open(
        workbookOf(
          sheetOf(ANNEX, rows, { hiddenColumns: new Set([1]) }),
          sheetOf("Ẩn", rowsOf(["x"]), { visibility: "hidden" }),
        ),
      );
      await port.read();
      const hidden = [
        [{ sheet: ANNEX, row: 1, column: 0 }, "row"],
        [{ sheet: ANNEX, row: 0, column: 1 }, "column"],
        [{ sheet: "Ẩn", row: 0, column: 0 }, "sheet"],
      ] as const;
      await port.select({ sheet: ANNEX, row: 0, column: 0 });
      for (const [cell, what] of hidden) {
        await expect(port.select(cell)).rejects.toMatchObject({ code: "cell-hidden", details: { what } });
        await port.select(cell, { reveal: true });
      }
    });

    test("puts a correction into a cell, and back as it was", async () => {
      const { port } = await open(
        workbookOf(sheetOf(ANNEX, rowsOf([132, "1.091", { value: 5, formula: "2+3" }, null, "Đại Sơn"]))),
      );
      const before = (await port.read()).sheets;
      const corrections = [123, 1091, 6, 7, "Tái Sơn"];
      for (const [column, value] of corrections.entries()) {
        const takeBack = await port.writeCell({ sheet: ANNEX, row: 0, column }, value);
        const cells = (await port.read()).sheets[0]?.rows[0]?.cells ?? [];
        expect(cells.find((cell) => cell.column === column)).toEqual({ column, value });
        await takeBack();
        expect((await port.read()).sheets).toEqual(before);
      }
      const takeBack = await port.writeCell({ sheet: ANNEX, row: 0, column: 0 }, 123);
      await port.read();
      await port.writeCell({ sheet: ANNEX, row: 0, column: 0 }, 124);
      await expect(takeBack()).rejects.toMatchObject({ code: "changed-meanwhile", details: { cell: "A1" } });
    });

    test("says that a sheet is gone", async () => {
      const { port } = await open(workbookOf(annexOf()));
      await expect(
        port.apply({ marks: { sheet: "Không có", rules: [identityMark()] }, sheets: [] }),
      ).rejects.toMatchObject({ code: "sheet-gone" });
      await expect(port.select({ sheet: "Không có", row: 0, column: 0 })).rejects.toMatchObject({ code: "sheet-gone" });
    });
  });
}
