import { COUNT_MEASURES, type CountMeasure } from "../measures";
import type { ClassifiedRow } from "./classifyRows";

/** Indexes of the rows that a row may add up, ascending. */
export type Way = readonly number[];

/** Of how many measures a row's figure equals the sum; measures that are 0 in both say nothing and are not compared. */
export interface Agreement {
  readonly agrees: number;
  readonly compared: number;
}

/** Sums over rows of a sheet, compared with the row that may be their total. */
export class Sums {
  private readonly measures: readonly CountMeasure[];
  private readonly values: readonly (readonly (number | null)[])[];
  private readonly known = new WeakMap<Way, readonly number[]>();

  constructor(rows: readonly ClassifiedRow[]) {
    this.measures = COUNT_MEASURES.filter((measure) => rows.some((row) => row.raw.figures.has(measure)));
    this.values = rows.map((row) => this.measures.map((measure) => row.raw.figures.get(measure)?.value ?? null));
  }

  agreement(at: number, way: Way): Agreement {
    const own = this.values[at] ?? [];
    const sums = this.over(way);
    let agrees = 0;
    let compared = 0;
    own.forEach((value, measure) => {
      const sum = sums[measure] ?? 0;
      if (value === null || (value === 0 && sum === 0)) return;
      compared++;
      if (sum === value) agrees++;
    });
    return { agrees, compared };
  }

  /** The way that agrees best, on a tie the first. */
  best(at: number, ways: readonly Way[]): { readonly way: Way; readonly agreement: Agreement } {
    let best: { way: Way; agreement: Agreement } = { way: [], agreement: { agrees: -1, compared: 0 } };
    for (const way of ways) {
      if (way.length === 0) continue;
      const agreement = this.agreement(at, way);
      if (agreement.agrees > best.agreement.agrees) best = { way, agreement };
    }
    return best;
  }

  private over(way: Way): readonly number[] {
    const known = this.known.get(way);
    if (known) return known;
    const sums = this.measures.map(() => 0);
    for (const index of way) {
      const row = this.values[index];
      if (row) for (let measure = 0; measure < sums.length; measure++) sums[measure] = (sums[measure] ?? 0) + (row[measure] ?? 0);
    }
    this.known.set(way, sums);
    return sums;
  }
}

/** Half of the compared measures at least; equal to a single row only where all are, for small figures are often alike. */
export function isBorneOut({ agrees, compared }: Agreement, way: Way): boolean {
  return compared > 0 && (way.length === 1 ? agrees === compared : agrees * 2 >= compared && (agrees > 1 || compared === 1));
}
