import { doubleSlips, visibleSwaps } from "../slips/alternatives";
import { effectOf, type Effect } from "./effects";
import { isOpen, type Grid } from "../table/grid";
import { plausibilityOf } from "../slips/plausibility";
import type { RowRepair } from "../row/rowRepairs";
import type { ColumnSums } from "../table/columnSums";

const NEGLIGIBLE = 0.01;

/** A repair with the share of belief that it gets among all that are possible. */
export interface Believed {
  readonly repair: RowRepair;
  readonly share: number;
  /** It swaps the figures of its two cells. */
  readonly swap?: boolean;
}

export interface Candidate {
  readonly repair: RowRepair;
  readonly effect: Effect;
  /** Of the row alone; those of a row amount to 1, except for what only the columns can ask for. */
  readonly weight: number;
  readonly swap: boolean;
}

/** A wrong row that several repairs would mend. */
export interface Undecided {
  readonly row: number;
  /** The smallest repairs. */
  readonly options: readonly Candidate[];
  /** Dearer ones that a known slip speaks for. */
  readonly others: readonly Candidate[];
  /** How many of the others count where the columns are silent. */
  readonly compared: number;
}

/** One repair only, and of cells that had to change or that are sums: the columns have no say in it. */
export function settlesItself(grid: Grid, options: readonly RowRepair[]): boolean {
  const [only, ...others] = options;
  if (!only || others.length > 0) return false;
  return only.cells.every((cell) => isOpen(grid, only.row, cell) || grid.structure.parts[cell] !== true);
}

export function undecidedOf(grid: Grid, columns: ColumnSums, options: readonly RowRepair[]): Undecided {
  const swaps = visibleSwaps(grid, options);
  const others = [...swaps, ...doubleSlips(grid, options)];
  // Where the row has one smallest repair, two independent slips are thought of only if the columns ask for it.
  const compared = options.length === 1 ? swaps.length : others.length;
  const judged = [...options, ...others].map((repair) => plausibilityOf(grid, repair));
  const weights = judged.map(({ weight }) => weight);
  const all = weights.slice(0, options.length + compared).reduce((sum, weight) => sum + weight, 0);
  const candidates = [...options, ...others].map((repair, index) => ({
    repair,
    effect: effectOf(grid, columns, repair),
    weight: (weights[index] ?? 0) / all,
    swap: judged[index]?.reasons[0] === "swapped-cells",
  }));
  return {
    row: options[0]?.row ?? -1,
    options: candidates.slice(0, options.length),
    others: candidates.slice(options.length),
    compared,
  };
}

/** What to believe where no column has a say: the options, and what is worth a thought besides. */
export function believedWithoutColumns(undecided: Undecided): Believed[] {
  return believedAlone(undecided).filter(({ share }, index) => index < undecided.options.length || share > NEGLIGIBLE);
}

/** What to believe where the columns are silent; the options first, then the others. */
export function believedAlone({ options, others, compared }: Undecided): Believed[] {
  return [
    ...options.map(({ repair, weight, swap }) => ({ repair, share: weight, swap })),
    ...others.map(({ repair, weight, swap }, index) => ({ repair, share: index < compared ? weight : 0, swap })),
  ];
}
