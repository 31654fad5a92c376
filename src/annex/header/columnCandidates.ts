import type { Measure } from "../measures";
import type { Heading } from "./readHeading";
import type { Leaf, Side } from "./vocabulary";

/** A measure that a column may be, with how well its words fit (0 to 1). */
export interface Candidate {
  readonly measure: Measure;
  readonly weight: number;
}

const BY_SIDE: Record<Side, Partial<Record<Leaf, Measure>>> = {
  received: {
    total: "receivedTotal",
    carriedOver: "carriedOver",
    new: "receivedNew",
    online: "receivedOnline",
    inPerson: "receivedInPerson",
    returned: "returned",
    supplement: "awaitingSupplement",
  },
  resolved: {
    total: "resolvedTotal",
    early: "resolvedEarly",
    onTime: "resolvedOnTime",
    earlyOrOnTime: "resolvedEarlyOrOnTime",
    inTime: "resolvedEarlyOrOnTime",
    late: "resolvedLate",
    returned: "returned",
    supplement: "awaitingSupplement",
  },
  pending: {
    total: "pendingTotal",
    inTime: "pendingInTime",
    onTime: "pendingInTime",
    late: "pendingOverdue",
    returned: "returned",
    supplement: "awaitingSupplement",
  },
};

/** Readings that stand beside the plain one, for the figures to decide: "Đúng hạn" without a column "Trước hạn" covers both. */
const ALSO: Partial<Record<Measure, readonly Candidate[]>> = {
  resolvedOnTime: [{ measure: "resolvedEarlyOrOnTime", weight: 0.55 }],
  resolvedEarly: [{ measure: "resolvedEarlyOrOnTime", weight: 0.4 }],
};

/** Leaves whose side is unknown, in the order of the official form. */
const WITHOUT_SIDE: Record<Leaf, readonly Measure[]> = {
  total: ["receivedTotal", "resolvedTotal", "pendingTotal", "receivedNew"],
  carriedOver: ["carriedOver", "pendingTotal"],
  new: ["receivedNew"],
  online: ["receivedOnline"],
  inPerson: ["receivedInPerson"],
  early: ["resolvedEarly"],
  onTime: ["resolvedOnTime", "pendingInTime", "resolvedEarlyOrOnTime"],
  earlyOrOnTime: ["resolvedEarlyOrOnTime"],
  late: ["resolvedLate", "pendingOverdue"],
  inTime: ["pendingInTime", "resolvedEarlyOrOnTime"],
  returned: ["returned"],
  supplement: ["awaitingSupplement"],
};

/**
 * What a column may be, by its headings from the top down; best first, empty for a column that is no measure.
 * A heading nearer to the figures says more than one above it.
 */
export function columnCandidates(path: readonly (Heading | null)[]): readonly Candidate[] {
  const upwards = path.filter((heading) => heading !== null).reverse();
  if (upwards.some((heading) => heading.other === "rate")) return rateCandidates(upwards);
  if (upwards.some((heading) => heading.other !== null && !(heading.other === "unit" && heading.side !== null && !heading.weakSide))) return [];

  const side = sideOf(upwards);
  const leaf = leafOf(upwards);
  if (side === null && leaf === null) return [];
  if (side === null) {
    return WITHOUT_SIDE[leaf ?? "total"].map((measure, rank) => ({ measure, weight: 0.7 - 0.1 * rank }));
  }
  if (leaf === null) {
    const measure = BY_SIDE[side].total;
    if (measure === undefined) return [];
    // "Tiếp nhận" alone is the total, or what came in within the period
    return side === "received" ? [{ measure, weight: 0.8 }, { measure: "receivedNew", weight: 0.6 }] : [{ measure, weight: 0.9 }];
  }
  const measure = BY_SIDE[side][leaf];
  if (measure === undefined) return [];
  return [{ measure, weight: 1 }, ...(ALSO[measure] ?? [])];
}

function sideOf(upwards: readonly Heading[]): Side | null {
  const strong = upwards.find((heading) => heading.side !== null && !heading.weakSide);
  return strong?.side ?? upwards.find((heading) => heading.side !== null)?.side ?? null;
}

/** The lowest heading that says more than "tổng số"; the search ends at the heading that names the side. */
function leafOf(upwards: readonly Heading[]): Leaf | null {
  let total: Leaf | null = null;
  for (const heading of upwards) {
    if (heading.leaf !== null && heading.leaf !== "total") return heading.leaf;
    total ??= heading.leaf;
    if (heading.side !== null && !heading.weakSide) break;
  }
  return total;
}

/** A rate is ours only where it speaks of early and on time, or of nothing in particular. */
function rateCandidates(upwards: readonly Heading[]): readonly Candidate[] {
  const leaf = upwards.map((heading) => heading.leaf).find((found) => found !== null && found !== "total") ?? null;
  if (leaf === "earlyOrOnTime" || leaf === "onTime") return [{ measure: "onTimeRate", weight: 1 }];
  return leaf === null || leaf === "inTime" ? [{ measure: "onTimeRate", weight: 0.5 }] : [];
}
