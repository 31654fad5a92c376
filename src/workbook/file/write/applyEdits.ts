import { a1 } from "../../address";
import { WorkbookFailure } from "../../failure";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { readLayout } from "../package/layout";
import type { WorkbookPackage } from "../package/workbookPackage";
import { dropFromCalcChain } from "./calcChain";
import type { PreparedEdit } from "./cellEdit";
import { editSheet } from "./editSheet";
import { renameTableColumns } from "./tableHeadings";
import { recalculateOnLoad } from "./workbookPart";

/** Makes the edits, and what else has to change so that Excel opens the file without complaint. */
export function applyEdits(pkg: WorkbookPackage, edits: readonly PreparedEdit[]): void {
  if (edits.length === 0) return;
  const layout = readLayout(pkg);
  for (const sheet of layout.sheets) {
    const own = edits.filter((edit) => edit.sheet === sheet.name);
    if (own.length === 0 || sheet.part === null) continue;
    const outside = own.find(({ row, column }) => !isInGrid(row, MAX_ROWS) || !isInGrid(column, MAX_COLUMNS));
    if (outside)
      throw new WorkbookFailure("cannot-write", { sheet: sheet.name, cell: a1(outside.row, outside.column) });
    pkg.setText(sheet.part, editSheet(pkg.text(sheet.part), own));
    renameTableColumns(pkg, sheet.part, own);
    dropFromCalcChain(pkg, layout, sheet.sheetId, own);
  }
  // Results elsewhere in the workbook rest on the old figures. Only after an edit: otherwise Excel would ask to save
  // a file that was merely looked at.
  recalculateOnLoad(pkg, layout);
}

function isInGrid(index: number, size: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < size;
}
