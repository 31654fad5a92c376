import { isMissing, isOpen, typedAt, valueAt, type Grid } from "../table/grid";
import type { RowRepair } from "../row/rowRepairs";
import { meaningsAt } from "./meanings";
import { intendedCount } from "./slips";

/**
 * Two figures of a row swapped are one slip in two cells. Where a single cell would mend the row
 * too, the swap is no smallest repair; it is listed here: all that mend the row.
 */
export function visibleSwaps(grid: Grid, repairs: readonly RowRepair[]): RowRepair[] {
  const [smallest] = repairs;
  if (!smallest || smallest.cost !== 1 || grid.missing[smallest.row] !== 0) return [];
  const { row } = smallest;
  const { coefficients } = grid.structure;
  const residual = coefficients.map((equation) => {
    let rest = 0;
    for (let cell = 0; cell < equation.length; cell += 1) rest += (equation[cell] ?? 0) * valueAt(grid, row, cell);
    return rest;
  });
  const found: RowRepair[] = [];
  const { length } = grid.table.measures;
  for (let one = 0; one < length; one += 1) {
    if (!isBound(grid, row, one)) continue;
    for (let other = one + 1; other < length; other += 1) {
      const moved = valueAt(grid, row, other) - valueAt(grid, row, one);
      if (moved === 0 || !mends(coefficients, residual, one, other, moved) || !isBound(grid, row, other)) continue;
      const to = [valueAt(grid, row, other), valueAt(grid, row, one)];
      found.push({ row, cells: [one, other], to, cost: 2 });
    }
  }
  return found;
}

/** Every equation holds once `moved` goes from one cell to the other. */
function mends(
  coefficients: readonly (readonly number[])[],
  residual: readonly number[],
  one: number,
  other: number,
  moved: number,
): boolean {
  for (let equation = 0; equation < residual.length; equation += 1) {
    const signs = coefficients[equation];
    if ((residual[equation] ?? 0) + ((signs?.[one] ?? 0) - (signs?.[other] ?? 0)) * moved !== 0) return false;
  }
  return true;
}

/**
 * A negative or a fraction that tells what it was meant to be (-17: 17) while the row would have it otherwise: then another
 * figure of the row is wrong too. Lists the repairs that take the cell as it was meant and change one more.
 */
export function intendedReadings(grid: Grid, repairs: readonly RowRepair[]): RowRepair[] {
  const [smallest, another] = repairs;
  if (!smallest || another || smallest.cost !== 0) return [];
  const { row } = smallest;
  const missing = grid.table.measures.flatMap((_, cell) => (isMissing(grid, row, cell) ? [cell] : []));
  const [cell, second] = missing;
  if (cell === undefined || second !== undefined) return [];
  const meant = intendedCount(typedAt(grid, row, cell));
  if (meant === null || meant === smallest.to[smallest.cells.indexOf(cell)]) return [];
  return grid.table.measures.flatMap((_, other): RowRepair[] => {
    if (other === cell || !isBound(grid, row, other)) return [];
    const to = mending(grid, row, other, (at) => (at === cell ? meant : valueAt(grid, row, at)));
    if (to === null || to < 0 || to === valueAt(grid, row, other)) return [];
    const changes = [
      { at: cell, to: meant },
      { at: other, to },
    ].sort((one, next) => one.at - next.at);
    return [{ row, cells: changes.map(({ at }) => at), to: changes.map((change) => change.to), cost: 1 }];
  });
}

/** The figure of one cell that satisfies every equation without open cells, the others given; null where none does. */
export function mending(grid: Grid, row: number, cell: number, valueOf: (cell: number) => number): number | null {
  let found: number | null = null;
  for (const signs of grid.structure.coefficients) {
    if (signs.some((sign, at) => sign !== 0 && isOpen(grid, row, at) && !isMissing(grid, row, at))) continue;
    const rest = signs.reduce((sum, sign, at) => (sign === 0 || at === cell ? sum : sum + sign * valueOf(at)), 0);
    const own = signs[cell] ?? 0;
    const to = own === 0 ? null : -rest / own + 0;
    if ((to === null && rest !== 0) || (to !== null && found !== null && to !== found)) return null;
    found = to ?? found;
  }
  return found;
}

