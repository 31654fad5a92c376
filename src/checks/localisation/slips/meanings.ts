import { valueAt, type Grid } from "../table/grid";
import { meaningsOf } from "./slips";

/** What the figure in the cell may have been meant to be. */
export function meaningsAt(grid: Grid, row: number, cell: number): ReadonlySet<number> {
  const figure = valueAt(grid, row, cell);
  const known = grid.meanings.get(figure);
  if (known) return known;
  const made = meaningsOf(figure);
  grid.meanings.set(figure, made);
  return made;
}
