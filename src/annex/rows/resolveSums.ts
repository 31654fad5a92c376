import type { AnnexRow, FigureColumns, RowDoubt, RowRole } from "../annex";
import { isBorneOut, Sums, type Way } from "./agreement";
import type { ClassifiedRow } from "./classifyRows";

/** What a row turned out to be, and the rows that it adds. */
interface Settled {
  readonly is: "unit" | "sum";
  readonly adds: Way;
  readonly doubt?: RowDoubt;
}

const NOTHING: Way = [];

/** A sum that stands below what it adds. */
const CLOSING = /^(cộng|tổng|cong|tong)/iu;

/** Only so many totals may look over the whole sheet; a sheet with more has them for its parts. */
const MOST_WIDE_TOTALS = 40;

/**
 * Finds which rows each total and subtotal adds up, from the innermost out. Every way that the layout allows is tried;
 * the one whose sums agree with most of the row's figures is taken, on a tie the first in the usual order.
 * A row above others that turns out to contain them becomes a subtotal, so it is never added twice; a sum over
 * every unit of the sheet is a total, one over a part a subtotal.
 * @param laidOut the rows' figures
 */
export function resolveSums(rows: readonly ClassifiedRow[], laidOut: FigureColumns): readonly AnnexRow[] {
  return new Resolver(rows, laidOut).annexRows();
}

class Resolver {
  private readonly sums: Sums;
  private readonly settled: (Settled | undefined)[];
  /** 1 for rows that a sum settled so far already adds. */
  private readonly covered: Uint8Array;
  private readonly totals: readonly number[];
  /** For a district that stands beside all communes of the sheet. */
  private readonly communes: Way;
  private wideTotals = 0;

  constructor(
    private readonly rows: readonly ClassifiedRow[],
    laidOut: FigureColumns,
  ) {
    this.sums = new Sums(laidOut);
    this.settled = new Array<Settled | undefined>(rows.length).fill(undefined);
    this.covered = new Uint8Array(rows.length);
    this.totals = this.indexesOf("total", "unlabelled");
    this.communes = this.indexesOf("commune");
    const inner = this.indexesOf("district", "container", "numbered", "part").sort(
      (a, b) => this.depth(b) - this.depth(a) || a - b,
    );
    for (const at of inner) this.settlePart(at);
    for (const at of this.totals) this.settleTotal(at);
  }

  annexRows(): readonly AnnexRow[] {
    const units = this.units();
    return this.rows.map((row, at) => {
      const found = this.settled[at];
      const isSum = found?.is === "sum";
      const unit = row.otherwise === "commune" && !isSum;
      const settled: AnnexRow = {
        row: row.raw.row,
        role: isSum ? this.sumRole(at, found.adds, units.length) : row.otherwise,
        name: unit ? row.unit.name : row.raw.label,
        kind: unit ? row.unit.kind : null,
        hidden: row.raw.hidden,
        adds: isSum ? found.adds.map((index) => this.rows[index]?.raw.row ?? -1) : NOTHING,
        figures: row.raw.figures,
      };
      return found?.doubt === undefined ? settled : { ...settled, doubt: found.doubt };
    });
  }

  /** A part with figures of its own: by its words a subtotal in any case, by its number or place only where its sums bear it out. */
  private settlePart(at: number): void {
    const { words, raw } = this.row(at);
    const following = this.side(at, 1);
    const preceding = this.side(at, -1);
    const closes = CLOSING.test(raw.label);
    const sides = closes ? [preceding, following] : [following, preceding];
    const ways = sides.flatMap((side) => [this.outermost(side), this.unitsIn(side)]);
    if (words === "district") {
      // small figures soon add up to a district's by chance: not over the next part's units
      const own = following.filter((index) => this.row(index).block === this.row(at).block);
      ways.push(...this.sums.beginnings(at, this.unitsIn(own)), this.communes);
    }
    const { way, agreement } = this.bestPart(at, ways, closes);
    const isBorne = isBorneOut(agreement, way);
    const unclear = agreement.agrees > 0 && !isBorne;
    const isStacked = closes && agreement.agrees === 0 && (this.closesPart(at - 1) || this.closesPart(at + 1));
    if (isBorne) this.settle(at, { is: "sum", adds: way });
    // its sums fail: it still adds what usually stands there, and rows above it only where it closes them
    else if (words === "part" && agreement.agrees === 0 && this.isOneOfList(at))
      this.settled[at] = { is: "unit", adds: NOTHING, doubt: "role" };
    else if (words === "part" && isStacked) this.settle(at, { is: "sum", adds: NOTHING, doubt: "role" });
    else if (words === "part")
      this.settle(at, { is: "sum", adds: closes ? this.firstOf(ways) : this.outermost(following) });
    else if (words === "numbered" && following.length > 0 && (agreement.agrees > 0 || agreement.compared < 2))
      this.settle(at, { is: "sum", adds: this.outermost(following), ...(unclear && { doubt: "role" }) });
    else this.settled[at] = { is: "unit", adds: [], ...(unclear && { doubt: "role" }) };
  }

  /** Sums of several groups may stand together below all their units ("Cộng cụm 1", "Cộng cụm 2"): any run of units then. */
  private bestPart(at: number, ways: readonly Way[], closes: boolean): ReturnType<Sums["best"]> {
    const usual = this.sums.best(at, ways);
    if (!closes || isBorneOut(usual.agreement, usual.way)) return usual;
    const runs = this.sums.runs(
      at,
      this.indexes((_, index) => index < at && this.isUnit(index)),
    );
    return this.sums.best(at, [usual.way, ...runs]);
  }

