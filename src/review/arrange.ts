import { fold } from "../annex/text/fold";
import { FINDING_NAMES, findingMessage, suspectWords } from "../messages/findings";
import { errorsFirst, isCaseSettled, type ReviewCase } from "./cases";
import type { ReviewEntry } from "./review";

export type Grouping = "unit" | "code";

export const STATE_FILTERS = [
  "all",
  "open",
  "error",
  "warning",
  "info",
  "asked",
  "later",
  "unknown",
  "settled",
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** How a person wants to see the list. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly show: StateFilter;
  /** Words that a finding must hold; tones and case do not matter. */
  readonly search: string;
}

export const FIRST_ARRANGEMENT: Arrangement = { grouping: "unit", show: "all", search: "" };

/** A finding of the list, with its place in its case and its group. */
export interface ListItem {
  readonly entry: ReviewEntry;
  readonly of: ReviewCase;
  /** 0-based place among the shown findings of its case. */
  readonly place: number;
  /** Findings of its case that are shown. */
  readonly count: number;
  /** On the first of a group: its name and how many findings it has. */
  readonly group?: { readonly name: string; readonly count: number };
}

/** The list as the person wants it: groups with errors before those without, errors before warnings in each. */
export function arranged(cases: readonly ReviewCase[], { grouping, show, search }: Arrangement): readonly ListItem[] {
  const words = fold(search)
    .split(" ")
    .filter((word) => word !== "");
  const wanted = cases.filter((of) => isWanted(of, show) && (words.length === 0 || of.entries.some(holds(words))));
  const groups = new Map<string, ReviewCase[]>();
  for (const of of errorsFirst(wanted)) {
    const name = groupName(of, grouping);
    groups.set(name, [...(groups.get(name) ?? []), of]);
  }
  return [...groups].flatMap(([name, members]) => {
    const count = members.reduce((sum, { entries }) => sum + entries.length, 0);
    const items = members.flatMap((of) =>
      of.entries.map((entry, place): ListItem => ({ entry, of, place, count: of.entries.length })),
    );
    return items.map((item, at) => (at === 0 ? { ...item, group: { name, count } } : item));
  });
}

/** How many findings each filter shows. */
export function filterCounts(cases: readonly ReviewCase[]): Readonly<Record<StateFilter, number>> {
  const count = (show: StateFilter): number => {
    const isSeverity = show === "error" || show === "warning" || show === "info";
    const counted = ({ finding }: ReviewEntry): boolean => !isSeverity || finding.severity === show;
    return cases.reduce((sum, of) => (isWanted(of, show) ? sum + of.entries.filter(counted).length : sum), 0);
  };
  return Object.fromEntries(STATE_FILTERS.map((show) => [show, count(show)])) as Record<StateFilter, number>;
}

function isWanted(of: ReviewCase, show: StateFilter): boolean {
  if (show === "all") return true;
  if (show === "settled") return isCaseSettled(of);
  if (show === "error" || show === "warning" || show === "info")
    return of.entries.some(({ finding }) => finding.severity === show);
  return of.entries.some(({ decision }) => decision.state === show);
}

function groupName({ entries }: ReviewCase, grouping: Grouping): string {
  const finding = entries[0]?.finding;
  if (!finding) return "";
  return grouping === "code" ? FINDING_NAMES[finding.code] : (finding.unit ?? "");
}

function holds(words: readonly string[]): (entry: ReviewEntry) => boolean {
  return ({ finding, id }) => {
    const text = fold([findingMessage(finding), suspectWords(finding), FINDING_NAMES[finding.code], id].join(" "));
    return words.every((word) => text.includes(word));
  };
}
