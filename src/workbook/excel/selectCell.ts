import { a1, a1Area, areaBetween, type CellRef } from "../address";
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
export async function selectCell(
  key: string,
  cell: CellRef,
  { reveal = false, through = cell }: SelectOptions,
): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    sheet.load("visibility");
    // a range is good for one request: it is asked for anew in each
    const rangeAt = (address: string): Excel.Range => context.workbook.worksheets.getItem(key).getRange(address);
    const range = (): Excel.Range => rangeAt(a1(cell.row, cell.column));
    const before = sheet.getRange(a1(cell.row, cell.column));
    before.load("rowHidden,columnHidden");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookFailure("sheet-gone", { sheet: cell.sheet });
    const what = hiddenPart(sheet, before);
    if (what && !reveal) throw hidden(cell, what);
    if (what === "sheet") sheet.visibility = "Visible";
    if (before.rowHidden) range().rowHidden = false;
    if (before.columnHidden) range().columnHidden = false;
    sheet.activate();
    const after = range();
    after.load("rowHidden");
    await context.sync();
    // a filter may keep the row hidden
    if (after.rowHidden) throw hidden(cell, "filter");
    rangeAt(a1Area(areaBetween(cell, through))).select();
    await context.sync();
  });
}

function hiddenPart(sheet: Excel.Worksheet, range: Excel.Range): "sheet" | "row" | "column" | null {
  if (sheet.visibility !== "Visible") return "sheet";
  return range.rowHidden ? "row" : range.columnHidden ? "column" : null;
}

function hidden(cell: CellRef, what: "sheet" | "row" | "column" | "filter"): WorkbookFailure {
  return new WorkbookFailure("cell-hidden", { sheet: cell.sheet, cell: a1(cell.row, cell.column), what });
}
