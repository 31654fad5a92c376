import { standingReport, type StandingReport } from "../../../src/report/edited/standingReport";
import { ownSheetTag, type SheetPlan } from "../../../src/workbook/plan";
import type { CellValue, PlainWorkbook } from "../../../src/workbook/plainData";
import { sheetOf, workbookOf } from "../../workbook/fixtures";

/** A row of the sheet `Báo cáo` as a person handles it: values by column. */
export type Row = Map<number, CellValue>;

/** The sheet as rows to edit, move, delete and insert between. */
export function rowsOfPlan({ rows }: SheetPlan): Row[] {
  return rows.map(({ cells }) => new Map(cells.map(({ column, value }) => [column, value])));
}

export function newRow(text: string): Row {
  return new Map([[0, text]]);
}

export function workbookWith(rows: readonly Row[]): PlainWorkbook {
  const plain = rows.map((row, index) => ({
    index,
    hidden: false,
    cells: [...row].sort(([a], [b]) => a - b).map(([column, value]) => ({ column, value })),
  }));
  const sheet = sheetOf("Bản in", plain);
  return { ...workbookOf(sheet), names: [{ name: ownSheetTag("report"), refersTo: "'Bản in'!$A$1" }] };
}

export function standing(rows: readonly Row[]): StandingReport {
  const found = standingReport(workbookWith(rows));
  if (found === null) throw new Error("no report sheet");
  return found;
}

export function textOf(row: Row): string {
  return String(row.get(0) ?? "");
}

/** Of the line that a row begins with. */
export function idOf(row: Row): string {
  return String(row.get(2) ?? "").replace(/^tth#/, "");
}
