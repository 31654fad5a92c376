import type { Annex, AnnexRow } from "../annex/annex";
import { COUNT_MEASURES } from "../annex/measures";
import { annexBefore } from "../checks/carryOver";
import { median, OUTLIER, unitKey, type ReceivingHistory } from "./ownPast";
import type { UnderReportingSign } from "./signals";

/** A commune with what it received. */
export interface Receiving {
  readonly row: AnnexRow;
  readonly count: number;
}

/** A sign, and whether it is enough by itself to ask about a commune. */
export interface WeighedSign {
  readonly sign: UnderReportingSign;
  readonly isStrong: boolean;
}

/** A weak sign goes beyond the threshold of a strong one by this factor. */
const WEAKER = 1.3;
/** Robust z-score of a weak sign. */
const BELOW_USUAL = 2;
/** What most communes do is what so many per cent of them do. */
const MOST_PERCENT = 80;
/** With fewer dossiers, none online or the same figures again are chance. */
const FEWEST_DOSSIERS = 10;
const FEWEST_FIGURES = 5;

/** The signs by which each commune of an annex may be asked about, besides its share of the mean. */
export class Signs {
  private readonly usualPerHead: number | null;
  private readonly mostAreOnline: boolean;
  private readonly before: ReadonlyMap<string, AnnexRow>;
  private readonly sum: number;

  constructor(
    annex: Annex,
    others: readonly Annex[],
    private readonly history: ReceivingHistory,
    private readonly communes: readonly Receiving[],
    private readonly sharePercent: number,
    private readonly fewest: number,
  ) {
    this.sum = communes.reduce((total, { count }) => total + count, 0);
    const rates = communes.flatMap((commune) => perThousand(commune) ?? []);
    this.usualPerHead = rates.length >= fewest ? median(rates) : null;
    const large = communes.filter(({ count }) => count >= FEWEST_DOSSIERS);
    const online = large.filter(({ row }) => (row.figures.get("receivedOnline")?.value ?? 0) > 0);
    this.mostAreOnline = large.length >= fewest && online.length * 100 >= large.length * MOST_PERCENT;
    const earlier = annexBefore(annex, others);
    this.before = new Map((earlier?.rows ?? []).map((row) => [unitKey(row), row]));
  }

  /** The commune's signs, strong ones first. */
  of(commune: Receiving): readonly WeighedSign[] {
    const found = this.oddities(commune);
    for (const one of [this.belowMean(commune), this.perHead(commune), this.belowPast(commune)])
      if (one !== null) found.unshift(one);
    return found.length < 2 ? found : found.sort((one, other) => Number(other.isStrong) - Number(one.isStrong));
  }

  private belowPast({ row, count }: Receiving): WeighedSign | null {
    const past = this.history.compare(row, count);
    if (past === null || past.score > -BELOW_USUAL) return null;
    const { usual, periods, score } = past;
    return { sign: { kind: "below-past", usual, periods }, isStrong: score <= -OUTLIER };
  }

  private perHead(commune: Receiving): WeighedSign | null {
    const rate = perThousand(commune);
    if (rate === null || this.usualPerHead === null) return null;
    if (rate * 100 >= this.usualPerHead * this.sharePercent * WEAKER) return null;
    const sign = { kind: "per-head" as const, rate: Math.round(rate * 10), usual: Math.round(this.usualPerHead * 10) };
    return { sign, isStrong: rate * 100 < this.usualPerHead * this.sharePercent };
  }

  /** Not as far below the mean as to be named for it alone. */
  private belowMean({ count }: Receiving): WeighedSign | null {
    const { communes, sum } = this;
    if (communes.length < this.fewest || sum === 0) return null;
    const percent = Math.round((100 * count * communes.length) / sum);
    return percent < this.sharePercent * WEAKER ? { sign: { kind: "below-mean", percent }, isStrong: false } : null;
  }

  private oddities({ row, count }: Receiving): WeighedSign[] {
    if (count < FEWEST_DOSSIERS) return [];
    const found: UnderReportingSign[] = [];
    if (this.mostAreOnline && row.figures.get("receivedOnline")?.value === 0) found.push({ kind: "none-online" });
    const earlier = this.before.size === 0 ? undefined : this.before.get(unitKey(row));
    if (earlier && isSame(row, earlier)) found.push({ kind: "same-as-before" });
    return found.map((sign) => ({ sign, isStrong: false }));
  }
}

function perThousand({ row, count }: Receiving): number | null {
  return row.population === undefined ? null : (1000 * count) / row.population;
}

function isSame(row: AnnexRow, earlier: AnnexRow): boolean {
  const pairs = COUNT_MEASURES.flatMap((measure) => {
    const now = row.figures.get(measure)?.value;
    const then = earlier.figures.get(measure)?.value;
    return typeof now === "number" && typeof then === "number" ? [now === then] : [];
  });
  return pairs.length >= FEWEST_FIGURES && pairs.every(Boolean);
}
