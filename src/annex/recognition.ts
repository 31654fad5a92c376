import type { AnnexRow } from "./annex";
import type { TableColumns } from "./header/readColumns";
import type { Measure } from "./measures";

const RECEIVED: readonly Measure[] = ["receivedTotal", "receivedNew", "receivedOnline", "receivedInPerson"];
const OUTCOME: readonly Measure[] = [
  "resolvedTotal",
  "resolvedEarly",
  "resolvedOnTime",
  "resolvedEarlyOrOnTime",
  "resolvedLate",
  "pendingTotal",
  "pendingInTime",
  "pendingOverdue",
];
/** Below this a column's reading is a guess. */
const SURE = 0.5;

/**
 * Whether a table is an annex of administrative dossiers: it says how many were received and what became of them,
 * for one unit at least. A sheet with communes but of other figures (a budget) is none.
 */
export function isAnnexTable(columns: TableColumns, rows: readonly AnnexRow[]): boolean {
  const sure = (measures: readonly Measure[]) => measures.filter((measure) => (columns.measures.get(measure)?.confidence ?? 0) >= SURE);
  if (sure(RECEIVED).length === 0 || sure(OUTCOME).length === 0) return false;
  return rows.some((row) => row.role === "commune" || row.role === "office");
}
