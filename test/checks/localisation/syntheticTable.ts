import type { CountMeasure } from "../../../src/annex/measures";
import type { IdentityVariant } from "../../../src/checks/identities";
import type { EditRow, EditTable } from "../../../src/checks/localisation/editTable";
import type { Random } from "./random";

/** Thirteen measures, five identities; `returned` stands in none of them. */
export const MEASURES: readonly CountMeasure[] = [
  "receivedTotal",
  "carriedOver",
  "receivedNew",
  "receivedOnline",
  "receivedInPerson",
  "resolvedTotal",
  "resolvedEarly",
  "resolvedOnTime",
  "resolvedLate",
  "returned",
  "pendingTotal",
  "pendingInTime",
  "pendingOverdue",
];

export const IDENTITIES: readonly IdentityVariant[] = [
  { left: ["receivedTotal"], right: ["carriedOver", "receivedNew"] },
  { left: ["receivedNew"], right: ["receivedOnline", "receivedInPerson"] },
  { left: ["resolvedTotal"], right: ["resolvedEarly", "resolvedOnTime", "resolvedLate"] },
  { left: ["pendingTotal"], right: ["pendingInTime", "pendingOverdue"] },
  { left: ["receivedTotal"], right: ["resolvedTotal", "pendingTotal"] },
];

/** The figures of one unit, all identities satisfied; received is lognormal with median 150. */
export function syntheticUnit(random: Random): number[] {
  const receivedTotal = Math.max(1, Math.round(150 * Math.exp(0.8 * random.normal())));
  const carriedOver = Math.round(receivedTotal * random.between(0.03, 0.12));
  const receivedNew = receivedTotal - carriedOver;
  const receivedOnline = Math.round(receivedNew * random.between(0.3, 0.95));
  const resolvedTotal = Math.round(receivedTotal * random.between(0.85, 0.97));
  const resolvedLate = random.chance(0.3) ? Math.min(resolvedTotal, 1 + random.below(8)) : 0;
  const resolvedEarly = Math.round((resolvedTotal - resolvedLate) * random.between(0.5, 0.85));
  const returned = Math.min(resolvedTotal, random.below(1 + Math.ceil(resolvedTotal / 40)));
  const pendingTotal = receivedTotal - resolvedTotal;
  const pendingOverdue = random.chance(0.2) ? Math.min(pendingTotal, 1 + random.below(6)) : 0;
  return [
    receivedTotal,
    carriedOver,
    receivedNew,
    receivedOnline,
    receivedNew - receivedOnline,
    resolvedTotal,
    resolvedEarly,
    resolvedTotal - resolvedLate - resolvedEarly,
    resolvedLate,
    returned,
    pendingTotal,
    pendingTotal - pendingOverdue,
    pendingOverdue,
  ];
}

/** A right table; with `totals` a typed row below that adds all units. */
export function syntheticTable(random: Random, units: number, totals: boolean): EditTable {
  const figures = Array.from({ length: units }, () => syntheticUnit(random));
  const rows: EditRow[] = figures.map((values) => ({ values }));
  if (totals) rows.push({ values: columnSums(figures), adds: figures.map((_, index) => index) });
  return { measures: MEASURES, identities: IDENTITIES, rows };
}

export function columnSums(figures: readonly (readonly number[])[]): number[] {
  return MEASURES.map((_, column) => figures.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}
