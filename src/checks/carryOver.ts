import type { Annex } from "../annex/annex";
import { a1 } from "../workbook/address";
import { figureCell } from "./cellsOf";
import { EarlierUnits } from "./earlierUnits";
import type { Finding } from "./finding";

/**
 * `carry-over`: what a unit carries over differs from what it had pending at the end of the period before.
 * @param before the annex of the period that ends the day before this one begins
 */
export function checkCarryOver(annex: Annex, before: Annex): readonly Finding[] {
  const earlier = new EarlierUnits(before);
  return annex.rows.flatMap((row): Finding[] => {
    if (row.role !== "commune" && row.role !== "office") return [];
    const now = row.figures.get("carriedOver");
    const then = earlier.rowOf(row)?.figures.get("pendingTotal");
    if (now?.value === undefined || now.value === null || then?.value === undefined || then.value === null) return [];
    if (now.value === then.value) return [];
    return [
      {
        code: "carry-over",
        severity: "error",
        row: row.row,
        unit: row.name,
        measure: "carriedOver",
        cells: [figureCell(annex, now)],
        found: now.value,
        expected: then.value,
        suspects: [],
        extra: { beforeSheet: before.sheet, beforeCell: a1(then.row, then.column) },
      },
    ];
  });
}

/** The annex whose period ends the day before `annex` begins, null where the workbook holds none or a period is not known. */
export function annexBefore(annex: Annex, others: readonly Annex[]): Annex | null {
  const from = annex.period?.from;
  if (from === undefined) return null;
  const sameKind = others.filter((other) => other.period !== null && dayAfter(other.period.to) === from);
  return sameKind.find((other) => other.period?.kind === annex.period?.kind) ?? sameKind[0] ?? null;
}

/** Calendar day after an ISO date, by UTC arithmetic so that no time zone shifts it. */
function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
