import { isOpen, typedAt, valueAt, type Grid } from "./grid";
import type { RowRepair } from "./rowRepairs";
import { isKnown, meaningsOf, slipOf } from "./slips";

/**
 * Two figures of a row swapped are one slip in two cells. Where a single cell would mend the row
 * too, the swap is no smallest repair; it is listed here: all that mend the row.
 */
export function visibleSwaps(grid: Grid, repairs: readonly RowRepair[]): RowRepair[] {
  const [smallest] = repairs;
  if (!smallest || smallest.cost !== 1 || grid.missing[smallest.row] !== 0) return [];
  const { row } = smallest;
  const { equations } = grid.structure;
  const bound = grid.table.measures.map((_, cell) => cell).filter((cell) => isBound(grid, row, cell));
  const found: RowRepair[] = [];
  for (const one of bound) {
    for (const other of bound) {
      const moved = valueAt(grid, row, other) - valueAt(grid, row, one);
      if (other <= one || moved === 0) continue;
      const mended = equations.every(({ cells, signs }) =>
        cells.reduce((sum, cell, place) => {
          const change = cell === one ? moved : cell === other ? -moved : 0;
          return sum + (signs[place] ?? 0) * (valueAt(grid, row, cell) + change);
        }, 0) === 0,
      );
      const to = [valueAt(grid, row, other), valueAt(grid, row, one)];
      if (mended) found.push({ row, cells: [one, other], to, cost: 2 });
    }
  }
  return found;
}

/** A typed figure that some equation of the row holds fast. */
function isBound(grid: Grid, row: number, cell: number): boolean {
  return !isOpen(grid, row, cell) && grid.structure.equations.some(({ cells }) => cells.includes(cell));
}

/**
 * Two slips in figures that are added up together look to the row like one. For a repair that
 * changes one of twin cells: the repairs that change two of them instead, both by a known slip.
 */
export function doubleSlips(grid: Grid, repairs: readonly RowRepair[]): RowRepair[] {
  const found = new Map<string, RowRepair>();
  for (const repair of repairs) {
    repair.cells.forEach((cell, place) => {
      const to = repair.to[place] ?? null;
      if (to === null || isOpen(grid, repair.row, cell)) return;
      const twins = twinsOf(grid, repair.row, cell).filter((twin) => !repair.cells.includes(twin));
      const family = [cell, ...twins].sort((first, second) => first - second);
      const moved = to - valueAt(grid, repair.row, cell);
      for (const one of family) {
        for (const other of family) {
          if (one < other) shared(grid, repair, place, [one, other], moved).forEach((made) => found.set(keyOf(made), made));
        }
      }
    });
  }
  return [...found.values()];
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

/** The repairs in which the pair takes up the move of the cell at `place`. */
function shared(
  grid: Grid,
  repair: RowRepair,
  place: number,
  [one, other]: readonly [number, number],
  moved: number,
): RowRepair[] {
  const { row } = repair;
  const sum = valueAt(grid, row, one) + valueAt(grid, row, other) + moved;
  const made: RowRepair[] = [];
  for (const meant of meaningsOf(valueAt(grid, row, one))) {
    const rest = sum - meant;
    if (rest < 0 || rest === valueAt(grid, row, other)) continue;
    if (!isKnown(slipOf(typedAt(grid, row, other), rest, []))) continue;
    const changes = repair.cells.map((cell, index): [number, number | null] => [cell, repair.to[index] ?? null]);
    changes.splice(place, 1, [one, meant], [other, rest]);
    changes.sort(([first], [second]) => first - second);
    made.push({ row, cells: changes.map(([cell]) => cell), to: changes.map(([, to]) => to), cost: repair.cost + 1 });
  }
  return made;
}
