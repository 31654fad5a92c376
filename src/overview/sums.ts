import type { AnnexRow } from "../annex/annex";
import type { CountMeasure } from "../annex/measures";
import type { ReceivedMeasure } from "../annex/receivedMeasure";
import type { Sums } from "./overview";

/** The figures of one row; `measure` is what "received" means in its annex. */
export function sumsOf(row: AnnexRow, measure: ReceivedMeasure): Sums {
  return withRate(countsOf(row, measure));
}

/** The rows' figures added up; what is not known adds nothing. */
export function addedUp(rows: readonly AnnexRow[], measure: ReceivedMeasure): Sums {
  return addedSums(rows.map((row) => countsOf(row, measure)));
}

/** The same of sums that are known already. */
export function addedSums(counts: readonly Counts[]): Sums {
  const sum = (key: keyof Counts): number | null =>
    counts.reduce<number | null>((all, of) => added(all, of[key]), null);
  return withRate({
    received: sum("received"),
    resolved: sum("resolved"),
    inTime: sum("inTime"),
    late: sum("late"),
    pending: sum("pending"),
    pendingOverdue: sum("pendingOverdue"),
  });
}

type Counts = Omit<Sums, "overdue" | "rate">;

function countsOf({ figures }: AnnexRow, measure: ReceivedMeasure): Counts {
  const known = (one: CountMeasure): number | null => figures.get(one)?.value ?? null;
  const late = known("resolvedLate");
  const inTime = known("resolvedEarlyOrOnTime") ?? added(known("resolvedEarly"), known("resolvedOnTime"));
  return {
    received: known(measure),
    resolved: known("resolvedTotal") ?? added(inTime, late),
    inTime,
    late,
    pending: known("pendingTotal") ?? added(known("pendingInTime"), known("pendingOverdue")),
    pendingOverdue: known("pendingOverdue"),
  };
}

function withRate(counts: Counts): Sums {
  const { received, resolved, inTime, late, pending, pendingOverdue } = counts;
  const overdue = added(late, pendingOverdue);
  return { received, resolved, inTime, late, pending, pendingOverdue, overdue, rate: rateOf(inTime, resolved) };
}

function added(left: number | null, right: number | null): number | null {
  return left === null ? right : right === null ? left : left + right;
}

/**
 * `part` of `whole` in hundredths of a percent, half up, by integer arithmetic: 10.000 only where it is all, 0 only where
 * it is none. Null where that is no share.
 */
export function rateOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole <= 0 || part < 0 || part > whole) return null;
  if (part === 0 || part === whole) return part === 0 ? 0 : 10_000;
  return Math.min(9_999, Math.max(1, Math.floor((part * 20_000 + whole) / (2 * whole))));
}
