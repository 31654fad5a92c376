import { valueAt, type Grid } from "../table/grid";
import { NOTHING, plus, printOf, type Print } from "./meeting";
import type { RowRepair } from "../row/rowRepairs";
import type { ColumnSums } from "../table/columnSums";

/** What a repair adds to the column sums. */
export interface Effect {
  readonly amounts: ReadonlyMap<number, number>;
  /** Sums that a figure without a settled value enters. */
  readonly unsettled: readonly number[];
}

const NO_EFFECT: Effect = { amounts: new Map(), unsettled: [] };

export function effectOf(grid: Grid, sums: ColumnSums, { row, cells, to }: RowRepair): Effect {
  if (sums.sums.length === 0) return NO_EFFECT;
  const amounts = new Map<number, number>();
  const unsettled: number[] = [];
  cells.forEach((cell, place) => {
    const figure = to[place] ?? null;
    for (const { sum, sign } of sums.entriesOf(row, cell)) {
      if (figure === null) unsettled.push(sum);
      else amounts.set(sum, (amounts.get(sum) ?? 0) + sign * (figure - valueAt(grid, row, cell)));
    }
  });
  return { amounts, unsettled };
}

/** The print of the effect on some of the sums. */
export function printOfEffect(effect: Effect, within: ReadonlySet<number>): Print {
  let print = NOTHING;
  effect.amounts.forEach((amount, sum) => {
    if (within.has(sum) && amount !== 0) print = plus(print, printOf(sum, amount));
  });
  return print;
}
