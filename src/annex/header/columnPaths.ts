import { isColumnNumberRow } from "./columnNumbers";
import type { HeaderBlock } from "./headerBlock";
import type { GridCell, HeaderGrid } from "./headerGrid";

/** A column of the table with its headings from the top down, each once. */
export interface ColumnPath {
  /** 0-based. */
  readonly column: number;
  readonly cells: readonly GridCell[];
}

type Shown = Map<number, GridCell>;

/**
 * The headings over every column. A heading over a group reaches over its merge; where the sheet has no merges
 * it reaches to the right over blanks, as far as the rows below still name columns and the row above does not start a new group.
 */
export function columnPaths(grid: HeaderGrid, block: HeaderBlock): readonly ColumnPath[] {
  const rows: { row: number; shown: Shown }[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const cells = grid.rowCells(row);
    if (isColumnNumberRow(cells.filter((cell) => cell.area.top === row))) continue;
    const shown: Shown = new Map();
    for (const cell of cells)
      for (let column = cell.area.left; column <= cell.area.right; column++) shown.set(column, cell);
    rows.push({ row, shown });
  }
  rows.forEach(({ shown }, at) => spreadOverBlanks(shown, rows[at - 1]?.shown, rows.slice(at + 1)));
  const columns = [...new Set(rows.flatMap(({ shown }) => [...shown.keys()]))].sort((a, b) => a - b);
  return columns.map((column) => {
    const cells: GridCell[] = [];
    for (const { shown } of rows) {
      const cell = shown.get(column);
      if (cell && !cells.includes(cell) && !cells.some((seen) => seen.area === cell.area)) cells.push(cell);
    }
    return { column, cells };
  });
}

function spreadOverBlanks(
  shown: Shown,
  above: Shown | undefined,
  below: readonly { row: number; shown: Shown }[],
): void {
  const startsBelow = (column: number) => below.some(({ row, shown: lower }) => lower.get(column)?.area.top === row);
  const last = Math.max(-1, ...below.flatMap(({ shown: lower }) => [...lower.keys()]));
  const first = Math.min(...shown.keys());
  for (let column = first + 1; column <= last; column++) {
    const left = shown.get(column - 1);
    if (shown.has(column) || left === undefined) continue;
    const isMerged = left.area.left !== left.area.right || left.area.top !== left.area.bottom;
    const sameGroup = above?.get(column) === above?.get(left.area.left);
    if (!isMerged && sameGroup && startsBelow(column) && startsBelow(left.area.left)) shown.set(column, left);
  }
}
