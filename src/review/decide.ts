import type { Decision } from "./decision";
import type { Review, ReviewRecord } from "./review";

/** Decisions by the finding's id. */
export type Decisions = ReadonlyMap<string, Decision>;

/** The review with those decisions in place of the ones before; who decides is remembered. */
export function decided(review: Review, decisions: Decisions): Review {
  const person = [...decisions.values()].find(({ who }) => who !== "")?.who ?? review.person;
  return {
    ...review,
    person,
    entries: review.entries.map((entry) => ({ ...entry, decision: decisions.get(entry.id) ?? entry.decision })),
    past: review.past.map((row) => ({ ...row, decision: decisions.get(row.id) ?? row.decision })),
  };
}

/** The review with what a person has typed into the sheet since the run; the findings stay those of the run. */
export function withSheet(review: Review, record: ReviewRecord): Review {
  const rows = new Map(record.rows.map((row) => [row.id, row]));
  const present = new Set(review.entries.map(({ id }) => id));
  const past = new Map(review.past.map((row) => [row.id, row]));
  for (const row of record.rows) {
    if (!present.has(row.id)) past.set(row.id, { ...row, course: past.get(row.id)?.course ?? row.course });
  }
  return {
    ...review,
    person: record.person || review.person,
    entries: review.entries.map((entry) => ({ ...entry, decision: rows.get(entry.id)?.decision ?? entry.decision })),
    past: [...past.values()],
    own: record.own,
  };
}
