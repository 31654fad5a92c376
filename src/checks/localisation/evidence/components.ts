import type { Grid } from "../table/grid";
import type { ColumnSums } from "../table/columnSums";
import type { Effect } from "./effects";

/** Rows and column sums that have to be judged together. */
export interface Component {
  readonly sums: ReadonlySet<number>;
  /** Indexes into the list of undecided rows. */
  readonly rows: readonly number[];
}

/**
 * Groups the column sums that undecided rows tie together. Sums of twin cells belong together
 * even without such a row: a swap moves between them. Sums in `relaxed` carry no evidence.
 */
export function componentsOf(
  grid: Grid,
  columns: ColumnSums,
  effects: readonly (readonly Effect[])[],
  lacking: ArrayLike<number>,
  relaxed: ReadonlySet<number>,
): Component[] {
  const leaders = columns.sums.map((_, sum) => sum);
  const leaderOf = (sum: number): number => {
    let leader = sum;
    for (let next = leaders[leader] ?? leader; next !== leader; next = leaders[leader] ?? leader) leader = next;
    leaders[sum] = leader;
    return leader;
  };
  const join = (one: number, other: number): void => {
    leaders[leaderOf(one)] = leaderOf(other);
  };
  const touched = effects.map((options) => touchedBy(options).filter((sum) => !relaxed.has(sum)));
  const live = new Set(touched.flat());
  columns.sums.forEach((_, sum) => {
    if ((lacking[sum] ?? 0) !== 0 && !relaxed.has(sum)) live.add(sum);
  });
  touched.forEach(([first, ...others]) => others.forEach((other) => join(first ?? other, other)));
  const members = new Set<number>();
  for (const sum of live) {
    members.add(sum);
    for (const twin of twinSumsOf(grid, columns, sum)) {
      if (relaxed.has(twin)) continue;
      members.add(twin);
      join(sum, twin);
    }
  }
  const groups = new Map<number, { sums: Set<number>; rows: number[] }>();
  for (const sum of members) {
    const leader = leaderOf(sum);
    const group = groups.get(leader) ?? { sums: new Set<number>(), rows: [] };
    group.sums.add(sum);
    groups.set(leader, group);
  }
  touched.forEach(([first], row) => {
    if (first !== undefined) groups.get(leaderOf(first))?.rows.push(row);
  });
  return [...groups.values()];
}

function touchedBy(options: readonly Effect[]): number[] {
  return [...new Set(options.flatMap(({ amounts }) => [...amounts.keys()]))];
}

function twinSumsOf(grid: Grid, columns: ColumnSums, number: number): number[] {
  const sum = columns.sums[number];
  if (!sum) return [];
  const { twins } = grid.structure;
  const others = twins.flatMap((later, cell) =>
    cell === sum.cell ? later : later.includes(sum.cell) ? [cell, ...later] : [],
  );
  return others.flatMap((cell) => columns.of(sum.row, cell) ?? []).filter((twin) => twin !== number);
}
