import { isOpen, isTotalRow, valueAt, type Grid } from "../table/grid";
import { plausibilityOf } from "../slips/plausibility";
import type { RowRepair } from "../row/rowRepairs";
import type { ColumnSums } from "../table/columnSums";
import type { Believed } from "../evidence/undecided";

/** Column totals that are still not met, and what single rows could do about them. */
export interface Leftover {
  readonly sums: readonly number[];
  /** Repairs of one row each, as small as can be, the most believed first; empty where no single row will do. */
  readonly repairs: readonly Believed[];
}

/**
 * Groups the unmet column sums, and finds for each group the rows that could account for all of it
 * by one change a column: a total that is wrong itself, or figures that no row equation sees move.
 * @param lacking what each sum lacks once the settled repairs are made
 * @param blocked sums that an unsettled figure enters
 */
export function leftoversOf(
  grid: Grid,
  columns: ColumnSums,
  lacking: ArrayLike<number>,
  blocked: ReadonlySet<number>,
  isSound: (row: number) => boolean,
): Leftover[] {
  const unmet = columns.sums.flatMap((_, sum) => ((lacking[sum] ?? 0) !== 0 && !blocked.has(sum) ? [sum] : []));
  return groupsOf(grid, columns, unmet).map((sums) => {
    const rows = new Set(sums.flatMap((sum) => rowsOf(columns, sum)));
    const found = [...rows].filter(isSound).flatMap((row) => accountOf(grid, columns, row, sums, lacking) ?? []);
    const weights = found.map((repair) => plausibilityOf(grid, repair).weight);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const repairs = found.map((repair, index) => ({ repair, share: (weights[index] ?? 0) / all }));
    return { sums, repairs: repairs.sort((one, other) => other.share - one.share) };
  });
}

/** The repair that stands alone; null where several are as good. */
export function standingAlone({ sums, repairs }: Leftover, isTouched: (sum: number) => boolean): RowRepair | null {
  const [only, another] = repairs;
  if (!only || another) return null;
  // In several columns at once, it may as well be a wrong row that was mended in the wrong cell.
  return only.repair.cells.length > 1 && sums.some(isTouched) ? null : only.repair;
}

function rowsOf(columns: ColumnSums, number: number): number[] {
  const sum = columns.sums[number];
  return sum ? [sum.row, ...sum.members] : [];
}

/** Sums belong together if they stand under one total in one equation, or if one total enters the other sum. */
function groupsOf(grid: Grid, columns: ColumnSums, unmet: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const sum of unmet) {
    const linked = groups.filter((group) => group.some((other) => areLinked(grid, columns, sum, other)));
    linked.forEach((group) => groups.splice(groups.indexOf(group), 1));
    groups.push([...linked.flat(), sum]);
  }
  return groups;
}

function areLinked(grid: Grid, columns: ColumnSums, first: number, second: number): boolean {
  const one = columns.sums[first];
  const other = columns.sums[second];
  if (!one || !other) return false;
  if (one.row !== other.row) {
    if (one.cell !== other.cell) return false;
    return (
      columns.entriesOf(one.row, one.cell).some(({ sum }) => sum === second) ||
      columns.entriesOf(other.row, other.cell).some(({ sum }) => sum === first)
    );
  }
  return grid.structure.equations.some(
    ({ cells }) =>
      cells.includes(one.cell) && cells.includes(other.cell) && !cells.some((cell) => isOpen(grid, one.row, cell)),
  );
}

/** The row's change that meets all of the sums at once without touching another; null if there is none. */
function accountOf(
  grid: Grid,
  columns: ColumnSums,
  row: number,
  sums: readonly number[],
  lacking: ArrayLike<number>,
): RowRepair | null {
  const changes = new Map<number, number>();
  for (const number of sums) {
    const cell = columns.sums[number]?.cell ?? -1;
    if (isOpen(grid, row, cell)) return null;
    const entries = columns.entriesOf(row, cell);
    const entry = entries.find(({ sum }) => sum === number);
    if (!entry) return null;
    const change = entry.sign * (lacking[number] ?? 0);
    if (entries.some(({ sum, sign }) => sign * change !== (lacking[sum] ?? 0))) return null;
    changes.set(cell, change);
  }
  const { coefficients } = grid.structure;
  const holds = coefficients.every((equation) => {
    if (isTotalRow(grid, row) && equation.some((sign, cell) => sign !== 0 && isOpen(grid, row, cell))) return true;
    return equation.reduce((sum, sign, cell) => sum + sign * (changes.get(cell) ?? 0), 0) === 0;
  });
  const cells = [...changes.keys()].sort((one, other) => one - other);
  const to = cells.map((cell) => valueAt(grid, row, cell) + (changes.get(cell) ?? 0));
  return holds && to.every((figure) => figure >= 0) ? { row, cells, to, cost: cells.length } : null;
}
