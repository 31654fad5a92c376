import { rowAt } from "../../cells";
import type { CellRef } from "../../address";
import type { PlainSheet } from "../../plainData";

/** What keeps a cell out of sight; null where nothing does. */
export function hiddenBy(sheet: PlainSheet, { row, column }: CellRef): "sheet" | "row" | "column" | null {
  if (sheet.visibility !== "visible") return "sheet";
  if (rowAt(sheet, row)?.hidden) return "row";
  return sheet.hiddenColumns.has(column) ? "column" : null;
}
