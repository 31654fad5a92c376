import type { Structure } from "../table/structure";

const known = new WeakMap<Structure, Map<string, readonly number[] | null>>();

/**
 * By how much each of the cells moves, so that the row's equations still hold, when a further cell moves by 1. Null where
 * they cannot take it up.
 */
export function movesWith(structure: Structure, cells: readonly number[], further: number): readonly number[] | null {
  if (!reaches(structure, cells, further)) return null;
  const ofTable = known.get(structure) ?? new Map<string, readonly number[] | null>();
  known.set(structure, ofTable);
  const key = `${cells.join()}:${further}`;
  const before = ofTable.get(key);
  if (before !== undefined) return before;
  const moves = solve(structure, cells, further);
  ofTable.set(key, moves);
  return moves;
}

/** Every equation of the further cell has one of the cells in it. */
function reaches({ coefficients }: Structure, cells: readonly number[], further: number): boolean {
  for (const signs of coefficients) {
    if (signs[further] === 0) continue;
    let isIn = false;
    for (const cell of cells) if (signs[cell] !== 0) isIn = true;
    if (!isIn) return false;
  }
  return true;
}

/** Gauss–Jordan; cells that depend on others of them stay. */
function solve({ coefficients }: Structure, cells: readonly number[], further: number): readonly number[] | null {
  const rows = coefficients.map((equation) => [...cells.map((cell) => equation[cell] ?? 0), -(equation[further] ?? 0)]);
  const last = cells.length;
  const moves = cells.map(() => 0);
  const pivots: number[] = [];
  for (let column = 0; column < last; column += 1) {
    const rank = pivots.length;
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    const found = rows[at];
    if (found === undefined) continue;
    rows[at] = rows[rank] ?? found;
    const pivot = found.map((entry) => entry / (found[column] ?? 1));
    rows[rank] = pivot;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index === rank || factor === 0) return;
      rows[index] = row.map((entry, place) => entry - factor * (pivot[place] ?? 0));
    });
    pivots.push(column);
  }
  if (rows.slice(pivots.length).some((row) => row[last] !== 0)) return null;
  pivots.forEach((column, rank) => (moves[column] = rows[rank]?.[last] ?? 0));
  return moves.every((move) => move === 0) ? null : moves;
}
