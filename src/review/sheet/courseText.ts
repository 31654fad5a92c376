import { fold } from "../../annex/text/fold";
import { COURSE_NAMES, courseWords } from "../../messages/review";
import { COURSES, type Course } from "../course";

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
