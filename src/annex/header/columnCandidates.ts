import type { Measure } from "../measures";
import type { Heading } from "./readHeading";
import type { Leaf, Side } from "./vocabulary";

/** A measure that a column may be, with how well its words fit (0 to 1). */
export interface Candidate {
  readonly measure: Measure;
  readonly weight: number;
}

/** What one column's headings say, before columns are compared. */
export interface ColumnWords {
  /** Best first; empty for a column that is no measure. */
  readonly candidates: readonly Candidate[];
  /** The column counts a share of its measure, beside others of the same group ("Quá hạn > Kỳ trước | Trong kỳ"). */
  readonly isPart?: boolean;
  /** The side that the column is on, for the columns on its right that do not say theirs. */
  readonly side: Side | null;
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
    early: "pendingInTime",
    inTime: "pendingInTime",
    onTime: "pendingInTime",
    late: "pendingOverdue",
    returned: "returned",
    supplement: "awaitingSupplement",
  },
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
/** Leaves that by themselves place a column on a side. */
const SIDE_OF_LEAF: Partial<Record<Leaf, Side>> = {
  carriedOver: "received",
  new: "received",
  online: "received",
  inPerson: "received",
  early: "resolved",
  earlyOrOnTime: "resolved",
  inTime: "pending",
};

/** Readings that stand beside the plain one, for the figures to decide. */
const ALSO: Partial<Record<Measure, readonly Candidate[]>> = {
  resolvedOnTime: [{ measure: "resolvedEarlyOrOnTime", weight: 0.55 }],
  resolvedEarly: [{ measure: "resolvedEarlyOrOnTime", weight: 0.4 }],
};
/** Leaves that may head a group of sides. */
const SPLITS_SIDES: readonly Leaf[] = ["online", "inPerson", "early", "onTime", "earlyOrOnTime", "inTime", "late"];
const PART = 0.9;
/** What only hints at a measure is too little for recognising an annex by, unless the sums bear it out. */
export const HINT = 0.45;
/** A rate that does not say of what. */
export const BARE_RATE = 0.5;
/** A heading that is known only when its tones are passed over says half as much. */
const LOOSE = 0.5;

/**
 * What a column may be, by its headings from the top down. A heading nearer to the figures says more than one above it.
 * @param before side of the column on the left, for headings that do not say theirs ("Trong đó: Trước hạn | Quá hạn")
 */
export function columnWords(path: readonly (Heading | null)[], before: Side | null): ColumnWords {
  const upwards = path.filter((heading) => heading !== null).reverse();
  const found = words(upwards, before);
  // "Đã xử lý > Tại chỗ": what we do not know is hardly the total
  const isUnknown = path.at(-1) === null && found.side !== null && (leafOf(upwards) ?? "total") === "total";
  if (!isUnknown && !upwards.some((heading) => heading.loose)) return found;
  return { ...found, candidates: found.candidates.map(({ measure, weight }) => ({ measure, weight: weight * LOOSE })) };
}

function words(upwards: readonly Heading[], before: Side | null): ColumnWords {
  const none = { candidates: [], side: before };
  const part = partOf(upwards);
  if (part !== null) return { candidates: [{ measure: part, weight: PART }], isPart: true, side: sideOf(upwards) };
  if (upwards.some(({ other }) => other === "ignored" || other === "level" || other === "note")) return none;
  if (upwards.some((heading) => heading.other === "rate")) return { candidates: rateCandidates(upwards), side: before };
  if (upwards.some((heading) => headsRows(heading))) return none;
  const side = sideOf(upwards);
  const leaf = leafOf(upwards);
  if (side !== null) return { candidates: onSide(side, leaf, upwards), side };
  if (leaf === null) return none;
  const measures = WITHOUT_SIDE[leaf];
  const likely = before === null || SIDE_OF_LEAF[leaf] !== undefined ? undefined : BY_SIDE[before][leaf];
  const ranked =
    likely !== undefined && measures.includes(likely)
      ? [likely, ...measures.filter((measure) => measure !== likely)]
      : measures;
  // "Tổng số" of nothing in particular, without sums that bear it out, makes no annex
  const top = likely !== undefined || measures.length === 1 ? 0.85 : leaf === "total" ? HINT : 0.7;
  return {
    candidates: ranked.map((measure, rank) => ({
      measure,
      weight: rank === 0 ? top : Math.min(top, 0.6) - 0.1 * rank,
    })),
    side: SIDE_OF_LEAF[leaf] ?? before,
  };
}

