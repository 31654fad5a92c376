import type { SlipReason } from "../../finding";
import { isFollowing, isMissing, isOpen, isTotalRow, typedAt, valueAt, type Grid } from "../table/grid";
import type { RowRepair } from "../row/rowRepairs";
import { isShift } from "./shifts";
import { slipOf, type Slip } from "./slips";

/** By which slips the true row was typed as it stands. */
export interface RowSlips {
  /** How often just these are made. */
  readonly chance: number;
  /** Parallel to the repair's cells. */
  readonly reasons: readonly SlipReason[];
  /** How many cells have a slip of their own; the period before counts twice. */
  readonly slipped: number;
}

/** How likely it is that the true row was typed as it stands, and by which slips. */
export interface Plausibility extends RowSlips {
  /** To be compared with that of other repairs of the same row only. */
  readonly weight: number;
  /** The same without what the sheet's other rows say: by the slips, and small counts before large ones. */
  readonly slips: number;
}

/** Shares of wrong rows with one slip in one cell, two such slips, two cells swapped, more. */
const ONE_SLIP = 0.8;
const TWO_SLIPS = 0.1;
const SWAP = 0.1;
const MORE_SLIPS = 0.01;
/** Of the wrong rows, those with a run of figures one place aside. */
const SHIFT = 0.02;
/** Of the swaps, the share between neighbours. */
const NEIGHBOURS_SWAPPED = 0.9;
/** Weight of a slip of a usual kind. */
const KNOWN_SLIP = 1 / 70;
/** Weight of a slip where nothing is known of the true figure. */
const ANY_FIGURE = 1 / 8;
/** Share of wrong totals that just were not added up again, whatever they read. */
const STALE = 1e-3;
/** A row that received at least this many dossiers and resolved none is not believed. */
const ABSURD_FROM = 20;
const ABSURD = 1e-3;

export function plausibilityOf(grid: Grid, repair: RowRepair): Plausibility {
  const { chance, reasons, slipped } = rowSlipsOf(grid, repair);
  const believable = isAbsurd(grid, repair) ? chance * ABSURD : chance;
  return {
    chance,
    reasons,
    slipped,
    weight: believable * usualness(grid, repair),
    slips: believable * magnitudes(grid, repair, false),
  };
}

/** {@link Plausibility.weight} alone. */
export function weightOf(grid: Grid, repair: RowRepair): number {
  const { chance } = rowSlipsOf(grid, repair);
  return (isAbsurd(grid, repair) ? chance * ABSURD : chance) * usualness(grid, repair);
}

/** The slips by which the repaired row would have been typed as it stands. */
export function rowSlipsOf(grid: Grid, repair: RowRepair): RowSlips {
  const { row, cells, to } = repair;
  const swap = swapChance(grid, repair);
  const shift = isShift(grid, repair);
  const reasons: SlipReason[] = [];
  let typedCells = 0;
  let chances = 1;
  cells.forEach((cell, place) => {
    // A computed figure follows others: no slip of its own.
    if (isFollowing(grid, row, cell)) {
      reasons.push("recomputed");
      return;
    }
    if (cell === grid.structure.previous) {
      // Its own identities vouch for it: as two figures, each with a slip that is known.
      reasons.push("recomputed");
      typedCells += 2;
      chances *= KNOWN_SLIP ** 2;
      return;
    }
    const { reason, chance } = slipAt(grid, repair, cell, to[place] ?? null);
    reasons.push(shift ? "shifted-column" : swap > 0 ? "swapped-cells" : reason);
    typedCells += 1;
    chances *= chance;
  });
  const separate = chances * shareOf(typedCells, grid.structure.width);
  const moved = shift ? SHIFT / (2 * grid.structure.width) : 0;
  return { chance: swap + moved + separate, reasons, slipped: typedCells };
}

