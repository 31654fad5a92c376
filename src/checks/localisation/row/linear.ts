import { rangesOf } from "./simplex";

/**
 * Solves a few equations over counts: whole numbers, none below 0.
 * Small systems only (a row, a handful of cells); exact as long as the numbers stay below 2^53.
 */

const CLOSE = 1e-6;

/**
 * The counts that satisfy `matrix` · x = `right`: null if there are none; otherwise each
 * unknown's value, null for one that several solutions give different values.
 */
export function solveCounts(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): (number | null)[] | null {
  const unknowns = matrix[0]?.length ?? 0;
  const reduced = eliminate(matrix, right, unknowns);
  if (!reduced) return null;
  const { rank, rows } = reduced;
  if (rank === unknowns) return wholeCounts(rows.slice(0, rank).map((row) => row[unknowns] ?? 0));
  const kept = rows.slice(0, rank);
  const ranges = rangesOf(
    kept.length > 0 ? kept.map((row) => row.slice(0, unknowns)) : [new Array<number>(unknowns).fill(0)],
    kept.length > 0 ? kept.map((row) => row[unknowns] ?? 0) : [0],
  );
  return ranges?.map(({ low, high }) => (high - low > CLOSE ? null : Math.round(low))) ?? null;
}

function wholeCounts(values: readonly number[]): number[] | null {
  const whole = values.map((value) => Math.round(value) + 0);
  const fit = values.every((value, index) => Math.abs(value - (whole[index] ?? 0)) < CLOSE && value > -CLOSE);
  return fit ? whole : null;
}

/** Gauss–Jordan; null if the equations contradict each other. */
function eliminate(matrix: readonly (readonly number[])[], right: readonly number[], unknowns: number) {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  let rank = 0;
  for (let column = 0; column < unknowns; column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > CLOSE);
    const found = rows[at];
    const target = rows[rank];
    if (!found || !target) continue;
    rows[at] = target;
    const divisor = found[column] ?? 1;
    const pivot = found.map((entry) => entry / divisor);
    rows[rank] = pivot;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (row === pivot || factor === 0) return;
      rows[index] = row.map((entry, place) => entry - factor * (pivot[place] ?? 0));
    });
    rank += 1;
  }
  const contradiction = rows.slice(rank).some((row) => Math.abs(row[unknowns] ?? 0) > CLOSE);
  return contradiction ? null : { rank, rows };
}
