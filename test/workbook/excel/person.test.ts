import type { CellRef } from "../../../src/workbook/address";
import type { EditNotice } from "../../../src/workbook/port";
import { dumpBook, dumpSheet, select, type } from "../../excelHost";
import { ANNEX, annexOf, identityMark, rowsOf, sheetOf, sheetPlanOf, workbookOf } from "../fixtures";
import { openExcel } from "./excelPort";

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const C4 = { sheet: ANNEX, row: 3, column: 2 };

describe("going to a cell", () => {
  test("brings its sheet to the front first, then selects", async () => {
    const { host, port, annex } = openExcel(workbookOf(sheetOf("Bìa", rowsOf(["x"])), annexOf()));
    host.book.activeSheet = host.book.sheets[0]?.id ?? "";
    await port.select(C4);
    expect(host.book.activeSheet).toBe(annex.id);
    expect(host.book.selection).toEqual({ sheet: annex.id, area: { top: 3, left: 2, bottom: 3, right: 2 } });
  });

  test.each([
    ["row", (open: ReturnType<typeof openExcel>) => void open.annex.hiddenRows.add(3)],
    ["column", (open: ReturnType<typeof openExcel>) => void open.annex.hiddenColumns.add(2)],
    ["sheet", (open: ReturnType<typeof openExcel>) => void (open.annex.visibility = "Hidden")],
  ])("of a hidden %s: asks, and shows it only then", async (what, hide) => {
    const open = openExcel(workbookOf(sheetOf("Bìa", rowsOf(["x"])), annexOf()));
    hide(open);
    const before = dumpBook(open.host.book);
    await expect(open.port.select(C4)).rejects.toMatchObject({
      code: "cell-hidden",
      details: { sheet: ANNEX, cell: "C4", what },
    });
    expect(dumpBook(open.host.book)).toEqual(before);
    await open.port.select(C4, { reveal: true });
    expect(open.host.book.selection?.sheet).toBe(open.annex.id);
    expect([...open.annex.hiddenRows, ...open.annex.hiddenColumns, open.annex.visibility]).toEqual(["Visible"]);
  });

  test("of a row that a filter hides even so: says that, and selects nothing else", async () => {
    const { host, port, annex } = openExcel(workbookOf(annexOf()));
    annex.hiddenRows.add(3);
    annex.filteredRows.add(3);
    await expect(port.select(C4, { reveal: true })).rejects.toMatchObject({
      code: "cell-hidden",
      details: { what: "filter" },
    });
    expect(host.book.selection).toBeNull();
  });
});

describe("edits", () => {
  test("a person's and a co-author's are told, our own writes are not", async () => {
    const { host, port, annex } = openExcel(workbookOf(annexOf()));
    await port.read();
    const heard: (EditNotice | undefined)[] = [];
    const stop = port.onEdited((edit) => heard.push(edit));
    await settle();
    type(host, annex, 3, 2, 123);
    type(host, annex, 4, 2, 5, "remote");
    await port.apply({ marks: { sheet: ANNEX, rules: [identityMark()] }, sheets: [sheetPlanOf("report", "Báo cáo")] });
    await (
      await port.writeCell({ sheet: ANNEX, row: 5, column: 2 }, 7).catch(() => () => undefined)
    )();
    await settle();
    expect(heard).toEqual([
      { by: "person", sheet: ANNEX },
      { by: "co-author", sheet: ANNEX },
    ]);
    stop();
    await settle();
    expect(host.listeners).toBe(0);
    type(host, annex, 3, 2, 124);
    await settle();
    expect(heard).toHaveLength(2);
  });

  test("our own sheets are no edit of a person, also where Excel does not say whose an edit is", async () => {
    const { host, port, annex } = openExcel(workbookOf(annexOf()), { excelApi: 12 });
    await port.read();
    const heard: (EditNotice | undefined)[] = [];
    port.onEdited((edit) => heard.push(edit));
    await settle();
    await port.apply({ marks: { sheet: ANNEX, rules: [identityMark()] }, sheets: [sheetPlanOf("report", "Báo cáo")] });
    await settle();
    expect(heard).toEqual([]);
    type(host, annex, 3, 2, 123);
    await settle();
    expect(heard).toEqual([{ by: "person", sheet: ANNEX }]);
  });

  test("stopped before Excel answered: nothing is heard, nothing stays registered", async () => {
    const { host, port, annex } = openExcel(workbookOf(annexOf()));
    const heard: unknown[] = [];
    port.onEdited(() => heard.push(1))();
    await settle();
    type(host, annex, 3, 2, 123);
    await settle();
    expect([heard, host.listeners]).toEqual([[], 0]);
  });

  test("an Excel that gives no events is no failure", async () => {
    const { host, port } = openExcel(workbookOf(annexOf()));
    host.failAt({ sync: 1, code: "GeneralException", when: "before" });
    const stop = port.onEdited(() => undefined);
    await settle();
    stop();
    await settle();
    expect(host.listeners).toBe(0);
  });
});

