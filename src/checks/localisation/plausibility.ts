import type { SlipReason } from "../finding";
import { isMissing, isOpen, typedAt, valueAt, type Grid } from "./grid";
import type { RowRepair } from "./rowRepairs";
import { slipOf } from "./slips";

/** How likely it is that the true row was typed as it stands, and by which slips. */
export interface Plausibility {
  /** To be compared with that of other repairs of the same row only. */
  readonly weight: number;
  /** Parallel to the repair's cells. */
  readonly reasons: readonly SlipReason[];
}

/** Shares of wrong rows with one slip in one cell, two such slips, two cells swapped, more. */
const ONE_SLIP = 0.8;
const TWO_SLIPS = 0.1;
const SWAP = 0.1;
const MORE_SLIPS = 0.01;
/** Of the swaps, the share between neighbours. */
const NEIGHBOURS_SWAPPED = 0.9;
/** Weight of a slip where nothing is known of the true figure. */
const ANY_FIGURE = 1 / 8;
/** A row that received at least this many dossiers and resolved none is not believed. */
const ABSURD_FROM = 20;
const ABSURD = 1e-3;

export function plausibilityOf(grid: Grid, repair: RowRepair): Plausibility {
  const truth = (cell: number): number | null => {
    const place = repair.cells.indexOf(cell);
    return place < 0 ? valueAt(grid, repair.row, cell) : (repair.to[place] ?? null);
  };
  const slips = repair.cells.map((cell, place) => {
    const to = repair.to[place] ?? null;
    const derived = isOpen(grid, repair.row, cell) && !isMissing(grid, repair.row, cell);
    if (derived) return { reason: "recomputed" as const, chance: 1, counts: false };
    const typed = typedAt(grid, repair.row, cell);
    if (to === null) {
      const blank = typed === null || typed === "";
      return { reason: blank ? ("blank" as const) : ("recomputed" as const), chance: ANY_FIGURE, counts: true };
    }
    return { ...slipOf(typed, to, besides(grid, cell, truth)), counts: true };
  });
  const counted = slips.filter((slip) => slip.counts);
  const swap = swapChance(grid, repair);
  const separate = counted.reduce(
    (product, slip) => product * slip.chance,
    shareOf(counted.length, grid.structure.width),
  );
  const weight = (swap + separate) * sizes(grid, repair) * (isAbsurd(grid, truth) ? ABSURD : 1);
  const reasons = slips.map((slip) => (swap > separate ? "swapped-cells" : slip.reason));
  return { weight, reasons };
}

/**
 * Counts spread over all magnitudes, the small ones the most frequent: a figure n is met about as
 * often as 1 ÷ (n + 1) says. Only the parts count, for the sums follow from them.
 */
function sizes(grid: Grid, { row, cells, to }: RowRepair): number {
  return cells.reduce((product, cell, place) => {
    const figure = to[place] ?? null;
    if (figure === null || grid.structure.parts[cell] !== true) return product;
    return (product * (valueAt(grid, row, cell) + 1)) / (figure + 1);
  }, 1);
}

/** How often just these cells are the ones with a slip each. */
function shareOf(cells: number, width: number): number {
  if (cells === 0) return 1;
  if (cells === 1) return ONE_SLIP / width;
  if (cells === 2) return TWO_SLIPS / ((width * (width - 1)) / 2);
  return MORE_SLIPS / width ** cells;
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

function besides(grid: Grid, cell: number, truth: (cell: number) => number | null): number[] {
  const last = grid.table.measures.length - 1;
  const around = [cell - 1, cell + 1].filter((place) => place >= 0 && place <= last);
  return around.map(truth).filter((figure): figure is number => figure !== null);
}

function isAbsurd(grid: Grid, truth: (cell: number) => number | null): boolean {
  const { measures } = grid.structure;
  const of = (measure: (typeof measures)[number]): number | null => {
    const cell = measures.indexOf(measure);
    return cell < 0 ? null : truth(cell);
  };
  const received = of("receivedTotal");
  const resolved = of("resolvedTotal");
  const returned = of("returned");
  if (resolved === 0 && (received ?? 0) >= ABSURD_FROM) return true;
  return resolved !== null && returned !== null && returned > resolved;
}
