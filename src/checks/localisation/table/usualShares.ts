import type { Structure } from "./structure";

/** A cell that is added up, and the cell that is its sum. */
interface Term {
  readonly cell: number;
  readonly whole: number;
  /** Of k parts of a sum only k − 1 are free: each counts by so much. */
  readonly weight: number;
}

/** What is usual for a part: how often it is 0, and where its share of the whole lies otherwise. */
interface Usual {
  readonly zero: number;
  /** Log odds of the share: median and spread; null where too few rows tell. */
  readonly odds: { readonly middle: number; readonly spread: number } | null;
}

/** Fewer right rows tell nothing of what is usual. */
const FEWEST_ROWS = 6;
/** Makes the median absolute deviation comparable to a standard deviation of normal data. */
const MAD_TO_SIGMA = 1.4826;
/** Shares that hardly vary would make every other one absurd. */
const LEAST_SPREAD = 0.2;
/** How often a figure is as unusual as any. */
const UNUSUAL = 0.1;
/** A figure that is more than its whole. */
const BEYOND = 1e-6;

/**
 * How usual a row's figures are, by what the sheet's right rows say: which share of the received is carried over, of the
 * resolved was early, and so on. It learns from the sheet in hand and holds for every office's habits.
 */
export class UsualShares {
  private readonly terms: readonly Term[];
  private readonly usual: readonly Usual[];
  /** By cell, the terms that it stands in: a bit mask. */
  private readonly termsOf: readonly number[];
  private readonly width: number;
  /** By term, {@link logOf} of a row as it stands: repairs of one row are asked for one after another. */
  private readonly standing: Float64Array;
  private standingRow = -1;

  /**
   * @param values the table's figures, row by row
   * @param rightRows rows of units in which nothing is missing and every equation holds
   */
  constructor(
    { equations, width }: Structure,
    private readonly values: Float64Array,
    rightRows: readonly number[],
  ) {
    this.terms = equations.flatMap(({ cells, signs }) => {
      const sides = [1, -1].map((sign) => cells.filter((_, place) => signs[place] === sign));
      const [whole, parts] = sides[0]?.length === 1 ? sides : [sides[1], sides[0]];
      if (whole?.length !== 1 || parts === undefined || parts.length < 2) return [];
      return parts.map((cell) => ({ cell, whole: whole[0] ?? -1, weight: (parts.length - 1) / parts.length }));
    });
    this.usual = this.terms.map(({ cell, whole }) =>
      usualOf(
        rightRows.map((row) => values[row * width + cell] ?? 0),
        rightRows.map((row) => values[row * width + whole] ?? 0),
      ),
    );
    const learned = rightRows.length >= FEWEST_ROWS;
    this.termsOf = Array.from({ length: width }, (_, cell) =>
      this.terms.reduce(
        (mask, term, index) => (learned && (term.cell === cell || term.whole === cell) ? mask | (1 << index) : mask),
        0,
      ),
    );
    this.width = width;
    this.standing = new Float64Array(this.terms.length);
  }

  /** Whether the sheet tells anything of the cell's figure. */
  tells(cell: number): boolean {
    return this.termsOf[cell] !== 0;
  }

  /** How much more usual the row is with the new figures than as it stands; figures that stay open are left out. */
  gain(row: number, cells: readonly number[], to: readonly (number | null)[]): number {
    let touched = 0;
    for (const cell of cells) touched |= this.termsOf[cell] ?? 0;
    if (touched === 0) return 1;
    if (this.standingRow !== row) this.standing.fill(NaN);
    this.standingRow = row;
    const from = row * this.width;
    let gain = 0;
    for (let index = 0; index < this.terms.length; index += 1) {
      const term = this.terms[index];
      const usual = this.usual[index];
      if (((touched >> index) & 1) === 0 || !term || !usual) continue;
      const partPlace = cells.indexOf(term.cell);
      const wholePlace = cells.indexOf(term.whole);
      const standingPart = this.values[from + term.cell] ?? 0;
      const standingWhole = this.values[from + term.whole] ?? 0;
      const part = partPlace < 0 ? standingPart : (to[partPlace] ?? null);
      const whole = wholePlace < 0 ? standingWhole : (to[wholePlace] ?? null);
      if (part === null || whole === null) continue;
      let standing = this.standing[index] ?? NaN;
      if (Number.isNaN(standing)) this.standing[index] = standing = logOf(usual, standingPart, standingWhole);
      gain += term.weight * (logOf(usual, part, whole) - standing);
    }
    return Math.exp(gain);
  }
}

function usualOf(parts: readonly number[], wholes: readonly number[]): Usual {
  const odds: number[] = [];
  parts.forEach((part, at) => {
    if (part > 0) odds.push(logOdds(part, wholes[at] ?? 0));
  });
  const zero = (parts.length - odds.length + 1) / (parts.length + 2);
  if (odds.length < FEWEST_ROWS) return { zero, odds: null };
  const middle = median(odds);
  const spread = Math.max(LEAST_SPREAD, MAD_TO_SIGMA * median(odds.map((one) => Math.abs(one - middle))));
  return { zero, odds: { middle, spread } };
}

/** Logarithm of how often the part has this figure: the usual share with wide tails, or any figure, the small ones more often. */
function logOf({ zero, odds }: Usual, part: number, whole: number): number {
  if (part > whole) return Math.log(BEYOND);
  const any = 1 / ((part + 1) * Math.log(whole + 2));
  let usual = any;
  if (part === 0) usual = zero;
  else if (odds !== null) {
    const distance = (logOdds(part, whole) - odds.middle) / odds.spread;
    // Student's t with four degrees of freedom, per dossier.
    const density = (0.375 / odds.spread) * (1 + (distance * distance) / 4) ** -2.5;
    usual = (1 - zero) * Math.min(1, density * (1 / (part + 0.5) + 1 / (whole - part + 0.5)));
  } else usual = (1 - zero) * any;
  return Math.log((1 - UNUSUAL) * usual + UNUSUAL * any);
}

function logOdds(part: number, whole: number): number {
  return Math.log((part + 0.5) / (whole - part + 0.5));
}

function median(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
