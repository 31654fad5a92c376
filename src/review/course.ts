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

/** What became of a finding in `round`. */
export function comparison(course: Course, round: number): Comparison {
  if (course.kind === "gone") return "settled";
  if (course.round < round) return "still";
  return course.kind === "seen" ? "new" : course.kind === "back" ? "back" : "still";
}
