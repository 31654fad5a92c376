import { isoDate, wholeMonths } from "./calendar";
import { periodBetween, type Period } from "./period";

const YEAR = String.raw`(\d{4}|\d{2}(?![\d/]))`;
const DATE = String.raw`(?:ngay )?(\d{1,2})\s*(?:[/.-]| thang )\s*(\d{1,2})(?:\s*(?:[/.-]|,? nam )\s*${YEAR})?`;
const TO = String.raw`\s*(?:den(?: het)?(?: ngay)?|-|–|toi)\s*`;
const RANGE = new RegExp(String.raw`(?<![\d/.-])${DATE}${TO}${DATE}(?!\d)`);
/** "01-30/6/2021", "từ ngày 01 đến ngày 30 tháng 6 năm 2021" */
const DAYS = new RegExp(
  String.raw`(?<![\d/.-]|thang )(\d{1,2})${TO}(\d{1,2})(?:\s*\/\s*| thang )(\d{1,2})(?:(?:\s*\/\s*|,? nam )(\d{4}))?(?!\d)`,
);
/** "từ tháng 12/2020 đến tháng 5/2021", "tháng 1-6/2021" */
const MONTHS =
  /thang (\d{1,2})(?:\s*(?:\/|,? nam )\s*(\d{4}))?\s*(?:den(?: het)?|toi|-|–)\s*(?:thang )?(\d{1,2})(?:\s*(?:[/.-]|,? nam )\s*(\d{4}))?(?![\d/])/;
/** "từ đầu năm đến 30/6/2021" */
const SINCE_NEW_YEAR = new RegExp(String.raw`dau nam(?: \d{4})?${TO}${DATE}(?!\d)`);

/** A period told by its first and last day or month; `year` where they leave it out. */
export function datedPeriod(text: string, year: number | null): Period | null {
  return sinceNewYear(text, year) ?? daysOfMonth(text, year) ?? dates(text, year) ?? monthSpan(text, year);
}

function daysOfMonth(text: string, year: number | null): Period | null {
  const [from, to, month, of = year] = numbers(DAYS.exec(text));
  return from && to && month && of ? between(isoDate(of, month, from), isoDate(of, month, to)) : null;
}

function dates(text: string, year: number | null): Period | null {
  const [fromDay, fromMonth, fromYear, toDay, toMonth, toYear] = numbers(RANGE.exec(text));
  const last = fullYear(toYear ?? fromYear) ?? year;
  if (!fromDay || !fromMonth || !toDay || !toMonth || !last) return null;
  // "từ 15/12 đến 14/6/2021": the first date lies in the year before
  const first = fullYear(fromYear) ?? (fromMonth > toMonth ? last - 1 : last);
  return between(isoDate(first, fromMonth, fromDay), isoDate(last, toMonth, toDay));
}

function monthSpan(text: string, year: number | null): Period | null {
  const [from, fromYear, to, toYear] = numbers(MONTHS.exec(text));
  const last = toYear ?? fromYear ?? year;
  if (!from || !to || !last) return null;
  const first = fromYear ?? (from > to ? last - 1 : last);
  return between(wholeMonths(first, from, 1)?.from ?? null, wholeMonths(last, to, 1)?.to ?? null);
}

function sinceNewYear(text: string, year: number | null): Period | null {
  const [day, month, own] = numbers(SINCE_NEW_YEAR.exec(text));
  const of = fullYear(own) ?? year;
  return day && month && of ? between(isoDate(of, 1, 1), isoDate(of, month, day)) : null;
}

/** Groups of a match as numbers, undefined where a group is missing. */
function numbers(match: RegExpExecArray | null): readonly (number | undefined)[] {
  return match ? match.slice(1).map((part: string | undefined) => (part === undefined ? undefined : Number(part))) : [];
}

function fullYear(year: number | undefined): number | undefined {
  return year !== undefined && year < 100 ? 2000 + year : year;
}

function between(from: string | null, to: string | null): Period | null {
  return from && to ? periodBetween(from, to) : null;
}
