import type { CountMeasure } from "../../../src/annex/measures";
import type { IdentityVariant } from "../../../src/checks/identities";
import type { EditRow, EditTable, Fault } from "../../../src/checks/localisation/editTable";
import { localise } from "../../../src/checks/localisation/localise";

/** "receivedTotal = carriedOver + receivedNew", as the contract names an identity. */
export function identity(name: string): IdentityVariant {
  const [left = [], right = []] = name.split(" = ").map((side) => side.split(" + ") as CountMeasure[]);
  return { left, right };
}

/** The district form: ten measures, the identities of the contract. */
export const DISTRICT: Pick<EditTable, "measures" | "identities"> = {
  measures: [
    "receivedTotal",
    "carriedOver",
    "receivedNew",
    "resolvedTotal",
    "resolvedEarly",
    "resolvedOnTime",
    "resolvedLate",
    "pendingTotal",
    "pendingInTime",
    "pendingOverdue",
  ],
  identities: [
    identity("receivedTotal = carriedOver + receivedNew"),
    identity("resolvedTotal = resolvedEarly + resolvedOnTime + resolvedLate"),
    identity("pendingTotal = pendingInTime + pendingOverdue"),
    identity("receivedTotal = resolvedTotal + pendingTotal"),
  ],
};

export function district(...rows: readonly EditRow[]): EditTable {
  return { ...DISTRICT, rows };
}

/** The faults of a table, short enough to compare: "row.measure: from → to (reason)". */
export function told(table: EditTable) {
  return localise(table).faults.map((fault) => brief(fault));
}

export function brief({ cause, suspects, repairs, settled, undetermined, edits }: Fault) {
  const [best] = repairs;
  return {
    cause,
    suspects: suspects.map(({ row, measure }) => `${row}.${measure}`),
    repair:
      settled && best
        ? best.changes.map(
            ({ row, measure, from, to, reason }) => `${row}.${measure}: ${String(from)} → ${to} (${reason})`,
          )
        : null,
    undetermined,
    edits: edits.map((edit) =>
      edit.kind === "identity"
        ? `${edit.row} identity ${edit.identity}`
        : edit.kind === "carry-over"
          ? `${edit.row} carry-over`
          : `${edit.row} ${edit.kind} ${edit.measure}`,
    ),
  };
}