describe("selections", () => {
  test("a person's are told with their first cell; our own selecting and whole rows are not", async () => {
    const { host, port, annex } = openExcel(workbookOf(annexOf()));
    await port.read();
    const heard: CellRef[] = [];
    const stop = port.onSelected((cell) => heard.push(cell));
    await settle();
    await port.select({ sheet: ANNEX, row: 4, column: 2 });
    await settle();
    expect(heard).toEqual([]);
    select(host, annex, { top: 5, left: 3, bottom: 7, right: 4 });
    select(host, annex, { top: 4, left: 2, bottom: 4, right: 2 });
    await settle();
    expect(heard).toEqual([
      { sheet: ANNEX, row: 5, column: 3 },
      { sheet: ANNEX, row: 4, column: 2 },
    ]);
    host.announceSelection(annex.id, "5:5");
    stop();
    await settle();
    select(host, annex, { top: 5, left: 3, bottom: 5, right: 3 });
    await settle();
    expect(heard).toHaveLength(2);
  });
});

describe("a correction", () => {
  const withTexts = (): ReturnType<typeof openExcel> =>
    openExcel(
      workbookOf(
        sheetOf(
          ANNEX,
          rowsOf([
            132,
            "1.091",
            { value: "06", numberFormat: "@" },
            { value: 137, formula: "A1+5" },
            null,
            "Đại Sơn",
            { value: { error: "#N/A" } },
            { value: 44377, numberFormat: "m/d/yyyy" },
          ]),
        ),
      ),
    );

  test.each([
    [0, 123],
    [1, 1091],
    [2, 6],
    [3, 140],
    [4, 5],
    [5, "Tái Sơn"],
    [5, "06"],
    [6, 0],
    [7, 44378],
    [0, null],
  ])("goes into column %i as %j and can be taken back to the last bit", async (column, value) => {
    const { port, annex } = withTexts();
    await port.read();
    const before = structuredClone(dumpSheet(annex));
    const takeBack = await port.writeCell({ sheet: ANNEX, row: 0, column }, value);
    const cell = annex.cell(0, column);
    expect([cell?.value, cell?.kind]).toEqual([
      value ?? "",
      value === null ? "Empty" : typeof value === "number" ? "Double" : "String",
    ]);
    expect(cell?.formula).toBeUndefined();
    await takeBack();
    if (column === 4) annex.rows.get(0)?.delete(4);
    expect(dumpSheet(annex)).toEqual(before);
  });

  test("computes what depends on it", async () => {
    const { port, annex } = withTexts();
    await port.writeCell({ sheet: ANNEX, row: 0, column: 0 }, 123);
    expect(annex.cell(0, 3)?.value).toBe(128);
  });

  test("leaves a cell alone that somebody changed since the reading", async () => {
    const { host, port, annex } = withTexts();
    await port.read();
    type(host, annex, 0, 0, 125, "remote");
    await expect(port.writeCell({ sheet: ANNEX, row: 0, column: 0 }, 123)).rejects.toMatchObject({
      code: "changed-meanwhile",
      details: { cell: "A1" },
    });
    expect(annex.cell(0, 0)?.value).toBe(125);
  });

  test("is not taken back over a later change", async () => {
    const { host, port, annex } = withTexts();
    const takeBack = await port.writeCell({ sheet: ANNEX, row: 0, column: 0 }, 123);
    type(host, annex, 0, 0, 126);
    await expect(takeBack()).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(annex.cell(0, 0)?.value).toBe(126);
  });

  test("respects protection: a locked cell no, an unlocked one yes", async () => {
    const { port, annex } = withTexts();
    annex.isProtected = true;
    await expect(port.writeCell({ sheet: ANNEX, row: 0, column: 0 }, 123)).rejects.toMatchObject({
      code: "sheet-protected",
    });
    const cell = annex.ensure(0, 0);
    cell.format = { ...cell.format, locked: false };
    await port.writeCell({ sheet: ANNEX, row: 0, column: 0 }, 123);
    expect(annex.cell(0, 0)?.value).toBe(123);
  });

  test.each(["before", "half-way", "after"] as const)("that fails (%s) leaves the cell as it was", async (when) => {
    for (const column of [0, 1, 2, 3, 5]) {
      const { host, port, annex } = withTexts();
      const before = structuredClone(dumpSheet(annex));
      host.failAt({ sync: 2, code: "GeneralException", when });
      await expect(port.writeCell({ sheet: ANNEX, row: 0, column }, 6)).rejects.toMatchObject({ code: "unexpected" });
      expect(dumpSheet(annex)).toEqual(before);
    }
  });
});
