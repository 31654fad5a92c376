import type { Grid } from "../table/grid";
import type { RowRepair } from "../row/rowRepairs";
import type { Believed } from "../evidence/undecided";

/** Cells of one row that are wrong together: one fault. */
export interface Block {
  readonly row: number;
  /** Every cell that one of the repairs changes. */
  readonly cells: readonly number[];
  /** What mends it, the most believed first. */
  readonly repairs: readonly Believed[];
  /** The repair that stands alone, with all its figures; null where it is open. */
  readonly settled: RowRepair | null;
}

/** Belief from which a repair is put forward as the one. */
export const CLAIM = 0.75;
/** A repair that is not among the smallest is shown from this belief on. */
const WORTH_SHOWING = 0.05;

/**
 * Splits a row's repairs into faults that have nothing to do with each other: cells that no
 * equation links, and that were not swapped.
 * @param believed the smallest repairs first, then others
 * @param smallest how many the smallest are
 */
export function blocksOf(grid: Grid, believed: readonly Believed[], smallest: number): Block[] {
  const shown = believed.filter(({ share }, index) => index < smallest || share >= WORTH_SHOWING);
  const row = shown[0]?.repair.row ?? -1;
  const cells = [...new Set(shown.flatMap(({ repair }) => repair.cells))].sort((one, other) => one - other);
  const groups = linkedGroups(grid, cells, shown);
  const split = groups.map((group) => ({ group, repairs: projections(shown, group) }));
  const whole = split.some(({ repairs }) => repairs.some(({ repair }) => repair.cells.length === 0));
  const parts = whole ? [{ group: cells, repairs: projections(shown, cells) }] : split;
  return parts.map(({ group, repairs }) => ({ row, cells: group, repairs, settled: settledOf(grid, repairs) }));
}

function settledOf(grid: Grid, repairs: readonly Believed[]): RowRepair | null {
  const [best, another] = repairs;
  if (!best || (another && best.share < CLAIM)) return null;
  // The period before is another sheet's business as long as this one may be wrong.
  if (another && best.repair.cells.includes(grid.structure.previous)) return null;
  return best.repair.to.every((figure) => figure !== null) ? best.repair : null;
}

function linkedGroups(grid: Grid, cells: readonly number[], shown: readonly Believed[]): number[][] {
  const groups: number[][] = [];
  for (const cell of cells) {
    const linked = groups.filter((group) => group.some((other) => areLinked(grid, cell, other, shown)));
    const joined = [...linked.flat(), cell].sort((one, other) => one - other);
    linked.forEach((group) => groups.splice(groups.indexOf(group), 1));
    groups.push(joined);
  }
  return groups;
}

function areLinked(grid: Grid, one: number, other: number, shown: readonly Believed[]): boolean {
  if (grid.structure.equations.some(({ cells }) => cells.includes(one) && cells.includes(other))) return true;
  return shown.some(({ repair, swap }) => swap === true && repair.cells.includes(one) && repair.cells.includes(other));
}

/** The repairs as far as they concern the group, equal ones taken together. */
function projections(shown: readonly Believed[], group: readonly number[]): Believed[] {
  const byKey = new Map<string, Believed>();
  for (const { repair, share, swap } of shown) {
    const places = repair.cells.flatMap((cell, place) => (group.includes(cell) ? [place] : []));
    const cells = places.map((place) => repair.cells[place] ?? -1);
    const to = places.map((place) => repair.to[place] ?? null);
    const key = `${cells.join()}:${to.join()}`;
    const known = byKey.get(key);
    const together = (known?.share ?? 0) + share;
    byKey.set(key, { repair: { ...repair, cells, to }, share: together, swap: swap === true });
  }
  return [...byKey.values()].sort((one, other) => other.share - one.share);
}
