import type { Annex, AnnexRow, Figure } from "../annex/annex";
import type { CountMeasure } from "../annex/measures";
import { figureCell } from "./cellsOf";
import type { Finding } from "./finding";

/**
 * What a sheet's rates may be shares of, the usual one first: of 50 published rates 30 are shares of the resolved, 9 of
 * those that fell due (resolved, or pending past their date), 5 of the received.
 */
const BASES: readonly (readonly CountMeasure[])[] = [
  ["resolvedTotal"],
  ["resolvedTotal", "pendingOverdue"],
  ["resolvedEarlyOrOnTime", "resolvedLate"],
  ["receivedTotal"],
  ["receivedNew"],
];

/** How a figure counts: as it stands, or as it is judged to be. */
type ValueOf = (figure: Figure) => number | null;

const standing: ValueOf = ({ value }) => value;

/** Two counts whose share of each other is the rate: integers, so that 99,99… is never taken for 100. */
interface ComputedRate {
  readonly part: number;
  readonly base: number;
}

interface JudgedRate {
  readonly row: AnnexRow;
  readonly figure: Figure;
  readonly computed: ComputedRate;
  readonly agrees: boolean;
}

/**
 * `rate`: a typed rate differs from the computed one by more than one in its last digit (some offices truncate),
 * or says 100 % where a dossier was late. The base is the one that most rows bear out; where none does, nothing is said.
 */
export function checkRates(annex: Annex): readonly Finding[] {
  if (!annex.columns.has("onTimeRate")) return [];
  let best: { base: readonly CountMeasure[]; rows: readonly JudgedRate[]; right: number } | null = null;
  for (const base of BASES) {
    if (!base.every((measure) => annex.columns.has(measure))) continue;
    // the resolved by its parts only where it has no column of its own
    if (base.includes("resolvedLate") && annex.columns.has("resolvedTotal")) continue;
    const rows = annex.rows.flatMap((row) => judged(row, base, standing) ?? []);
    const right = rows.filter(({ agrees }) => agrees).length;
    if (best === null || right > best.right) best = { base, rows, right };
  }
  if (best === null || best.right * 2 < best.rows.length) return [];
  const base = best.base.join("+");
  return best.rows
    .filter(({ agrees, computed, figure }) => !agrees || saysAllOnTime(figure, computed))
    .map((rate) => finding(annex, rate, base));
}

/**
 * The rate is right with these values.
 * @param base as the finding's `extra.base` names it
 */
export function rateWith(row: AnnexRow, base: string, valueOf: ValueOf): boolean {
  const measures = BASES.find((one) => one.join("+") === base);
  const rate = measures && judged(row, measures, valueOf);
  return rate !== undefined && rate !== null && rate.agrees && !saysAllOnTime(rate.figure, rate.computed);
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
      suggestion: { cell, from: figure.value, to: scaled(figure, computed), reason: "recomputed" as const },
    }),
    extra: { base, ...(figure.formula !== undefined && { formula: figure.formula }) },
  };
}

function judged(row: AnnexRow, base: readonly CountMeasure[], valueOf: ValueOf): JudgedRate | null {
  const figure = row.figures.get("onTimeRate");
  const part = inTime(row, valueOf);
  const whole = base.reduce<number | null>((sum, measure) => {
    const value = count(row, measure, valueOf);
    return sum === null || value === null ? null : sum + value;
  }, 0);
  if (figure?.value === undefined || figure.value === null) return null;
  if (part === null || whole === null || whole === 0 || part > whole) return null;
  const computed = { part, base: whole };
  return { row, figure, computed, agrees: agrees(figure.value, computed) };
}

function count(row: AnnexRow, measure: CountMeasure, valueOf: ValueOf): number | null {
  const figure = row.figures.get(measure);
  return figure === undefined ? null : valueOf(figure);
}

/** Early or on time: from their own columns, else what was resolved less what was late. */
function inTime(row: AnnexRow, valueOf: ValueOf): number | null {
  const value = (measure: CountMeasure) => count(row, measure, valueOf);
  const together = value("resolvedEarlyOrOnTime");
  if (together !== null) return together;
  const early = value("resolvedEarly");
  const onTime = value("resolvedOnTime");
  if (early !== null && onTime !== null) return early + onTime;
  const total = value("resolvedTotal");
  const late = value("resolvedLate");
  return total !== null && late !== null && late <= total ? total - late : null;
}
/** Within one in the last digit that the sheet shows, at least one hundredth of a percent. */
function agrees(typed: number, computed: ComputedRate): boolean {
  const decimals = Math.min(2, /\.(\d+)/.exec(String(typed))?.[1]?.length ?? 0);
  const exact = (100 * computed.part) / computed.base;
  return Math.abs(typed - exact) <= 10 ** -decimals + 1e-9;
}

function saysAllOnTime(figure: Figure, computed: ComputedRate): boolean {
  return figure.value === 100 && computed.part < computed.base && figure.formula === undefined;
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
