import type { RowRepair } from "../row/rowRepairs";
import { movesWith } from "../row/moves";
import { isFollowing, isOpen, typedAt, valueAt, type Grid } from "../table/grid";
import { meaningsAt } from "./meanings";
import { evenly, weightOf, type RowSlips } from "./plausibility";
import { intendedCount } from "./slips";

/**
 * A row with one more wrong cell may look just like the row as it is repaired: a blank takes up what another figure has too
 * little, two figures off by as much take up what a third one has. For each cell of the repair: how much likelier the
 * repairs of one more cell together are that give the cell another figure, one more slip being as frequent as none.
 * @param slips the repair's own slips
 * @param isTold a column says what the cell is: no further slip moves it
 */
export function doubtsByFurtherSlips(
  grid: Grid,
  repair: RowRepair,
  slips: RowSlips,
  isTold: (cell: number) => boolean,
): Float64Array {
  const { cells } = repair;
  const doubts = new Float64Array(cells.length);
  const further = furtherCells(grid, repair, isTold);
  if (further.length === 0) return doubts;
  const own = cells.map((_, place) => readingsOf(grid, repair, slips, place));
  const most = weightOf(grid, repair);
  const perRival = evenly(grid, slips.slipped + 1) / (evenly(grid, slips.slipped) * most);
  for (const { cell, moves } of further) {
    if (moves.some((move, place) => move !== 0 && own[place] === FIXED)) continue;
    let weight = 0;
    for (const meant of meaningsBeside(grid, repair, own, moves, cell)) {
      const rival = withFurther(grid, repair, own, moves, cell, meant);
      if (rival !== null) weight += weightOf(grid, rival) * perRival;
    }
    for (let place = 0; place < moves.length; place += 1)
      if (moves[place] !== 0) doubts[place] = (doubts[place] ?? 0) + weight;
  }
  return doubts;
}

/** The cells that no column tells and whose move the repair's cells, told by no column either, can take up. */
function furtherCells(grid: Grid, { row, cells }: RowRepair, isTold: (cell: number) => boolean) {
  const { structure } = grid;
  const found: { readonly cell: number; readonly moves: readonly number[] }[] = [];
  for (let cell = 0; cell < grid.table.measures.length; cell += 1) {
    if (structure.bound[cell] !== true || cells.includes(cell) || isOpen(grid, row, cell)) continue;
    const moves = movesWith(structure, cells, cell);
    if (moves === null || isTold(cell) || cells.some((own, place) => moves[place] !== 0 && isTold(own))) continue;
    found.push({ cell, moves });
  }
  return found;
}

/** Which figures a cell of the repair may have by its slip: these, this one only, or any; wanted are those of a cell that no slip explains yet. */
type Readings = ReadonlySet<number> | typeof FIXED | typeof ANY | { readonly wanted: ReadonlySet<number> };
const FIXED = "fixed";
const ANY = "any";

function readingsOf(grid: Grid, { row, cells, to }: RowRepair, { reasons }: RowSlips, place: number): Readings {
  const cell = cells[place] ?? -1;
  const reason = reasons[place];
  if ((to[place] ?? null) === null) return FIXED;
  if (reason === "blank" || reason === "shifted-column" || isFollowing(grid, row, cell)) return ANY;
  const intended = intendedCount(typedAt(grid, row, cell));
  if (reason === "recomputed") {
    if (intended !== null) return { wanted: new Set([intended]) };
    return isOpen(grid, row, cell) ? ANY : { wanted: meaningsAt(grid, row, cell) };
  }
  return intended !== null || isOpen(grid, row, cell) ? FIXED : meaningsAt(grid, row, cell);
}

/** What the further cell may have been meant to be: by a slip of its own, or so that a cell that no slip explains is explained. */
function meaningsBeside(
  grid: Grid,
  { row, to }: RowRepair,
  own: readonly Readings[],
  moves: readonly number[],
  further: number,
): ReadonlySet<number> {
  let found = meaningsAt(grid, row, further);
  const standing = valueAt(grid, row, further);
  own.forEach((readings, place) => {
    const move = moves[place] ?? 0;
    if (move === 0 || typeof readings === "string" || !("wanted" in readings)) return;
    found = new Set([...found, ...[...readings.wanted].map((meant) => standing + (meant - (to[place] ?? 0)) / move)]);
  });
  return found;
}

/** The repair with the further cell as it was meant; null where no counts do, or a slip that is known would be known no more. */
function withFurther(
  grid: Grid,
  { row, cells, to, cost }: RowRepair,
  own: readonly Readings[],
  moves: readonly number[],
  further: number,
  meant: number,
): RowRepair | null {
  const by = meant - valueAt(grid, row, further);
  if (by === 0 || meant < 0 || !Number.isInteger(meant)) return null;
  for (let place = 0; place < cells.length; place += 1) {
    const move = moves[place] ?? 0;
    if (move === 0) continue;
    const figure = (to[place] ?? 0) + move * by;
    const cell = cells[place] ?? -1;
    if (figure < 0 || !Number.isInteger(figure)) return null;
    // where the cell would read as it stands, fewer cells will do
    if (figure === valueAt(grid, row, cell) && !isOpen(grid, row, cell)) return null;
    const readings = own[place];
    if (readings instanceof Set && !readings.has(figure)) return null;
  }
  const at = cells.findIndex((cell) => cell > further);
  const figures = to.map((before, place) => (before === null ? null : before + (moves[place] ?? 0) * by));
  return { row, cells: inserted(cells, at, further), to: inserted(figures, at, meant), cost: cost + 1 };
}

/** With one more item at the place; at the end for −1. */
function inserted<T>(items: readonly T[], at: number, item: T): T[] {
  const made = [...items];
  made.splice(at < 0 ? items.length : at, 0, item);
  return made;
}
