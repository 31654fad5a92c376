/** Days of a month, 1 to 12; the Gregorian rule. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** ISO date, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The first and last day of `months` whole months from `month` (1 to 12) on, within one year. */
export function wholeMonths(year: number, month: number, months: number): { from: string; to: string } | null {
  const last = month + months - 1;
  const from = isoDate(year, month, 1);
  const to = last <= 12 ? isoDate(year, last, daysInMonth(year, last)) : null;
  return from !== null && to !== null ? { from, to } : null;
}