/** The measure that a column splits by period or by level of the online service, null where it is no such column. */
function partOf(upwards: readonly Heading[]): Measure | null {
  const [lowest, ...above] = upwards;
  if (lowest === undefined || upwards.some(({ other }) => other === "ignored" || other === "rate")) return null;
  if (upwards.some(({ other }) => other === "level")) return channelOf(upwards);
  const isPeriod =
    (lowest.leaf === "carriedOver" || lowest.leaf === "new") && (lowest.side === null || lowest.weakSide);
  if (!isPeriod) return null;
  const leaf = leafOf(above);
  if (leaf === "returned" || leaf === "supplement") return BY_SIDE.pending[leaf] ?? null;
  const side = sideOf(above);
  if (side === null || side === "received") return null;
  return BY_SIDE[side][leaf ?? "total"] ?? null;
}

/** "DVC toàn trình > Trực tuyến | Trực tiếp": the level says of which services, the heading nearest to the figures which way. */
function channelOf(upwards: readonly Heading[]): Measure | null {
  const leaf = upwards.map((heading) => heading.leaf).find((found) => found !== null);
  if (leaf === "online") return "receivedOnline";
  return leaf === "inPerson" ? "receivedInPerson" : null;
}

/** A heading of units, numbers or strangers that names no measure beside it. */
function headsRows({ other, side, weakSide, leaf }: Heading): boolean {
  if (other === "unit" || other === "ordinal" || other === "stranger")
    return (side === null || weakSide) && (leaf === null || leaf === "total");
  return false;
}

function onSide(side: Side, leaf: Leaf | null, upwards: readonly Heading[]): readonly Candidate[] {
  const measure = BY_SIDE[side][leaf ?? "total"];
  if (measure === undefined) return [];
  const saysTotal = upwards.some((heading) => heading.saysTotal);
  // "Tiếp nhận" alone is the total, or what came in within the period
  if (side === "received" && leaf === null)
    return [
      { measure, weight: 0.8 },
      { measure: "receivedNew", weight: 0.6 },
    ];
  // "Tổng số tiếp nhận trong kỳ"
  if (measure === "receivedNew" && saysTotal && upwards[0]?.leaf === "new")
    return [
      { measure, weight: 0.9 },
      { measure: "receivedTotal", weight: 0.6 },
    ];
  const isHint = leaf === null && !upwards.some((heading) => heading.side !== null && !heading.weakSide);
  return [{ measure, weight: isHint ? 0.6 : leaf === null ? 0.9 : 1 }, ...(ALSO[measure] ?? [])];
}

function sideOf(upwards: readonly Heading[]): Side | null {
  const strong = upwards.find((heading) => heading.side !== null && !heading.weakSide);
  return strong?.side ?? upwards.find((heading) => heading.side !== null)?.side ?? null;
}

/**
 * The lowest heading that says more than "tổng số". Above the heading that names the side a group may still split the
 * sides ("Quá hạn > Đã giải quyết | Đang giải quyết"); a period there says nothing ("Trong kỳ > Đã giải quyết").
 */
function leafOf(upwards: readonly Heading[]): Leaf | null {
  let total: Leaf | null = null;
  let isBelowSide = true;
  for (const { leaf, side, weakSide } of upwards) {
    if (leaf !== null && leaf !== "total" && (isBelowSide || SPLITS_SIDES.includes(leaf))) return leaf;
    if (isBelowSide) total ??= leaf;
    if (side !== null && !weakSide) isBelowSide = false;
  }
  return total;
}

/** A rate is ours only where it speaks of early and on time, or of nothing in particular. */
function rateCandidates(upwards: readonly Heading[]): readonly Candidate[] {
  if (upwards.some((heading) => heading.side === "pending" || (heading.side === "received" && !heading.weakSide)))
    return [];
  const leaf = upwards.map((heading) => heading.leaf).find((found) => found !== null && found !== "total") ?? null;
  // "Tỷ lệ giải quyết": the resolved among the received
  if (leaf === null && upwards.some(({ other, side }) => other === "rate" && side !== null)) return [];
  if (leaf === "earlyOrOnTime") return [{ measure: "onTimeRate", weight: 1 }];
  if (leaf === "onTime") return [{ measure: "onTimeRate", weight: 0.8 }];
  return leaf === null || leaf === "inTime" ? [{ measure: "onTimeRate", weight: BARE_RATE }] : [];
}
