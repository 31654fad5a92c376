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

  /** Beginnings of `among` whose sum equals the row's largest figure: how far a district reaches where no mark ends it. */
  beginnings(at: number, among: Way): readonly Way[] {
    const own = this.values[at] ?? [];
    const largest = own.reduce<number>((best, value, measure) => ((value ?? 0) > (own[best] ?? 0) ? measure : best), 0);
    const wanted = own[largest] ?? 0;
    const found: Way[] = [];
    let sum = 0;
    among.forEach((index, position) => {
      sum += this.values[index]?.[largest] ?? 0;
      if (wanted > 0 && sum === wanted) found.push(among.slice(0, position + 1));
    });
    return found.slice(0, 3);
  }

  private over(way: Way): readonly number[] {
    const known = this.known.get(way);
    if (known) return known;
    const sums = this.measures.map(() => 0);
    for (const index of way) {
      const row = this.values[index];
      if (row)
        for (let measure = 0; measure < sums.length; measure++)
          sums[measure] = (sums[measure] ?? 0) + (row[measure] ?? 0);
    }
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
