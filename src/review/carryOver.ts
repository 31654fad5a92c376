import type { Annex } from "../annex/annex";
import type { Finding } from "../checks/finding";
import { formerDecision, reviewPeriod } from "../messages/review";
import { mapped, type Steps } from "../steps";
import type { Course } from "./course";
import { NO_DECISION, isSettled, type Decision } from "./decision";
import { figuresOf, typedCells } from "./figures";
import { findingIds } from "./findingId";
import { NOTHING_OWN, type Review, type ReviewEntry, type ReviewRecord, type ReviewRow } from "./review";

/** When a run takes place. */
export interface RunTime {
  /**
   * What the run before in this session came to: both are one round. Left out, a run that finds another state than the
   * sheet tells begins the next one.
   */
  readonly session?: Review;
  /** ISO date. */
  readonly today?: string;
}

/**
 * The findings of a run with the decisions that stand in the sheet `Kiểm tra`, found again by their ids. A decision on
 * figures that have changed falls open again, and so does a correction whose finding is still there; what was found before
 * and is not any more is kept as gone. Rows of other periods stay as they are.
 * @param record null where the workbook has no such sheet
 */
export function* carryOver(
  record: ReviewRecord | null,
  annex: Annex,
  findings: readonly Finding[],
  time: RunTime = {},
): Steps<Review> {
  const today = time.today ?? null;
  const period = reviewPeriod(annex.sheet, annex.period);
  const rows = new Map((record?.rows ?? []).filter((row) => row.period === period).map((row) => [row.id, row]));
  const typed = typedCells(annex, findings);
  yield;
  const ids = yield* findingIds(findings, annex);
  const found = yield* mapped(findings, (finding, at): Found => {
    const id = ids[at] ?? "";
    return { id, finding, figures: figuresOf(finding, annex, typed), row: rows.get(id) };
  });
  const last = Math.max(0, ...[...rows.values()].map(({ course }) => course?.round ?? 1));
  const present = new Set(ids);
  const isOther =
    found.some(({ row, ...now }) => !row || row.course?.kind === "gone" || fallsOpen(row, now)) ||
    [...rows.values()].some((row) => !present.has(row.id) && row.course?.kind !== "gone");
  const next = last > 0 && isOther ? last + 1 : last;
  const session = time.session?.period === period ? time.session : undefined;
  const round = Math.max(1, session ? Math.max(session.round, last) : next);
  const courses = new Map(session?.courses);
  const entries = yield* mapped(found, (entry) => carried(entry, round, today, courses.get(entry.id)));
  for (const { id, course } of entries) courses.set(id, course);
  return {
    period,
    round,
    today,
    person: record?.person ?? "",
    entries,
    courses,
    past: (record?.rows ?? []).flatMap((row) => {
      if (row.period !== period) return row;
      return present.has(row.id) ? [] : gone(row, round, today);
    }),
    own: record?.own ?? NOTHING_OWN,
  };
}

/** A finding beside its row of the sheet. */
interface Found {
  readonly id: string;
  readonly finding: Finding;
  readonly figures: string;
  readonly row: ReviewRow | undefined;
}

/** @param before its course in this session before it went */
function carried(
  { row, ...found }: Found,
  round: number,
  today: string | null,
  before: Course | undefined,
): ReviewEntry {
  if (!row) return { ...found, decision: NO_DECISION, course: { kind: "seen", round, on: today } };
  const opens = fallsOpen(row, found);
  return {
    ...found,
    decision: opens ? { ...NO_DECISION, note: formerDecision(row.decision) } : row.decision,
    course: courseNow(row, opens, { kind: "changed", round, on: today }, before),
  };
}

function courseNow({ course }: ReviewRow, opens: boolean, now: Course, before: Course | undefined): Course {
  if (!course) return { ...now, kind: "seen" };
  if (course.kind === "gone") {
    // gone and back within one round: it never went
    return course.round < now.round ? { ...now, kind: "back" } : (before ?? now);
  }
  return opens ? now : course;
}

function gone(row: ReviewRow, round: number, on: string | null): ReviewRow {
  return row.course?.kind === "gone" ? row : { ...row, course: { kind: "gone", round, on } };
}

/**
 * Whether a decision does not hold for what is found now. What nobody understands is left for a person to look at; where
 * the figures' column was deleted, the decision stands.
 */
function fallsOpen({ decision, figures }: ReviewRow, now: { readonly figures: string }): boolean {
  if (decision.state === "open" || decision.state === "unknown") return false;
  return isCorrection(decision) || (figures !== "" && figures !== now.figures);
}

/** A correction is settled by its finding going, not by saying so. */
function isCorrection(decision: Decision): boolean {
  return isSettled(decision) && decision.state !== "accepted";
}
