import { a1, type CellRef } from "../address";
import { WorkbookFailure } from "../failure";
import type { SelectOptions } from "../port";
import { inExcel } from "./inExcel";

/**
 * Brings a cell's sheet to the front, then selects the cell: in two requests, since selecting on a sheet that is just being
 * activated can miss (office-js #5118).
 * @param key the sheet's id, or its name
 * @throws WorkbookFailure `sheet-gone`; `cell-hidden` with `what`: "sheet", "row", "column", or "filter" where even
 * showing the row did not help
 */
export async function selectCell(key: string, cell: CellRef, { reveal = false }: SelectOptions): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    sheet.load("visibility");
    const range = sheet.getRange(a1(cell.row, cell.column));
    range.load("rowHidden,columnHidden");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookFailure("sheet-gone", { sheet: cell.sheet });
    const isSheetHidden = sheet.visibility !== "Visible";
    if (isSheetHidden || range.rowHidden || range.columnHidden) {
      const what = isSheetHidden ? "sheet" : range.rowHidden ? "row" : "column";
      if (!reveal) throw hidden(cell, what);
      if (isSheetHidden) sheet.visibility = "Visible";
      if (range.rowHidden) range.rowHidden = false;
      if (range.columnHidden) range.columnHidden = false;
      range.load("rowHidden");
    }
    sheet.activate();
    await context.sync();
    // a filter may keep the row hidden
    if (reveal && range.rowHidden) throw hidden(cell, "filter");
    range.select();
    await context.sync();
  });
}

function hidden(cell: CellRef, what: "sheet" | "row" | "column" | "filter"): WorkbookFailure {
  return new WorkbookFailure("cell-hidden", { sheet: cell.sheet, cell: a1(cell.row, cell.column), what });
}
