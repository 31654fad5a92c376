import type { Annex } from "./annex";

export type ReceivedMeasure = "receivedTotal" | "receivedNew";

/**
 * What "received" means throughout an annex: all received; where not one unit of the role has a figure for that, what came
 * in within the period. One measure for all of them: a commune whose total is missing is not held against the totals of the
 * others, nor added to them.
 */
export function receivedMeasure(annex: Annex, role: "commune" | "office" = "commune"): ReceivedMeasure {
  const isKnown = (measure: ReceivedMeasure): boolean =>
    annex.rows.some((row) => row.role === role && typeof row.figures.get(measure)?.value === "number");
  return !isKnown("receivedTotal") && isKnown("receivedNew") ? "receivedNew" : "receivedTotal";
}