/** A typed figure that some equation of the row holds fast. */
function isBound(grid: Grid, row: number, cell: number): boolean {
  return !isOpen(grid, row, cell) && grid.structure.bound[cell] === true;
}

/** A row with so many wrong cells has too many explanations already. */
const DEAREST = 2;

/**
 * Two slips in figures that are added up together look to the row like one. For a repair that
 * changes one of twin cells: the repairs that change two of them instead, both by a known slip.
 */
export function doubleSlips(grid: Grid, repairs: readonly RowRepair[]): RowRepair[] {
  if ((repairs[0]?.cost ?? 0) > DEAREST) return [];
  const found = new Map<string, RowRepair>();
  const seen = new Set<string>();
  for (const repair of repairs) {
    repair.cells.forEach((cell, place) => {
      const to = repair.to[place] ?? null;
      if (to === null || isOpen(grid, repair.row, cell)) return;
      const family = [cell, ...twinsOf(grid, repair.row, cell)].sort((one, other) => one - other);
      if (family.some((twin) => twin !== cell && repair.cells.includes(twin))) return;
      // A repair that moves a twin by as much, and else the same, leads to the same double slips.
      const rest = repair.cells.filter((_, index) => index !== place);
      const key = `${family.join()}:${to - valueAt(grid, repair.row, cell)}:${rest.join()}`;
      if (seen.has(key)) return;
      seen.add(key);
      for (const pair of pairsOf(family)) {
        shared(grid, repair, place, pair).forEach((made) => found.set(keyOf(made), made));
      }
    });
  }
  return [...found.values()];
}

function pairsOf(cells: readonly number[]): [number, number][] {
  return cells.flatMap((one, index) => cells.slice(index + 1).map((other): [number, number] => [one, other]));
}

function keyOf({ cells, to }: RowRepair): string {
  return `${cells.join()}:${to.join()}`;
}

function twinsOf(grid: Grid, row: number, cell: number): number[] {
  const { twins } = grid.structure;
  const later = twins[cell] ?? [];
  const earlier = twins.flatMap((others, index) => (others.includes(cell) ? [index] : []));
  return [...earlier, ...later].filter((twin) => !isOpen(grid, row, twin));
}

/** The repairs in which the pair takes up the move of the cell at `place`, both cells by a slip that is known. */
function shared(grid: Grid, repair: RowRepair, place: number, [one, other]: readonly [number, number]): RowRepair[] {
  const { row } = repair;
  const moved = (repair.to[place] ?? 0) - valueAt(grid, row, repair.cells[place] ?? 0);
  const sum = valueAt(grid, row, one) + valueAt(grid, row, other) + moved;
  const made: RowRepair[] = [];
  const keep = (first: number, second: number): void => {
    if (second === valueAt(grid, row, other) || first === valueAt(grid, row, one)) return;
    const changes = repair.cells.map((cell, index): [number, number | null] => [cell, repair.to[index] ?? null]);
    changes.splice(place, 1, [one, first], [other, second]);
    changes.sort(([left], [right]) => left - right);
    made.push({ row, cells: changes.map(([cell]) => cell), to: changes.map(([, to]) => to), cost: repair.cost + 1 });
  };
  const othersMeanings = meaningsAt(grid, row, other);
  const otherIsCopy = isCopied(grid, row, other);
  for (const meant of meaningsAt(grid, row, one)) {
    const rest = sum - meant;
    if (rest >= 0 && (otherIsCopy || othersMeanings.has(rest))) keep(meant, rest);
  }
  if (isCopied(grid, row, one)) {
    for (const meant of othersMeanings) if (meant <= sum) keep(sum - meant, meant);
  }
  return made;
}

/** The figure of a neighbour stands here too: what was meant may have been anything. */
function isCopied(grid: Grid, row: number, cell: number): boolean {
  const figure = valueAt(grid, row, cell);
  const last = grid.table.measures.length - 1;
  if (figure === 0) return false;
  return (
    (cell > 0 && figure === valueAt(grid, row, cell - 1)) || (cell < last && figure === valueAt(grid, row, cell + 1))
  );
}
