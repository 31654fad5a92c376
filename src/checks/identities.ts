import type { CountMeasure } from "../annex/measures";

/** An identity of the annex, in the variants that offices use. */
export interface Identity {
  readonly id: "received" | "received-new" | "resolved" | "early-or-on-time" | "pending" | "balance";
  /** Where the rule comes from. */
  readonly source: string;
  /** The official one first: it is taken on a tie. */
  readonly variants: readonly IdentityVariant[];
}

/** Says: the sum of `left` equals the sum of `right`. */
export interface IdentityVariant {
  readonly left: readonly CountMeasure[];
  readonly right: readonly CountMeasure[];
  /** It lacks a part for which a sheet may have no column: that it does not hold says nothing of the sheet. */
  readonly isPartial?: true;
}

const FORM = "Biểu số II.06/VPCP/KSTT, Thông tư 01/2020/TT-VPCP";
const PRACTICE = "Biểu mẫu của các phần mềm một cửa";

const is = (left: readonly CountMeasure[], right: readonly CountMeasure[]): IdentityVariant => ({ left, right });

/** The edit rules of a row. Where returned dossiers or those awaiting a supplement are counted differs from office to office. */
export const IDENTITIES: readonly Identity[] = [
  {
    id: "received",
    source: `${FORM}: (3) = (4) + (5) + (6)`,
    variants: [
      is(["receivedTotal"], ["carriedOver", "receivedNew"]),
      is(["receivedTotal"], ["carriedOver", "receivedOnline", "receivedInPerson"]),
      { ...is(["receivedTotal"], ["receivedOnline", "receivedInPerson"]), isPartial: true },
      { ...is(["receivedTotal"], ["receivedNew"]), isPartial: true },
    ],
  },
  {
    id: "received-new",
    source: FORM,
    variants: [is(["receivedNew"], ["receivedOnline", "receivedInPerson"])],
  },
  {
    id: "resolved",
    source: `${FORM}: (7) = (8) + (9) + (10)`,
    variants: [
      is(["resolvedTotal"], ["resolvedEarly", "resolvedOnTime", "resolvedLate"]),
      is(["resolvedTotal"], ["resolvedEarlyOrOnTime", "resolvedLate"]),
      is(["resolvedTotal"], ["resolvedEarly", "resolvedOnTime", "resolvedLate", "returned"]),
      is(["resolvedTotal"], ["resolvedEarlyOrOnTime", "resolvedLate", "returned"]),
    ],
  },
  {
    id: "early-or-on-time",
    source: PRACTICE,
    variants: [is(["resolvedEarlyOrOnTime"], ["resolvedEarly", "resolvedOnTime"])],
  },
  {
    id: "pending",
    source: `${FORM}: (11) = (12) + (13)`,
    variants: [
      is(["pendingTotal"], ["pendingInTime", "pendingOverdue"]),
      is(["pendingTotal"], ["pendingInTime", "pendingOverdue", "awaitingSupplement"]),
    ],
  },
  {
    id: "balance",
    source: `${FORM}: (3) = (7) + (11)`,
    variants: [
      is(["receivedTotal"], ["resolvedTotal", "pendingTotal"]),
      is(["receivedTotal"], ["resolvedTotal", "pendingTotal", "returned"]),
      is(["receivedTotal"], ["resolvedTotal", "pendingTotal", "awaitingSupplement"]),
      is(["receivedTotal"], ["resolvedTotal", "pendingTotal", "returned", "awaitingSupplement"]),
      is(["carriedOver", "receivedTotal"], ["resolvedTotal", "pendingTotal"]),
      is(["carriedOver", "receivedTotal"], ["resolvedTotal", "pendingTotal", "returned"]),
      is(["carriedOver", "receivedTotal"], ["resolvedTotal", "pendingTotal", "awaitingSupplement"]),
      is(["carriedOver", "receivedTotal"], ["resolvedTotal", "pendingTotal", "returned", "awaitingSupplement"]),
    ],
  },
];

/** `resolvedTotal = resolvedEarlyOrOnTime + resolvedLate`: how the contract names an identity. */
export function identityName(variant: IdentityVariant): string {
  return `${variant.left.join(" + ")} = ${variant.right.join(" + ")}`;
}
