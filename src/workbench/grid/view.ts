import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { ScrollCommand } from "@univerjs/preset-sheets-core";
import type { ICommandService } from "@univerjs/presets";

/** Rows and columns kept between a cell that is brought into view and the edge, for its context. */
const MARGIN = 2;

/** What the user has before her eyes. */
export interface GridView {
  readonly sheetName: string;
  /** First row and column below and right of the frozen ones; 0-based. */
  readonly first: { readonly row: number; readonly column: number };
  readonly selection: { readonly row: number; readonly column: number } | null;
}

export function currentView(workbook: FWorkbook): GridView {
  const sheet = workbook.getActiveSheet();
  const visible = sheet.getVisibleRange();
  const range = sheet.getActiveRange();
  return {
    sheetName: sheet.getSheetName(),
    first: { row: visible?.startRow ?? 0, column: visible?.startColumn ?? 0 },
    selection: range && { row: range.getRow(), column: range.getColumn() },
  };
}

/** The same view again on another state of the workbook; where the sheet is gone, nothing. */
export function restoreView(workbook: FWorkbook, view: GridView, commands: ICommandService): void {
  const sheet = workbook.getSheetByName(view.sheetName);
  if (!sheet) return;
  sheet.activate();
  scrollTo(sheet, view.first.row, view.first.column, commands);
  if (view.selection) sheet.getRange(view.selection.row, view.selection.column).activate();
}

/** Scrolls as little as needed to have the cell in view. */
export function bringIntoView(sheet: FWorksheet, row: number, column: number, commands: ICommandService): void {
  const [frozenRows, frozenColumns] = [sheet.getFrozenRows(), sheet.getFrozenColumns()];
  // Before Univer has seen anything in view, nothing is.
  const visible = sheet.getVisibleRange() ?? {
    startRow: frozenRows,
    endRow: frozenRows,
    startColumn: frozenColumns,
    endColumn: frozenColumns,
  };
  // The last row and column are usually cut off.
  const rowFits = row < frozenRows || (row >= visible.startRow && row < visible.endRow);
  const columnFits = column < frozenColumns || (column >= visible.startColumn && column < visible.endColumn);
  if (rowFits && columnFits) return;
  const top = rowFits ? visible.startRow : Math.max(frozenRows, row - MARGIN);
  const left = columnFits ? visible.startColumn : Math.max(frozenColumns, column - MARGIN);
  scrollTo(sheet, top, left, commands);
}

/**
 * Puts the row and column first below and right of the frozen ones. Univer's own `scrollToCell`
 * takes frozen rows to be as high as the others and misses by the difference.
 */
function scrollTo(sheet: FWorksheet, row: number, column: number, commands: ICommandService): void {
  const skeleton = sheet.getSkeleton();
  if (!skeleton) return;
  const vertical = position(skeleton.rowHeightAccumulation, row, sheet.getFrozenRows());
  const horizontal = position(skeleton.columnWidthAccumulation, column, sheet.getFrozenColumns());
  commands.syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartRow: vertical.index,
    offsetY: vertical.offset,
    sheetViewStartColumn: horizontal.index,
    offsetX: horizontal.offset,
  });
}

/**
 * Univer states a scroll position as a count of rows from the sheet's first one and pixels beyond them.
 * @param ends where each row or column ends, pixels from the sheet's edge
 */
function position(ends: readonly number[], first: number, frozen: number): { index: number; offset: number } {
  const startOf = (index: number): number => (index > 0 ? (ends[index - 1] ?? 0) : 0);
  const distance = Math.max(0, startOf(first) - startOf(frozen));
  const beyond = ends.findIndex((end) => end > distance);
  const index = Math.max(0, beyond);
  return { index, offset: distance - startOf(index) };
}
