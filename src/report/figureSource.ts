import type { CellRef } from "../workbook/address";

/** Where a figure of the report is shown in the annex: one cell, or the block from it to another one. */
export interface FigureSource {
  readonly cell: CellRef;
  readonly through?: CellRef;
}

/**
 * What to select for a figure: its cell; for a sum the stretch of its column; for what is computed from cells of several
 * columns or sheets the stretch of the first of them. Null for a figure without cells.
 */
export function figureSource(cells: readonly CellRef[]): FigureSource | null {
  const [first] = cells;
  if (first === undefined) return null;
  const inColumn = cells
    .filter(({ sheet, column }) => sheet === first.sheet && column === first.column)
    .sort((left, right) => left.row - right.row);
  const [cell = first, last] = [inColumn[0], inColumn.at(-1)];
  return last === undefined || last.row === cell.row ? { cell } : { cell, through: last };
}
