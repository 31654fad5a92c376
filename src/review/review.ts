import type { Finding } from "../checks/finding";
import type { Course } from "./course";
import type { Decision } from "./decision";

/** The findings of a run with what was decided on them, in this round and in those before. */
export interface Review {
  /** Which annex the round belongs to, see {@link periodKey}. */
  readonly period: string;
  /** 1 for the first. */
  readonly round: number;
  /** ISO date of the run, null where the face gives none. */
  readonly today: string | null;
  /** Who reviews, as typed once; "" where nobody said. */
  readonly person: string;
  /** One a finding, in their order. */
  readonly entries: readonly ReviewEntry[];
  /** Courses of all findings that this session has seen, by id: those that come back within it never went. */
  readonly courses: ReadonlyMap<string, Course>;
  /** Rows of findings that are gone, and of other periods. */
  readonly past: readonly ReviewRow[];
  /** What else a person has put on the sheet. */
  readonly own: OwnContent;
}

export interface ReviewEntry {
  /** Stable across runs, see `findingIds`. */
  readonly id: string;
  readonly finding: Finding;
  /** The figures that a decision on it rests on. */
  readonly figures: string;
  readonly decision: Decision;
  readonly course: Course;
}

/** A row of the sheet `Kiểm tra`, as it stands there. */
export interface ReviewRow {
  readonly id: string;
  /** Period of the annex that it belongs to, see {@link periodKey}. */
  readonly period: string;
  readonly severity: string;
  readonly unit: string;
  readonly cell: string;
  readonly message: string;
  readonly advice: string;
  readonly decision: Decision;
  readonly course: Course | null;
  readonly figures: string;
}

/** What a person added to the sheet: it goes on whenever the sheet is written anew. */
export interface OwnContent {
  /** Headings of columns that were put in. */
  readonly columns: readonly string[];
  /** Their cells by the row's id. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** Lines that belong to no finding, cell by cell. */
  readonly lines: readonly (readonly string[])[];
}

/** The sheet `Kiểm tra` as it was found. */
export interface ReviewRecord {
  readonly person: string;
  readonly rows: readonly ReviewRow[];
  readonly own: OwnContent;
}

export const NOTHING_OWN: OwnContent = { columns: [], cells: new Map(), lines: [] };
