import type { Annex, AnnexRow } from "../../src/annex/annex";
import type { CountMeasure } from "../../src/annex/measures";

export type Role = "commune" | "office";

/** A sum over the units of a role, straight from the annex; null where not one figure is known. */
export interface Sum {
  readonly value: number;
  /** Every unit's figure is known. */
  readonly isWhole: boolean;
}

export function unitsOf(annex: Annex, role: Role): readonly AnnexRow[] {
  return annex.rows.filter((row) => row.role === role);
}

/** A unit's figure; early and on time together are added up where they have no column of their own. */
export function figureOf(row: AnnexRow, measure: CountMeasure): number | null {
  const value = row.figures.get(measure)?.value ?? null;
  if (value !== null || measure !== "resolvedEarlyOrOnTime") return value;
  const [early, onTime] = [figureOf(row, "resolvedEarly"), figureOf(row, "resolvedOnTime")];
  return early === null || onTime === null ? null : early + onTime;
}

export function sumOf(annex: Annex, role: Role, measure: CountMeasure): Sum | null {
  const figures = unitsOf(annex, role).map((row) => figureOf(row, measure));
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) return null;
  return { value: known.reduce((sum, figure) => sum + figure, 0), isWhole: known.length === figures.length };
}

/** What each of the units received: in all, or in the period where that is told of none of them. */
export function receivedAmong(units: readonly AnnexRow[]): (row: AnnexRow) => number | null {
  const measure = units.some((row) => figureOf(row, "receivedTotal") !== null) ? "receivedTotal" : "receivedNew";
  return (row) => figureOf(row, measure);
}
