import { isOpen, typedAt, valueAt, type Grid } from "../table/grid";
import { swapShare, usualness } from "./plausibility";
import type { RowRepair } from "../row/rowRepairs";
import type { ColumnSum, ColumnSums } from "../table/columnSums";

/** Of the rows whose equations hold, the share that has a slip all the same, against that of right ones. */
const WRONG_ODDS = 1 / 9;

export interface HiddenSwap {
  readonly repair: RowRepair;
  /** Against the row being right. */
  readonly weight: number;
}

/**
 * Two twin cells of a row swapped: no row equation sees it, only the two column totals do.
 * Lists the swaps, in rows without other faults, that touch just two of the given sums.
 */
export function hiddenSwaps(
  grid: Grid,
  columns: ColumnSums,
  within: ReadonlySet<number>,
  isSound: (row: number) => boolean,
): HiddenSwap[] {
  const found: HiddenSwap[] = [];
  for (const [one, other] of twinSums(grid, columns, within)) {
    const shared = new Set(other.members);
    const rows = [...one.members.filter((row) => shared.has(row)), one.row];
    for (const row of rows) {
      const first = valueAt(grid, row, one.cell);
      const second = valueAt(grid, row, other.cell);
      if (first === second || !isSound(row) || !isPlain(grid, row, one.cell) || !isPlain(grid, row, other.cell))
        continue;
      const repair: RowRepair = { row, cells: [one.cell, other.cell], to: [second, first], cost: 2 };
      const odds = WRONG_ODDS * swapShare(grid, one.cell, other.cell);
      found.push({ repair, weight: odds * usualness(grid, repair) });
    }
  }
  return found;
}

function twinSums(grid: Grid, columns: ColumnSums, within: ReadonlySet<number>): [ColumnSum, ColumnSum][] {
  const pairs: [ColumnSum, ColumnSum][] = [];
  for (const number of within) {
    const one = columns.sums[number];
    if (!one) continue;
    for (const twin of grid.structure.twins[one.cell] ?? []) {
      const partner = columns.of(one.row, twin);
      const other = partner === undefined ? undefined : columns.sums[partner];
      if (partner !== undefined && other && within.has(partner)) pairs.push([one, other]);
    }
  }
  return pairs;
}

function isPlain(grid: Grid, row: number, cell: number): boolean {
  return !isOpen(grid, row, cell) && typeof typedAt(grid, row, cell) === "number";
}
