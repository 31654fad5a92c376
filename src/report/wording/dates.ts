import { daysInMonth } from "../../annex/period/calendar";

/** A blank that the office fills in by hand; dots, as on paper. */
export const BLANK = "……";

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** "2021-06-01" → its parts. Dates are days, without any time zone. */
export function dayOf(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { year, month, day };
}

/** A real day in ISO form. */
export function isIsoDay(text: string): boolean {
  const { year, month, day } = dayOf(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * "01/6/2021": days below 10 and the months 1 and 2 bear a leading zero, the months 3 to 9 do not
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
export function shortDate(iso: string): string {
  const { year, month, day } = dayOf(iso);
  return `${twoDigits(day)}/${monthNumber(month)}/${year}`;
}

/** "ngày 05 tháng 7 năm 2021". */
export function longDate(iso: string): string {
  const { year, month, day } = dayOf(iso);
  return `ngày ${twoDigits(day)} tháng ${monthNumber(month)} năm ${year}`;
}

/** "ngày …… tháng 7 năm 2021": a report is signed in the month of the day after its period; null leaves all blank. */
export function signingMonth(periodEnd: string | null): string {
  if (periodEnd === null) return `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
  const { year, month, day } = dayOf(periodEnd);
  const isLast = day === daysInMonth(year, month);
  const next = isLast && month === 12 ? { year: year + 1, month: 1 } : { year, month: isLast ? month + 1 : month };
  return `ngày ${BLANK} tháng ${monthNumber(next.month)} năm ${next.year}`;
}

function monthNumber(month: number): string {
  return month < 3 ? twoDigits(month) : String(month);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
