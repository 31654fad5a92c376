import { isMissing, isOpen, isTotalRow, typedAt, valueAt, type Grid } from "./grid";

/** A computed total whose result is not the sum of the rows it adds. */
export interface WrongComputedTotal {
  readonly row: number;
  readonly cell: number;
  /** Rows whose figure is text, which a SUM leaves out: they account for the whole difference. */
  readonly textRows: readonly number[];
  /** The sum of the counts. */
  readonly sum: number;
}

export function wrongComputedTotals(grid: Grid): WrongComputedTotal[] {
  const found: WrongComputedTotal[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    if (!isTotalRow(grid, row) || grid.open[row] === 0) continue;
    for (let cell = 0; cell < grid.table.measures.length; cell += 1) {
      if (isOpen(grid, row, cell) && !isMissing(grid, row, cell)) found.push(...differing(grid, row, cell));
    }
  }
  return found;
}

function differing(grid: Grid, row: number, cell: number): WrongComputedTotal[] {
  const children = grid.adds[row] ?? [];
  // What cannot be read as a count is added as Excel adds it: -5 and 1.283 are numbers to it.
  const unreadable = children.filter((child) => isMissing(grid, child, cell));
  const sum = children.reduce((total, child) => total + valueAt(grid, child, cell), 0);
  const extra = unreadable.reduce((total, child) => total + numberIn(typedAt(grid, child, cell)), 0);
  const result = valueAt(grid, row, cell);
  if (Math.abs(sum + extra - result) < 1e-6 || (unreadable.length > 0 && sum === result)) return [];
  const textRows = children.filter(
    (child) => valueAt(grid, child, cell) !== 0 && typeof typedAt(grid, child, cell) === "string",
  );
  const text = textRows.reduce((total, child) => total + valueAt(grid, child, cell), 0);
  const explained = Math.abs(sum + extra - text - result) < 1e-6;
  return [{ row, cell, textRows: explained ? textRows : [], sum }];
}

function numberIn(typed: unknown): number {
  return typeof typed === "number" ? typed : 0;
}
