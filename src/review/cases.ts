import type { Severity } from "../checks/finding";
import { isSettled, type ReviewState } from "./decision";
import type { Review, ReviewEntry } from "./review";

/** What a reviewer settles as one: a finding, or all findings that one wrong cell explains. */
export interface ReviewCase {
  /** Id of its first finding. */
  readonly key: string;
  /** The findings of the row with the wrong cell first. */
  readonly entries: readonly ReviewEntry[];
  /** The worst of its findings'. */
  readonly severity: Severity;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The cases of a review, in the order of their first findings. */
export function casesOf({ entries }: Pick<Review, "entries">): readonly ReviewCase[] {
  const groups = new Map<string, ReviewEntry[]>();
  for (const entry of entries) {
    const key = entry.finding.fault ?? entry.id;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((members) => {
    const ordered = members.length > 1 ? ownRowFirst(members) : members;
    const severity = ordered.reduce<Severity>((worst, { finding }) => worse(worst, finding.severity), "info");
    return { key: ordered[0]?.id ?? "", entries: ordered, severity };
  });
}

function worse(left: Severity, right: Severity): Severity {
  return WEIGHT[left] <= WEIGHT[right] ? left : right;
}

function ownRowFirst(entries: readonly ReviewEntry[]): readonly ReviewEntry[] {
  const rows = new Set(entries.flatMap(({ finding }) => finding.suspects.map(({ row }) => row)));
  const isOwn = ({ finding }: ReviewEntry): boolean => finding.row !== null && rows.has(finding.row);
  return [...entries.filter(isOwn), ...entries.filter((entry) => !isOwn(entry))];
}

/** Errors first; within a severity the order stays. */
export function errorsFirst(cases: readonly ReviewCase[]): readonly ReviewCase[] {
  return [...cases].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

export function stateOf({ entries }: ReviewCase): ReviewState {
  return entries[0]?.decision.state ?? "open";
}

export const isCaseSettled = ({ entries }: ReviewCase): boolean => entries.every(({ decision }) => isSettled(decision));
