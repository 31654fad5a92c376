import { MAX_COLUMNS } from "../limits";

/** Columns from and to, both 0-based and inclusive. */
export type ColumnSpan = readonly [first: number, last: number];

/** All columns of the spans; however often they overlap, each column is visited once. */
export function columnsOf(spans: readonly ColumnSpan[]): Set<number> {
  const columns = new Set<number>();
  let next = 0;
  for (const [first, last] of [...spans].sort((a, b) => a[0] - b[0])) {
    const end = Math.min(last, MAX_COLUMNS - 1);
    for (let column = Math.max(first, next); column <= end; column++) columns.add(column);
    next = Math.max(next, end + 1);
  }
  return columns;
}
