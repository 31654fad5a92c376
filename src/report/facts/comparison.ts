import type { Annex } from "../../annex/annex";
import { nameKeys } from "../../annex/names/nameKey";
import type { Period } from "../../annex/period/period";
import { annexBefore } from "../../checks/carryOver";
import { disputesOf } from "./disputes";
import type { ComparedFigure, Comparison, GroupFacts, UnitFacts } from "./facts";
import { groupFacts } from "./groupFacts";

/** What is compared: what came in, and what is late. */
const COMPARED = ["receivedTotal", "receivedNew", "resolvedLate", "pendingOverdue"] as const;

/** Free dates are compared only where both stretches are about as long. */
const DAYS_ALIKE = 3;

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The group against its own figures of the period before: of the same kind, ending the day before this one begins.
 * Null where the workbook's other annexes hold none, where it lists other units (a difference would be theirs), or where
 * figures are missing on either side.
 */
export function comparison(
  annex: Annex,
  others: readonly Annex[],
  role: "commune" | "office",
  now: GroupFacts | null,
): Comparison | null {
  const { period } = annex;
  const earlier = annexBefore(annex, others);
  if (period === null || now === null || earlier === null || earlier.period === null) return null;
  if (!isAlike(earlier.period, period)) return null;
  const nothing = { disputes: disputesOf(earlier, []), zeros: new Set<string>() };
  const before = groupFacts({ annex: earlier, rateBase: "resolved", ...nothing }, role);
  if (before === null || !sameUnits(before.units, now.units)) return null;
  if (before.carriedOverInside !== now.carriedOverInside) return null;
  const figures = COMPARED.flatMap((measure): (readonly [string, ComparedFigure])[] => {
    const [then, today] = [before.figures[measure], now.figures[measure]];
    if (then === undefined || today === undefined || then.isPartial || today.isPartial) return [];
    return [[measure, { before: then, now: today }]];
  });
  return figures.length === 0 ? null : { period: earlier.period, figures: Object.fromEntries(figures) };
}

function isAlike(one: Period, other: Period): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind !== "custom" || Math.abs(days(one) - days(other)) <= DAYS_ALIKE;
}

function days({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}

function sameUnits(left: readonly UnitFacts[], right: readonly UnitFacts[]): boolean {
  return left.length === right.length && unitKeys(left) === unitKeys(right);
}

function unitKeys(units: readonly UnitFacts[]): string {
  return units
    .map((unit) => `${unit.kind ?? ""}|${nameKeys(unit.name).spelling}`)
    .sort()
    .join("\n");
}