function slipAt(grid: Grid, repair: RowRepair, cell: number, to: number | null): Slip {
  // A figure that could be read counts as it was read, a dash as 0.
  const typed = isMissing(grid, repair.row, cell) ? typedAt(grid, repair.row, cell) : valueAt(grid, repair.row, cell);
  if (to === null) return { reason: typed === null || typed === "" ? "blank" : "recomputed", chance: ANY_FIGURE };
  const slip = slipOf(typed, to, besides(grid, repair, cell));
  return isTotalRow(grid, repair.row) ? { reason: slip.reason, chance: slip.chance + STALE } : slip;
}

/** The figure once the repair is made; null where it is open. */
function repaired(grid: Grid, { row, cells, to }: RowRepair, cell: number): number | null {
  const place = cells.indexOf(cell);
  return place < 0 ? valueAt(grid, row, cell) : (to[place] ?? null);
}

/**
 * How much more often a row reads as repaired than as it stands. The sheet's right rows tell what is usual; where there are
 * too few of them, and in totals, only the magnitudes do.
 */
export function usualness(grid: Grid, repair: RowRepair): number {
  const { row, cells, to } = repair;
  if (isTotalRow(grid, row)) return magnitudes(grid, repair, false);
  return grid.usual().gain(row, cells, to) * magnitudes(grid, repair, true);
}

/**
 * Counts spread over all magnitudes, the small ones the most frequent: a figure n is met about as often as 1 ÷ (n + 1) says.
 * Only the parts count, for the sums follow from them.
 * @param untold only those of which the sheet tells nothing
 */
function magnitudes(grid: Grid, { row, cells, to }: RowRepair, untold: boolean): number {
  let product = 1;
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] ?? -1;
    const figure = to[place] ?? null;
    if (figure === null || grid.structure.parts[cell] !== true || (untold && grid.usual().tells(cell))) continue;
    product *= (valueAt(grid, row, cell) + 1) / (figure + 1);
  }
  return product;
}

/** How often just these cells are the ones with a slip each. */
function shareOf(cells: number, width: number): number {
  if (cells === 0) return 1;
  if (cells === 1) return ONE_SLIP / width;
  if (cells === 2) return TWO_SLIPS / ((width * (width - 1)) / 2);
  return MORE_SLIPS / width ** cells;
}

/** What turns a repair's weight into that of one whose number of slips is as frequent as any other. */
export function evenly(grid: Grid, cells: number): number {
  const { width } = grid.structure;
  let ways = 1;
  for (let taken = 0; taken < cells; taken += 1) ways *= (width - taken) / (taken + 1);
  return 1 / (Math.max(1, ways) * shareOf(cells, width));
}

/** The chance that the repair's two cells were swapped; 0 if it does not swap their figures. */
function swapChance(grid: Grid, { row, cells, to }: RowRepair): number {
  const [first = -1, second = -1] = cells;
  if (cells.length !== 2) return 0;
  if (isOpen(grid, row, first) || isOpen(grid, row, second)) return 0;
  if (valueAt(grid, row, first) !== to[1] || valueAt(grid, row, second) !== to[0]) return 0;
  return swapShare(grid, first, second);
}

/** How often a wrong row has just these two cells swapped. */
export function swapShare(grid: Grid, first: number, second: number): number {
  const { width } = grid.structure;
  if (Math.abs(first - second) === 1) return (SWAP * NEIGHBOURS_SWAPPED) / (width - 1);
  return (SWAP * (1 - NEIGHBOURS_SWAPPED)) / ((width * (width - 1)) / 2);
}

function besides(grid: Grid, repair: RowRepair, cell: number): number[] {
  const around: number[] = [];
  for (const neighbour of [cell - 1, cell + 1]) {
    if (neighbour < 0 || neighbour >= grid.table.measures.length) continue;
    const figure = repaired(grid, repair, neighbour);
    if (figure !== null) around.push(figure);
  }
  return around;
}

function isAbsurd(grid: Grid, repair: RowRepair): boolean {
  const { received, resolved, returned } = grid.structure.places;
  if (resolved < 0) return false;
  const left = repaired(grid, repair, resolved);
  if (left === null) return false;
  if (left === 0 && received >= 0 && (repaired(grid, repair, received) ?? 0) >= ABSURD_FROM) return true;
  return returned >= 0 && (repaired(grid, repair, returned) ?? 0) > left;
}
