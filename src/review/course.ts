import { COURSE_NAMES, courseWords } from "../messages/review";
import { fold } from "../annex/text/fold";

/**
 * - `seen`: found for the first time in that round
 * - `changed`: a decision on it fell open again in that round
 * - `back`: found again in that round after it had gone
 * - `gone`: not found any more since that round
 */
export const COURSES = ["seen", "changed", "back", "gone"] as const;
export type CourseKind = (typeof COURSES)[number];

/** How a finding has fared from round to round: what happened last, and when. */
export interface Course {
  readonly kind: CourseKind;
  readonly round: number;
  /** ISO date, null where it is not known. */
  readonly on: string | null;
}

/** What a finding is beside the round before. */
export type Comparison = "new" | "still" | "back" | "settled";

/** As of `round`: "Mới, lần 2", "Còn, từ lần 1", "Đã hết, lần 2 (01/7/2021)". */
export function courseText(course: Course, round: number): string {
  const isOld = course.kind === "seen" && course.round < round;
  return courseWords(isOld ? COURSE_NAMES.still : COURSE_NAMES[course.kind], isOld, course.round, course.on);
}

/** Inverse of {@link courseText}; null where the text says something else. */
export function readCourse(text: string): Course | null {
  const folded = fold(text);
  const round = Number(/\blan (\d{1,4})\b/.exec(folded)?.[1] ?? 0);
  const kind = folded.startsWith(fold(COURSE_NAMES.still))
    ? "seen"
    : COURSES.find((known) => folded.startsWith(fold(COURSE_NAMES[known])));
  if (!kind || round < 1) return null;
  return { kind, round, on: readDate(text) };
}

function readDate(text: string): string | null {
  const [, day, month, year] = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  if (!day || !month || !year) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** What became of a finding in `round`. */
export function comparison(course: Course, round: number): Comparison {
  if (course.kind === "gone") return "settled";
  if (course.round < round) return "still";
  return course.kind === "seen" ? "new" : course.kind === "back" ? "back" : "still";
}
