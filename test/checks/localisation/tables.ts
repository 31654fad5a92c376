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

/** Right rows of the district form. */
export const FIRST = [200, 6, 194, 185, 152, 33, 0, 15, 15, 0];
export const SECOND = [138, 8, 130, 130, 64, 66, 0, 8, 8, 0];
export const THIRD = [442, 41, 401, 387, 301, 86, 0, 55, 52, 3];
export const SUMS = FIRST.map((figure, cell) => figure + (SECOND[cell] ?? 0) + (THIRD[cell] ?? 0));

export function changed(row: readonly number[], changes: Record<number, number>): number[] {
  return row.map((figure, cell) => changes[cell] ?? figure);
}
