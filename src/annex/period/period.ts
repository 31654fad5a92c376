import { isoDate, wholeMonths } from "./calendar";

/** A reporting period; dates are ISO (`2021-06-30`), both included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
}

export type PeriodKind = "month" | "quarter" | "half-year" | "nine-months" | "year" | "custom";

const KIND_BY_MONTHS: ReadonlyMap<number, PeriodKind> = new Map([
  [1, "month"],
  [3, "quarter"],
  [6, "half-year"],
  [9, "nine-months"],
  [12, "year"],
]);

export function month(year: number, at: number): Period | null {
  return span("month", year, at, 1);
}

export function quarter(year: number, at: number): Period | null {
  return at >= 1 && at <= 4 ? span("quarter", year, at * 3 - 2, 3) : null;
}

/** `at` 1 or 2. */
export function halfYear(year: number, at: number): Period | null {
  return at === 1 || at === 2 ? span("half-year", year, at * 6 - 5, 6) : null;
}

export function nineMonths(year: number): Period | null {
  return span("nine-months", year, 1, 9);
}

export function wholeYear(year: number): Period | null {
  return span("year", year, 1, 12);
}

/** From the first day of month `first` to the last of month `last`, in one year; null where there are no such months. */
export function months(year: number, first: number, last: number): Period | null {
  const from = wholeMonths(year, first, 1);
  const to = wholeMonths(year, last, 1);
  return from && to ? periodBetween(from.from, to.to) : null;
}

function span(kind: PeriodKind, year: number, from: number, months: number): Period | null {
  const dates = wholeMonths(year, from, months);
  return dates && { kind, ...dates };
}

/**
 * The period between two ISO dates. Whole calendar months, quarters … have their kind, and so have the windows of
 * Nghị định 09/2019/NĐ-CP Điều 12 (from the 15th of the month before to the 14th of the last); any other is `custom`.
 * Null where `to` is before `from`.
 */
export function periodBetween(from: string, to: string): Period | null {
  if (to < from) return null;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const isDecreeWindow = fromDay === 15 && toDay === 14;
  const whole = wholeMonths(toYear, toMonth, 1);
  const isCalendar = fromDay === 1 && whole?.to === to;
  const count = isDecreeWindow ? months : months + 1;
  const first = isDecreeWindow ? (fromMonth % 12) + 1 : fromMonth;
  const starts = count === 1 || (first - 1) % count === 0;
  const kind = (isDecreeWindow || isCalendar) && starts ? (KIND_BY_MONTHS.get(count) ?? "custom") : "custom";
  return { kind, from, to };
}

/**
 * Reads a period as the command line takes it: `2021-06`, `2021-Q2`, `2021-H1`, `2021-9M`, `2021` or `2021-06-01..2021-06-30`.
 * Null for anything else.
 */
export function parsePeriod(text: string): Period | null {
  const range = /^(\d{4})-(\d{2})-(\d{2})\.\.(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (range) {
    const [fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = range.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const from = isoDate(fromYear, fromMonth, fromDay);
    const to = isoDate(toYear, toMonth, toDay);
    return from && to ? periodBetween(from, to) : null;
  }
  const match = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]|9M))?$/i.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const part = match[2]?.toUpperCase();
  if (part === undefined) return wholeYear(year);
  if (part === "9M") return nineMonths(year);
  if (part.startsWith("Q")) return quarter(year, Number(part.slice(1)));
  if (part.startsWith("H")) return halfYear(year, Number(part.slice(1)));
  return month(year, Number(part));
}
