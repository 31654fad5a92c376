import { isBlank, isOpen, valueAt, type Grid } from "../table/grid";
import type { RowRepair } from "../row/rowRepairs";
import { mending } from "./alternatives";

/** Fewer figures beside each other are a copied neighbour or a swap. */
const FEWEST = 3;

/**
 * Figures that went one cell aside, as when a cell is deleted or pasted one column too far: a run of them stands one place to
 * the left or right, the cell at its end is blank, and the figure at its other end is lost. Lists the repairs that move such
 * a run back so that every equation holds; only the lost figure is worked out.
 */
export function shiftedRuns(grid: Grid, repairs: readonly RowRepair[]): RowRepair[] {
  const [smallest] = repairs;
  if (!smallest) return [];
  const { row } = smallest;
  const { length } = grid.table.measures;
  const found: RowRepair[] = [];
  for (let blank = 0; blank < length; blank += 1) {
    if (!isBlank(grid, row, blank)) continue;
    for (const direction of [1, -1] as const) {
      // direction 1: the figures stand to the left of their place, and the blank is the right end of the run
      for (let lost = blank - direction * (FEWEST - 1); lost >= 0 && lost < length; lost -= direction) {
        const repair = movedBack(grid, row, lost, blank, direction);
        if (repair) found.push(repair);
      }
    }
  }
  return found;
}

function movedBack(grid: Grid, row: number, lost: number, blank: number, direction: 1 | -1): RowRepair | null {
  const [first, last] = direction === 1 ? [lost, blank] : [blank, lost];
  for (let cell = first; cell <= last; cell += 1) if (cell !== blank && isOpen(grid, row, cell)) return null;
  const meant = (cell: number): number =>
    cell < first || cell > last || cell === lost ? valueAt(grid, row, cell) : valueAt(grid, row, cell - direction);
  const to = mending(grid, row, lost, meant);
  if (to === null || to < 0 || !Number.isInteger(to)) return null;
  const cells: number[] = [];
  const figures: number[] = [];
  for (let cell = first; cell <= last; cell += 1) {
    const figure = cell === lost ? to : meant(cell);
    if (figure === valueAt(grid, row, cell) && cell !== blank) continue;
    cells.push(cell);
    figures.push(figure);
  }
  return cells.length < FEWEST ? null : { row, cells, to: figures, cost: cells.length - 1 };
}

/** The repair moves a run of figures back by one place, see {@link shiftedRuns}. */
export function isShift(grid: Grid, { row, cells, to }: RowRepair): boolean {
  if (cells.length < FEWEST) return false;
  const [first = 0, last = 0] = [cells[0], cells.at(-1)];
  const repaired = (cell: number): number | null => {
    const place = cells.indexOf(cell);
    return place < 0 ? valueAt(grid, row, cell) : (to[place] ?? null);
  };
  const moves = (from: number, until: number, by: 1 | -1): boolean => {
    for (let cell = from; cell <= until; cell += 1) if (repaired(cell) !== valueAt(grid, row, cell - by)) return false;
    return true;
  };
  return (
    (isBlank(grid, row, last) && moves(first + 1, last, 1)) || (isBlank(grid, row, first) && moves(first, last - 1, -1))
  );
}
