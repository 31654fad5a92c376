import type { GridCell, HeaderGrid } from "./headerGrid";
import type { HeaderBlock } from "./headerBlock";
import { isColumnNumberRow } from "./headerBlock";

/** A column of the table with its headings from the top down, each once. */
export interface ColumnPath {
  /** 0-based. */
  readonly column: number;
  readonly cells: readonly GridCell[];
}

/**
 * The headings over every column. A heading over a group reaches over its merge; where the sheet has no merges
 * it reaches to the right over blanks, as far as the row below still names columns and the row above does not start a new group.
 */
export function columnPaths(grid: HeaderGrid, block: HeaderBlock): readonly ColumnPath[] {
  const rows: number[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const cells = grid.rowCells(row);
    if (!isColumnNumberRow(cells.filter((cell) => cell.area.top === row))) rows.push(row);
  }
  const columns = new Set<number>();
  for (const row of rows) {
    for (const cell of grid.rowCells(row)) {
      for (let column = cell.area.left; column <= cell.area.right; column++) columns.add(column);
    }
  }
  const sorted = [...columns].sort((a, b) => a - b);
  const last = sorted.at(-1) ?? -1;
  const byRow = new Map(rows.map((row) => [row, spreadOverBlanks(grid, rows, row, last)]));
  return sorted.map((column) => {
    const cells: GridCell[] = [];
    for (const row of rows) {
      const cell = byRow.get(row)?.get(column);
      if (cell && cells.at(-1) !== cell && !cells.some((seen) => seen.area === cell.area)) cells.push(cell);
    }
    return { column, cells };
  });
}

function spreadOverBlanks(grid: HeaderGrid, rows: readonly number[], row: number, last: number): ReadonlyMap<number, GridCell> {
  const shown = new Map<number, GridCell>();
  for (const cell of grid.rowCells(row)) {
    for (let column = cell.area.left; column <= cell.area.right; column++) shown.set(column, cell);
  }
  const above = rows[rows.indexOf(row) - 1];
  const below = rows.filter((other) => other > row);
  for (let column = 1; column <= last; column++) {
    const left = shown.get(column - 1);
    if (shown.has(column) || left === undefined || left.heading === null) continue;
    const isMerged = left.area.left !== left.area.right || left.area.top !== left.area.bottom;
    const namedBelow = below.some((other) => grid.at(other, column)?.area.top === other);
    const groupNamedBelow = below.some((other) => grid.at(other, left.area.left)?.area.top === other);
    const newGroupAbove = above !== undefined && grid.at(above, column) !== undefined && grid.at(above, column)?.area !== grid.at(above, column - 1)?.area && grid.at(above, column)?.area.left === column;
    if (!isMerged && namedBelow && groupNamedBelow && !newGroupAbove) shown.set(column, left);
  }
  return shown;
}
