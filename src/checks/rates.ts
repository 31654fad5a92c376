import type { Annex, AnnexRow, Figure } from "../annex/annex";
import type { CountMeasure, Measure } from "../annex/measures";
import { figureCell, typedValue } from "./cellsOf";
import { KNOWN } from "../annex/rows/figureTable";
import { CountTable } from "./counts/countTable";
import type { Finding } from "./finding";

/**
 * What a sheet's rates may be shares of, the usual one first: of 50 published rates 30 are shares of the resolved, 9 of
 * those that fell due (resolved, or pending past their date), 5 of the received.
 */
const BASES: readonly (readonly CountMeasure[])[] = [
  ["resolvedTotal"],
  ["resolvedTotal", "pendingOverdue"],
  ["resolvedEarlyOrOnTime", "resolvedLate"],
  ["resolvedEarlyOrOnTime", "resolvedLate", "pendingOverdue"],
  ["resolvedEarlyOrOnTime", "pendingOverdue"],
  ["receivedTotal"],
  ["receivedNew"],
];

interface JudgedRate {
  readonly row: AnnexRow;
  readonly figure: Figure;
  readonly computed: ComputedRate;
}

/** Two counts whose share of each other is the rate: integers, so that 99,99… is never taken for 100. */
interface ComputedRate {
  readonly part: number;
  readonly base: number;
}

/**
 * `rate`: a typed rate differs from the computed one by more than one in its last digit (some offices truncate),
 * or says 100 % where a dossier was late. The base is the one that most rows bear out; where none does, nothing is said.
 */
export function checkRates(table: CountTable): readonly Finding[] {
  if (!table.annex.columns.has("onTimeRate")) return [];
  const shares = new Shares(table);
  let best: { readonly base: readonly CountMeasure[]; readonly judged: number; readonly right: number } | null = null;
  for (const base of BASES) {
    if (!base.every((measure) => table.annex.columns.has(measure))) continue;
    // the resolved by its parts only where it has no column of its own
    if (base.includes("resolvedEarlyOrOnTime") && table.annex.columns.has("resolvedTotal")) continue;
    const support = shares.support(base, best?.right ?? -1);
    if (support !== null) best = { base, ...support };
  }
  if (best === null || best.right * 2 < best.judged) return [];
  const { base } = best;
  return shares.wrong(base).map((rate) => finding(table.annex, rate, base.join("+")));
}

/**
 * The rate of the row is right once its counts are put right.
 * @param base as the finding's `extra.base` names it
 * @param valueOf the figure as it is judged to be
 */
export function rateWith(
  annex: Annex,
  row: AnnexRow,
  base: string,
  valueOf: (figure: Figure) => number | null,
): boolean {
  const measures = BASES.find((one) => one.join("+") === base);
  if (measures === undefined) return false;
  const figures = [...row.figures].map(([measure, figure]) => {
    const value = valueOf(figure);
    return [measure, value === figure.value ? figure : { ...figure, state: "count" as const, value }] as const;
  });
  const shares = new Shares(new CountTable({ ...annex, rows: [{ ...row, figures: new Map(figures) }] }));
  return shares.support(measures, 0) !== null && shares.wrong(measures).length === 0;
}

/** The rates of a table beside those that its counts give, column by column; what is not known is NaN. */
class Shares {
  private readonly typed: Float64Array;
  /** Early or on time. */
  private readonly part: Float64Array;

  constructor(private readonly table: CountTable) {
    this.typed = this.known("onTimeRate") ?? this.unknown();
    this.part = this.inTime();
  }

  /** Null where it is right in no more rows than `toBeat`. */
  support(base: readonly CountMeasure[], toBeat: number): { readonly judged: number; readonly right: number } | null {
    const whole = this.sum(base);
    const { length } = whole;
    let judged = 0;
    let right = 0;
    for (let index = 0; index < length; index += 1) {
      if (right + length - index <= toBeat) return null;
      if (!this.isJudged(index, whole)) continue;
      judged += 1;
      if (this.agrees(index, whole)) right += 1;
    }
    return right > toBeat ? { judged, right } : null;
  }

  wrong(base: readonly CountMeasure[]): readonly JudgedRate[] {
    const whole = this.sum(base);
    const found: JudgedRate[] = [];
    for (let index = 0; index < whole.length; index += 1) {
      if (!this.isJudged(index, whole)) continue;
      const computed = { part: this.part[index] ?? NaN, base: whole[index] ?? NaN };
      const saysAll = this.typed[index] === 100 && computed.part < computed.base;
      if (this.agrees(index, whole) && !saysAll) continue;
      const row = this.table.rowAt(index);
      const figure = row.figures.get("onTimeRate");
      if (figure && !(this.agrees(index, whole) && figure.formula !== undefined)) found.push({ row, figure, computed });
    }
    return found;
  }

