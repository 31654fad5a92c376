import type { Annex } from "./annex";

/**
 * What "received" means throughout an annex: all received; where not one commune has a figure for that, what came in within
 * the period. One measure for all of them: a commune whose total is missing is not held against the totals of the others.
 */
export function receivedMeasure(annex: Annex): "receivedTotal" | "receivedNew" {
  const isKnown = (measure: "receivedTotal" | "receivedNew"): boolean =>
    annex.rows.some((row) => row.role === "commune" && typeof row.figures.get(measure)?.value === "number");
  return !isKnown("receivedTotal") && isKnown("receivedNew") ? "receivedNew" : "receivedTotal";
}
