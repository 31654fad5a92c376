import type { Annex, AnnexRow } from "../annex/annex";
import { spellingKey } from "../annex/names/nameKey";
import { receivedMeasure } from "../annex/receivedMeasure";

/** With fewer earlier periods there is no telling what is usual. */
const FEWEST_PERIODS = 3;
/** Robust z-score beyond which a figure is an outlier (Iglewicz and Hoaglin 1993). */
export const OUTLIER = 3.5;
/** Makes the median absolute deviation comparable to a standard deviation of normal data. */
const MAD_TO_SIGMA = 1.4826;
/** Figures that hardly vary would call every small change an outlier: at least this much spread, in logarithms (about 15 %). */
const LEAST_SPREAD = 0.15;

/** What is usual for a unit, the median of its earlier periods, and how far from it a figure is. */
export interface OwnPast {
  readonly usual: number;
  readonly periods: number;
  /** Robust z-score; negative below. */
  readonly score: number;
}

/** What each unit received in the earlier annexes of the same kind of period, by name and kind. */
export class ReceivingHistory {
  private readonly byUnit = new Map<string, number[]>();

  constructor(annex: Annex, others: readonly Annex[]) {
    const { period } = annex;
    if (period === null) return;
    const measure = receivedMeasure(annex);
    for (const other of others) {
      if (other.period?.kind !== period.kind || other.period.to >= period.from) continue;
      for (const row of other.rows) {
        const received = row.role === "commune" ? row.figures.get(measure)?.value : null;
        if (received === null || received === undefined) continue;
        this.byUnit.set(unitKey(row), [...(this.byUnit.get(unitKey(row)) ?? []), received]);
      }
    }
  }

  /**
   * How far `received` is from the unit's own past: a robust z-score (median and MAD) on logarithms, because counts vary by
   * shares of their size. Null where too few periods are known.
   */
  compare(row: AnnexRow, received: number): OwnPast | null {
    const past = this.byUnit.size === 0 ? [] : (this.byUnit.get(unitKey(row)) ?? []);
    if (past.length < FEWEST_PERIODS) return null;
    const logs = past.map((count) => Math.log1p(count));
    const middle = median(logs);
    const spread = Math.max(LEAST_SPREAD, MAD_TO_SIGMA * median(logs.map((log) => Math.abs(log - middle))));
    return {
      usual: Math.round(Math.expm1(middle)),
      periods: past.length,
      score: (Math.log1p(received) - middle) / spread,
    };
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}

/** Tells units apart, whatever the spelling of their names. */
export function unitKey(row: AnnexRow): string {
  return `${row.kind ?? ""}|${spellingKey(row.name)}`;
}