  /** Neither count missing, and the one a part of the other. */
  private isJudged(index: number, whole: Float64Array): boolean {
    const base = whole[index] ?? NaN;
    return base !== 0 && (this.part[index] ?? NaN) <= base && !Number.isNaN(this.typed[index]);
  }

  /** Within one in the last digit that the sheet shows, at least one hundredth of a percent. */
  private agrees(index: number, whole: Float64Array): boolean {
    const typed = this.typed[index] ?? NaN;
    const exact = (100 * (this.part[index] ?? NaN)) / (whole[index] ?? NaN);
    return Math.abs(typed - exact) <= lastDigit(typed) + 1e-9;
  }

  /** From their own columns, else what was resolved less what was late. */
  private inTime(): Float64Array {
    const together = this.known("resolvedEarlyOrOnTime") ?? this.unknown();
    if (!together.some(Number.isNaN)) return together;
    const apart = this.sum(["resolvedEarly", "resolvedOnTime"]);
    const total = this.known("resolvedTotal") ?? this.unknown();
    const late = this.known("resolvedLate") ?? this.unknown();
    const found = new Float64Array(together);
    for (let index = 0; index < found.length; index += 1) {
      if (!Number.isNaN(found[index])) continue;
      const rest = (total[index] ?? NaN) - (late[index] ?? NaN);
      found[index] = apart[index] ?? NaN;
      if (Number.isNaN(found[index]) && rest >= 0) found[index] = rest;
    }
    return found;
  }

  private sum(measures: readonly CountMeasure[]): Float64Array {
    const columns = measures.map((measure) => this.known(measure) ?? this.unknown());
    const [first, ...others] = columns;
    if (first !== undefined && others.length === 0) return first;
    const sum = new Float64Array(first ?? this.unknown());
    for (const column of others)
      for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? NaN) + (column[index] ?? NaN);
    return sum;
  }

  /** Undefined where there is no such column. */
  private known(measure: Measure): Float64Array | undefined {
    const column = this.table.column(measure);
    if (!column?.hasGaps) return column?.values;
    const known = new Float64Array(column.values);
    for (let index = 0; index < known.length; index += 1) if (column.gaps[index] !== KNOWN) known[index] = NaN;
    return known;
  }

  private unknown(): Float64Array {
    return new Float64Array(this.table.height).fill(NaN);
  }
}

/** One in the last decimal of a rate as it is written, of two at most. */
function lastDigit(rate: number): number {
  if (Number.isInteger(rate)) return 1;
  return Math.abs(rate * 10 - Math.round(rate * 10)) < 1e-9 ? 0.1 : 0.01;
}

function finding(annex: Annex, { row, figure, computed }: JudgedRate, base: string): Finding {
  const cell = figureCell(annex, figure);
  return {
    code: "rate",
    severity: "warning",
    row: row.row,
    unit: row.name,
    measure: "onTimeRate",
    cells: [cell],
    found: figure.value,
    expected: Number(percent(computed, 2)),
    suspects: [cell],
    // a formula is mended, not typed over
    ...(figure.formula === undefined && {
      suggestion: { cell, from: typedValue(figure), to: scaled(figure, computed), reason: "recomputed" as const },
    }),
    extra: { base, ...(figure.formula !== undefined && { formula: figure.formula }) },
  };
}

/** The rate in percent with `decimals` places by integer arithmetic, half up, but 100 only where it is all. */
function percent({ part, base }: ComputedRate, decimals: number): string {
  const unit = 10 ** decimals;
  const rounded = Math.floor((200 * unit * part + base) / (2 * base));
  const capped = part < base ? Math.min(rounded, 100 * unit - 1) : rounded;
  return `${Math.floor(capped / unit)}.${String(capped % unit).padStart(decimals, "0")}`;
}

/** The computed rate as the cell holds rates: in percent, or as a fraction under a percent format. */
function scaled(figure: Figure, computed: ComputedRate): number {
  const isFraction =
    typeof figure.typed === "number" &&
    figure.value !== null &&
    Math.abs(figure.typed * 100 - figure.value) < 1e-6 &&
    figure.typed !== figure.value;
  return isFraction ? Number(percent(computed, 2)) / 100 : Number(percent(computed, 2));
}