  /** Numbered like the rows above and below it ("5 Xã Tứ Kỳ", "6 Các cơ quan khác", "7 Xã Đại Sơn"). */
  private isOneOfList(at: number): boolean {
    const number = (index: number) => {
      const ordinal = this.rows[index]?.raw.ordinal ?? "";
      return /^\d+$/.test(ordinal) ? Number(ordinal) : NaN;
    };
    return number(at - 1) + 1 === number(at) && number(at) + 1 === number(at + 1);
  }

  private closesPart(at: number): boolean {
    const row = this.rows[at];
    return row?.words === "part" && CLOSING.test(row.raw.label);
  }

  private settleTotal(at: number): void {
    const { words } = this.row(at);
    const since = this.until(at, -1);
    const until = this.until(at, 1);
    const isWide = this.wideTotals++ < MOST_WIDE_TOTALS;
    const all = isWide ? [this.outermost(this.allBut(at)), this.unitsIn(this.allBut(at))] : [];
    const part = [since, until].flatMap((range) => [this.outermost(range), this.unitsIn(range)]);
    const isLast = at === this.totals.at(-1);
    const ways =
      this.totals.length === 1 || (isLast && since.length === 0) || all.length === 0
        ? [...all, ...part]
        : [...part, ...all];
    const { way, agreement } = this.sums.best(at, ways);
    const isBorne = isBorneOut(agreement, way);
    if (words === "total")
      this.settle(at, { is: "sum", adds: isBorne || agreement.agrees > 0 ? way : this.firstOf(ways) });
    else if (isBorne) this.settle(at, { is: "sum", adds: way });
    else if (at === this.rows.length - 1 && this.rows.length > 2)
      this.settle(at, { is: "sum", adds: this.firstOf(ways), doubt: "role" });
    else this.settled[at] = { is: "unit", adds: [], doubt: "name" };
  }

  private settle(at: number, settled: Settled): void {
    this.settled[at] = settled;
    for (const index of settled.adds) this.covered[index] = 1;
  }

  /** By its words a total, and over everything, directly or through other sums: a total; else a subtotal. A total with nothing to add stands for everything. */
  private sumRole(at: number, adds: Way, units: number): RowRole {
    const { words } = this.row(at);
    if (words !== "total" && words !== "unlabelled") return "subtotal";
    return adds.length === 0 || this.unitsUnder(adds).size >= units ? "total" : "subtotal";
  }

  private unitsUnder(adds: Way, depth = 0, found = new Set<number>()): ReadonlySet<number> {
    for (const index of adds) {
      const inner = this.settled[index];
      if (inner?.is !== "sum" || depth > 8) found.add(index);
      else this.unitsUnder(inner.adds, depth + 1, found);
    }
    return found;
  }

  /** The rows on one side as far as the next part of the same or an outer depth, the next total, or (upwards) the next part's label. */
  private side(at: number, step: 1 | -1): Way {
    const found: number[] = [];
    const { depth, block } = this.row(at);
    for (let index = at + step; index >= 0 && index < this.rows.length; index += step) {
      const row = this.row(index);
      if (row.words === "total" || (step === -1 && row.block !== block)) break;
      const isPart =
        row.words === "part" || row.words === "numbered" || row.words === "district" || row.words === "container";
      if (isPart && row.depth <= depth) break;
      found.push(index);
    }
    return step === 1 ? found : found.reverse();
  }

  /** The rows between this total and the next one; upwards as far as the part's label, downwards as far as the table. */
  private until(at: number, step: 1 | -1): Way {
    const { block, raw } = this.row(at);
    const found: number[] = [];
    for (let index = at + step; index >= 0 && index < this.rows.length; index += step) {
      const row = this.row(index);
      if (this.isTotal(index) || (step === -1 ? row.block !== block : row.raw.table !== raw.table)) break;
      found.push(index);
    }
    return step === 1 ? found : found.reverse();
  }

  private isTotal(at: number): boolean {
    const { words } = this.row(at);
    return (words === "total" || words === "unlabelled") && this.settled[at]?.is !== "unit";
  }

  /** Of the rows, sums and the units that no sum adds. */
  private outermost(among: Way): Way {
    return among.filter(
      (index) => this.covered[index] === 0 && (this.isUnit(index) || this.settled[index]?.is === "sum"),
    );
  }

  private unitsIn(among: Way): Way {
    return among.filter((index) => this.isUnit(index));
  }

  private isUnit(at: number): boolean {
    const found = this.settled[at];
    if (found) return found.is === "unit";
    const { words } = this.row(at);
    return words === "office" || words === "commune";
  }

  private units(): Way {
    return this.indexes((_, index) => this.isUnit(index));
  }

  private allBut(at: number): Way {
    return this.indexes((_, index) => index !== at);
  }

  private firstOf(ways: readonly Way[]): Way {
    return ways.find((way) => way.length > 0) ?? [];
  }

  private indexesOf(...words: readonly ClassifiedRow["words"][]): number[] {
    return this.indexes((row) => words.includes(row.words));
  }

  private indexes(are: (row: ClassifiedRow, index: number) => boolean): number[] {
    const found: number[] = [];
    this.rows.forEach((row, index) => {
      if (are(row, index)) found.push(index);
    });
    return found;
  }

  private depth(at: number): number {
    return this.row(at).depth;
  }

  private row(at: number): ClassifiedRow {
    const row = this.rows[at];
    if (row === undefined) throw new RangeError(`no row ${at}`);
    return row;
  }
}
