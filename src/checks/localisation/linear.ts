/**
 * Solves a few equations over counts: whole numbers, none below 0.
 * Small systems only (a row, a handful of cells); exact as long as the numbers stay below 2^53.
 */

/** constant + Σ slopes·parameters ≥ 0 */
interface Inequality {
  readonly constant: number;
  readonly slopes: readonly number[];
}

/** Beyond this many free parameters the solutions are taken to exist and to be open. */
const MOST_PARAMETERS = 5;
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
  const { pivots, rows } = reduced;
  const parameters = Array.from({ length: unknowns }, (_, index) => index).filter((index) => !pivots.includes(index));
  const expressions = Array.from({ length: unknowns }, (_, unknown): Inequality => {
    const pivot = pivots.indexOf(unknown);
    const row = rows[pivot];
    if (!row) return { constant: 0, slopes: parameters.map((parameter) => (parameter === unknown ? 1 : 0)) };
    return { constant: row[unknowns] ?? 0, slopes: parameters.map((parameter) => -(row[parameter] ?? 0)) };
  });
  if (parameters.length === 0) return wholeCounts(expressions);
  if (parameters.length > MOST_PARAMETERS) return expressions.map(() => null);
  const ranges = expressions.map((expression) => rangeOf(expression, expressions));
  if (ranges.some((range) => range === null)) return null;
  return ranges.map((range) => {
    if (!range || range.high - range.low > CLOSE) return null;
    return Math.round(range.low);
  });
}

function wholeCounts(expressions: readonly Inequality[]): number[] | null {
  const values = expressions.map(({ constant }) => Math.round(constant) + 0);
  const fit = expressions.every(
    ({ constant }, index) => Math.abs(constant - (values[index] ?? 0)) < CLOSE && (values[index] ?? -1) >= 0,
  );
  return fit ? values : null;
}

/** Gauss–Jordan; null if the equations contradict each other. */
function eliminate(matrix: readonly (readonly number[])[], right: readonly number[], unknowns: number) {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const pivots: number[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const at = rows.findIndex((row, index) => index >= pivots.length && Math.abs(row[column] ?? 0) > CLOSE);
    const found = rows[at];
    const target = rows[pivots.length];
    if (!found || !target) continue;
    rows[at] = target;
    const divisor = found[column] ?? 1;
    const pivot = found.map((entry) => entry / divisor);
    rows[pivots.length] = pivot;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (row === pivot || factor === 0) return;
      rows[index] = row.map((entry, place) => entry - factor * (pivot[place] ?? 0));
    });
    pivots.push(column);
  }
  const contradiction = rows.slice(pivots.length).some((row) => Math.abs(row[unknowns] ?? 0) > CLOSE);
  return contradiction ? null : { pivots, rows };
}

/** Least and greatest value of an expression where none of `all` is negative (Fourier–Motzkin); null if none. */
function rangeOf(expression: Inequality, all: readonly Inequality[]): { low: number; high: number } | null {
  // The value becomes a last variable z with z ≤ expression ≤ z; then every parameter is eliminated.
  const negated = expression.slopes.map((slope) => -slope);
  let system: Inequality[] = all.map(({ constant, slopes }) => ({ constant, slopes: [...slopes, 0] }));
  system.push({ constant: expression.constant, slopes: [...expression.slopes, -1] });
  system.push({ constant: -expression.constant, slopes: [...negated, 1] });
  for (let parameter = 0; parameter < expression.slopes.length; parameter += 1) system = without(system, parameter);
  let low = 0;
  let high = Infinity;
  for (const { constant, slopes } of system) {
    const slope = slopes[expression.slopes.length] ?? 0;
    if (slope >= CLOSE) low = Math.max(low, -constant / slope);
    else if (slope <= -CLOSE) high = Math.min(high, constant / -slope);
    else if (constant < -CLOSE) return null;
  }
  return high < low - CLOSE ? null : { low, high };
}

function without(system: readonly Inequality[], parameter: number): Inequality[] {
  const slopeOf = (inequality: Inequality): number => inequality.slopes[parameter] ?? 0;
  const kept = system.filter((inequality) => Math.abs(slopeOf(inequality)) < CLOSE);
  const below = system.filter((inequality) => slopeOf(inequality) >= CLOSE);
  const above = system.filter((inequality) => slopeOf(inequality) <= -CLOSE);
  for (const first of below) {
    for (const second of above) {
      const weight = -slopeOf(second);
      const other = slopeOf(first);
      kept.push({
        constant: first.constant * weight + second.constant * other,
        slopes: first.slopes.map((slope, index) => slope * weight + (second.slopes[index] ?? 0) * other),
      });
    }
  }
  return kept;
}
