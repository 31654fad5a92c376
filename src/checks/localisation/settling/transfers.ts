import type { RowRepair } from "../row/rowRepairs";
import { rowSlipsOf } from "../slips/plausibility";
import type { ColumnSums } from "../table/columnSums";
import { valueAt, type Grid } from "../table/grid";
import type { Block } from "./blocks";

/** What one column sum lacks and another has too much. */
export interface Shift {
  readonly lacking: number;
  readonly surplus: number;
  readonly amount: number;
}

/** Two amounts that make up for each other, as a shift; null for anything else. */
export function shiftOf(amounts: ReadonlyMap<number, number>): Shift | null {
  const [[one, first] = [-1, 0], [other, second] = [-1, 0], more] = amounts;
  if (more !== undefined || first === 0 || first !== -second) return null;
  return first > 0 ? { lacking: one, surplus: other, amount: first } : { lacking: other, surplus: one, amount: second };
}

/**
 * A wrong row may have one more slip that its equations do not see, for its repair takes it up: a blank is filled with
 * what another figure has too little. The repair that makes the shift good in this row too; null where the row does not
 * enter the columns, or no known slips would have made of it what stands there.
 */
export function transferIn(grid: Grid, columns: ColumnSums, block: Block, shift: Shift): RowRepair | null {
  const { settled, row } = block;
  if (!settled) return null;
  const cellIn = (sum: number): number => {
    const { row: total = -1, cell = -1 } = columns.sums[sum] ?? {};
    const enters = columns.entriesOf(row, cell).some((entry) => entry.sum === sum && entry.sign === 1);
    return enters && row !== total ? cell : -1;
  };
  const [up, down] = [cellIn(shift.lacking), cellIn(shift.surplus)];
  if (up < 0 || down < 0 || !(settled.cells.includes(up) || settled.cells.includes(down))) return null;
  const figures = new Map(settled.cells.map((cell, place) => [cell, settled.to[place] ?? null]));
  for (const [cell, by] of [
    [up, shift.amount],
    [down, -shift.amount],
  ] as const) {
    const figure = figures.get(cell) ?? valueAt(grid, row, cell);
    if (figure + by < 0) return null;
    figures.set(cell, figure + by);
  }
  const changes = [...figures].sort(([one], [other]) => one - other);
  const repair: RowRepair = {
    row,
    cells: changes.map(([cell]) => cell),
    to: changes.map(([, to]) => to),
    cost: settled.cost + 1,
  };
  return rowSlipsOf(grid, repair).reasons.includes("recomputed") ? null : repair;
}
