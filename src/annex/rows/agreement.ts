import { COUNT_MEASURES } from "../measures";
import type { FigureColumn, FigureColumns } from "../annex";
import { KNOWN } from "./figureTable";

/** Indexes of the rows that a row may add up, ascending. */
export type Way = readonly number[];

/** Of how many measures a row's figure equals the sum; measures that are 0 in both say nothing and are not compared. */
export interface Agreement {
  readonly agrees: number;
  readonly compared: number;
}

/** Of the runs of rows with a row's sum so many are compared with it. */
const MOST_RUNS = 3;

/** Sums over rows of a sheet, compared with the row that may be their total. */
export class Sums {
  /** Those that count, of the tables of the sheet. */
  private readonly columns: readonly FigureColumn[];
  private readonly known = new WeakMap<Way, readonly number[]>();

  constructor(laidOut: FigureColumns) {
    this.columns = COUNT_MEASURES.flatMap((measure) => laidOut.column(measure) ?? []);
  }

  agreement(at: number, way: Way): Agreement {
    let agrees = 0;
    let compared = 0;
    this.over(way).forEach((sum, place) => {
      const value = this.value(at, place);
      if (Number.isNaN(value) || (value === 0 && sum === 0)) return;
      compared++;
      if (sum === value) agrees++;
    });
    return { agrees, compared };
  }

  /** The way that agrees best, on a tie the first; none can agree better than one that agrees with all that is not 0. */
  best(at: number, ways: readonly Way[]): { readonly way: Way; readonly agreement: Agreement } {
    let best: { way: Way; agreement: Agreement } = { way: [], agreement: { agrees: -1, compared: 0 } };
    const most = this.columns.filter(({ values }) => (values[at] ?? 0) > 0).length;
    for (const way of ways) {
      if (way.length === 0) continue;
      const agreement = this.agreement(at, way);
      if (agreement.agrees > best.agreement.agrees) best = { way, agreement };
      if (agreement.agrees === most && most > 0) break;
    }
    return best;
  }

  /** Beginnings of `among` whose sum equals the row's largest figure: how far a district reaches where no mark ends it. */
  beginnings(at: number, among: Way): readonly Way[] {
    const { wanted, values } = this.largest(at);
    const found: Way[] = [];
    let sum = 0;
    among.forEach((index, position) => {
      sum += values[index] ?? 0;
      if (wanted > 0 && sum === wanted) found.push(among.slice(0, position + 1));
    });
    return found.slice(0, MOST_RUNS);
  }

  /** Runs of rows that follow each other in `among` whose sum equals the row's largest figure. */
  runs(at: number, among: Way): readonly Way[] {
    const { wanted, values } = this.largest(at);
    const found: Way[] = [];
    let [sum, from] = [0, 0];
    for (const [position, index] of among.entries()) {
      sum += values[index] ?? 0;
      for (; sum > wanted && from <= position; from++) sum -= values[among[from] ?? -1] ?? 0;
      if (wanted > 0 && sum === wanted) found.push(among.slice(from, position + 1));
      if (found.length === MOST_RUNS) break;
    }
    return found;
  }

  private largest(at: number): { readonly wanted: number; readonly values: ArrayLike<number> } {
    const own = this.columns.map(({ values }) => values[at] ?? 0);
    const largest = own.reduce((best, value, place) => (value > (own[best] ?? 0) ? place : best), 0);
    return { wanted: own[largest] ?? 0, values: this.columns[largest]?.values ?? own };
  }

  /** NaN where it is not known. */
  private value(at: number, place: number): number {
    const column = this.columns[place];
    return column?.gaps[at] === KNOWN ? (column.values[at] ?? NaN) : NaN;
  }

  private over(way: Way): readonly number[] {
    const known = this.known.get(way);
    if (known) return known;
    const sums = this.columns.map(({ values }) => {
      let sum = 0;
      for (const index of way) sum += values[index] ?? 0;
      return sum;
    });
    this.known.set(way, sums);
    return sums;
  }
}

/** Half of the compared measures at least; equal to a single row only where nearly all are, for small figures are often alike. */
export function isBorneOut({ agrees, compared }: Agreement, way: Way): boolean {
  if (compared === 0) return false;
  if (way.length === 1) return agrees === compared || (agrees >= 5 && agrees + 1 === compared);
  return agrees * 2 >= compared && (agrees > 1 || compared === 1);
}
