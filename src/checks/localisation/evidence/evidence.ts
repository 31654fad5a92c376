import type { Steps } from "../../../steps";
import { componentsOf } from "./components";
import { effectOf } from "./effects";
import type { Grid } from "../table/grid";
import { judge } from "./judgement";
import type { RowRepair } from "../row/rowRepairs";
import type { ColumnSums } from "../table/columnSums";
import { believedWithoutColumns, settlesItself, undecidedOf, type Believed, type Undecided } from "./undecided";

/** What is believed of a wrong row. */
export interface RowBelief {
  /** Every smallest repair of the row, then others. */
  readonly believed: readonly Believed[];
  /** How many the smallest are. */
  readonly smallest: number;
  /** The row settles itself: no column may say otherwise. */
  readonly settled: boolean;
}

export interface Evidence {
  readonly rows: ReadonlyMap<number, RowBelief>;
  /** Repairs of rows whose equations hold. */
  readonly hidden: readonly Believed[];
  /** Column sums that nothing here explains. */
  readonly unexplained: readonly number[];
}

/**
 * Weighs the repairs of all wrong rows against each other, the column totals taken together.
 * @param wrong the smallest repairs of each wrong row
 */
export function* weighEvidence(
  grid: Grid,
  columns: ColumnSums,
  wrong: readonly (readonly RowRepair[])[],
): Steps<Evidence> {
  const lacking = Float64Array.from(columns.sums, (sum) => sum.lacking);
  const relaxed = new Set<number>();
  const rows = new Map<number, RowBelief>();
  const undecided: Undecided[] = [];
  for (const options of wrong) {
    const [only] = options;
    if (!only) continue;
    yield;
    if (settlesItself(grid, options)) {
      rows.set(only.row, { believed: [{ repair: only, share: 1 }], smallest: 1, settled: true });
      const effect = effectOf(grid, columns, only);
      effect.amounts.forEach((amount, sum) => (lacking[sum] = (lacking[sum] ?? 0) - amount));
      effect.unsettled.forEach((sum) => relaxed.add(sum));
      continue;
    }
    const each = undecidedOf(grid, columns, options);
    each.options.forEach(({ effect }) => effect.unsettled.forEach((sum) => relaxed.add(sum)));
    if (columns.sums.length > 0) undecided.push(each);
    rows.set(each.row, { believed: believedWithoutColumns(each), smallest: options.length, settled: false });
  }
  const hidden: Believed[] = [];
  const unexplained: number[] = [];
  const effects = undecided.map(({ options, others }) => [...options, ...others].map(({ effect }) => effect));
  const isSound = (row: number): boolean => !rows.has(row);
  for (const component of componentsOf(grid, columns, effects, lacking, relaxed)) {
    const members = component.rows.flatMap((index) => undecided[index] ?? []);
    yield;
    const judged = judge(grid, columns, component, members, lacking, wrong.length, isSound);
    if (!judged || judged.unforeseen > 0.5) unexplained.push(...component.sums);
    judged?.rows.forEach((believed, place) => {
      const member = members[place];
      if (member) rows.set(member.row, { believed, smallest: member.options.length, settled: false });
    });
    hidden.push(...(judged?.hidden ?? []));
  }
  return { rows, hidden, unexplained: unexplained.filter((sum) => (columns.sums[sum]?.lacking ?? 0) !== 0) };
}
