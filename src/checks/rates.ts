import type { Annex, AnnexRow, Figure } from "../annex/annex";
import type { CountMeasure } from "../annex/measures";
import { figureCell } from "./cellsOf";
import type { Finding } from "./finding";

/** What a sheet's rates may be shares of, the usual one first (domain facts, section 2: 30 of 50 published rates). */
const BASES: readonly CountMeasure[] = ["resolvedTotal", "receivedTotal", "receivedNew"];

/** A rate in ten-thousandths of a percent, half up: integers, so that 99,99… is never taken for 100. */
interface ComputedRate {
  readonly part: number;
  readonly base: number;
}

/**
 * `rate`: a typed rate differs from the computed one by more than one in its last digit (some offices truncate),
 * or says 100 % where a dossier was late. The base is the one that most rows bear out; where none does, nothing is said.
 */
export function checkRates(annex: Annex): readonly Finding[] {
  if (!annex.columns.has("onTimeRate")) return [];
  const bases = BASES.filter((base) => annex.columns.has(base));
  const fits = bases
    .map((base) => ({ base, rows: judged(annex, base) }))
    .map(({ base, rows }) => ({ base, rows, right: rows.filter(({ agrees }) => agrees).length }));
  const best = fits.reduce<(typeof fits)[number] | null>(
    (found, fit) => (found === null || fit.right > found.right ? fit : found),
    null,
  );
  if (best === null || best.right * 2 < best.rows.length) return [];
  return best.rows
    .filter(({ agrees, computed, figure }) => !agrees || saysAllOnTime(figure, computed))
    .map(({ row, figure, computed }) => ({
      code: "rate" as const,
      severity: "warning" as const,
      row: row.row,
      unit: row.name,
      measure: "onTimeRate" as const,
      cells: [figureCell(annex, figure)],
      found: figure.value,
      expected: Number(percent(computed, 2)),
      suspects: [figureCell(annex, figure)],
      suggestion: {
        cell: figureCell(annex, figure),
        from: figure.value,
        to: scaled(figure, computed),
        reason: "recomputed" as const,
      },
      extra: { base: best.base },
    }));
}

function judged(
  annex: Annex,
  base: CountMeasure,
): { row: AnnexRow; figure: Figure; computed: ComputedRate; agrees: boolean }[] {
  return annex.rows.flatMap((row) => {
    const figure = row.figures.get("onTimeRate");
    const part = inTime(row);
    const whole = row.figures.get(base)?.value ?? null;
    if (
      figure?.value === undefined ||
      figure.value === null ||
      part === null ||
      whole === null ||
      whole === 0 ||
      part > whole
    )
      return [];
    const computed = { part, base: whole };
    return [{ row, figure, computed, agrees: agrees(figure.value, computed) }];
  });
}

/** Early or on time: from their own columns, else what was resolved less what was late. */
function inTime(row: AnnexRow): number | null {
  const value = (measure: CountMeasure) => row.figures.get(measure)?.value ?? null;
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
