import { doubleSlips, intendedReadings, visibleSwaps } from "../slips/alternatives";
import { effectOf, type Effect } from "./effects";
import { isOpen, type Grid } from "../table/grid";
import { plausibilityOf } from "../slips/plausibility";
import { isShift, shiftedRuns } from "../slips/shifts";
import type { RowRepair } from "../row/rowRepairs";
import type { ColumnSums } from "../table/columnSums";

const NEGLIGIBLE = 0.01;
/** Above this share its slips alone speak for a repair: two parts of a sum that may have the same slip stay a tie. */
const LIKELY = 0.5;

/** A repair with the share of belief that it gets among all that are possible. */
export interface Believed {
  readonly repair: RowRepair;
  readonly share: number;
  /** Its cells are one slip together: their figures were swapped, or went one place aside. */
  readonly swap?: boolean;
}

export interface Candidate {
  readonly repair: RowRepair;
  readonly effect: Effect;
  /** Of the row alone; those of a row amount to 1, except for what only the columns can ask for. */
  readonly weight: number;
  /** Belief in it where no column speaks: what is usual in the sheet makes no repair stand out that its slips do not speak for. */
  readonly alone: number;
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

/**
 * One repair only, and of cells that had to change or that are sums: the columns have no say in it. Two figures swapped
 * are one slip too, and a negative may be meant otherwise than the row would have it: then it has not settled itself.
 */
export function settlesItself(grid: Grid, options: readonly RowRepair[]): boolean {
  const [only, ...others] = options;
  if (!only || others.length > 0) return false;
  if (only.cells.some((cell) => !isOpen(grid, only.row, cell) && grid.structure.parts[cell] === true)) return false;
  return visibleSwaps(grid, options).length === 0 && intendedReadings(grid, options).length === 0;
}

export function undecidedOf(grid: Grid, columns: ColumnSums, options: readonly RowRepair[]): Undecided {
  const readings = [...visibleSwaps(grid, options), ...intendedReadings(grid, options), ...shiftedRuns(grid, options)];
  // Where the row has one smallest repair, two independent slips are thought of only if the columns ask for it.
  const isClear = options.length === 1;
  const others = isClear && columns.sums.length === 0 ? readings : [...readings, ...doubleSlips(grid, options)];
  const compared = isClear ? readings.length : others.length;
  const judged = [...options, ...others].map((repair) => plausibilityOf(grid, repair));
  const together = judged.slice(0, options.length + compared);
  const all = together.reduce((sum, { weight }) => sum + weight, 0);
  const allChances = together.reduce((sum, { chance }) => sum + chance, 0);
  const allSlips = together.reduce((sum, { slips }) => sum + slips, 0);
  const candidates = [...options, ...others].map((repair, index) => {
    const weight = (judged[index]?.weight ?? 0) / all;
    const slips = (judged[index]?.slips ?? 0) / allSlips;
    return {
      repair,
      effect: effectOf(grid, columns, repair),
      weight,
      alone: (judged[index]?.chance ?? 0) / allChances > LIKELY ? weight : Math.min(weight, slips),
      swap: judged[index]?.reasons[0] === "swapped-cells" || isShift(grid, repair),
    };
  });
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
    ...options.map(({ repair, alone, swap }) => ({ repair, share: alone, swap })),
    ...others.map(({ repair, alone, swap }, index) => ({ repair, share: index < compared ? alone : 0, swap })),
  ];
}
