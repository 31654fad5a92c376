import type { ReviewCounts } from "../messages/review";
import { comparison, type Comparison } from "./course";
import { isSeen, isSettled } from "./decision";
import type { Review } from "./review";

/** How far the review has come. Every finding counts once by its severity; `seen` and `openErrors` are among them. */
export function tally({ entries }: Pick<Review, "entries">): ReviewCounts {
  const counts = { error: 0, warning: 0, info: 0, seen: 0, openErrors: 0 };
  for (const { finding, decision } of entries) {
    counts[finding.severity] += 1;
    if (isSeen(decision)) counts.seen += 1;
    if (finding.severity === "error" && !isSettled(decision)) counts.openErrors += 1;
  }
  return counts;
}

/** This round beside those before; a settled finding counts in the round in which it went. */
export function compareRounds({ entries, past, period, round }: Review): Readonly<Record<Comparison, number>> {
  const counts = { new: 0, still: 0, back: 0, settled: 0 };
  for (const { course } of entries) counts[comparison(course, round)] += 1;
  for (const row of past) if (row.period === period && row.course?.round === round) counts.settled += 1;
  return counts;
}
