import { isoDate } from "./calendar";
import { halfYear, month, months, nineMonths, periodBetween, quarter, wholeYear, type Period } from "./period";
import { periodText, type PeriodText } from "./periodWords";

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const NUMBER_WORDS: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9 };

/**
 * The period that texts tell, most trusted first (title lines, then sheet name, then file name).
 * Explicit dates ("từ 01/6/2021 đến 30/6/2021") go before a month, quarter or year in words; a word without its year
 * ("T6") takes the year from the other texts. Null where none tells.
 */
export function readPeriod(title: readonly string[], sheetName: string, fileName: string): Period | null {
  const texts = [...title, sheetName, fileName.replace(/\.[a-z]+$/i, "")].map(periodText);
  const year = texts.map((text) => text.year).find((found) => found !== null) ?? null;
  const worded = firstOf(texts, (text) => wordedPeriod(text, text.year ?? year));
  const dated = firstOf(texts, (text) => datedPeriod(text.plain, text.year ?? year));
  if (dated === null) return worded;
  // "Quý III" over dates of its own, e.g. 21/7 to 20/8: the words say the kind, the dates stand
  const isLabelled = dated.kind === "custom" && worded !== null && worded.to.slice(0, 7) === dated.to.slice(0, 7);
  return isLabelled ? { ...dated, kind: worded.kind } : dated;
}

function firstOf<T>(texts: readonly PeriodText[], read: (text: PeriodText) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

const DATE = String.raw`(?:ngay )?(\d{1,2})\s*(?:[/.-]| thang )\s*(\d{1,2})(?:\s*(?:[/.-]|,? nam )\s*(\d{4}))?`;
const RANGE = new RegExp(String.raw`(?<![\d/.-])${DATE}\s*(?:den(?: het)?|-|–|toi)\s*${DATE}(?!\d)`);
/** "01-30/6/2021" */
const DAYS = /(?<![\d/.-])(\d{1,2})\s*(?:-|–|den)\s*(?:ngay )?(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})/;
/** "từ tháng 1 đến tháng 5 năm 2021" */
const MONTHS = /thang (\d{1,2}) (?:den|toi) (?:het )?thang (\d{1,2})/;

function datedPeriod(text: string, year: number | null): Period | null {
  const days = DAYS.exec(text);
  if (days) {
    const [from, to, at, of] = days.slice(1).map(Number) as [number, number, number, number];
    return between(isoDate(of, at, from), isoDate(of, at, to));
  }
  const match = RANGE.exec(text);
  if (match) {
    const [fromDay, fromMonth, fromYear, toDay, toMonth, toYear] = match
      .slice(1)
      .map((part) => (part === undefined ? null : Number(part)));
    const lastYear = toYear ?? fromYear ?? year;
    if (!fromDay || !fromMonth || !toDay || !toMonth || !lastYear) return null;
    // "từ 15/12 đến 14/6/2021": the first date lies in the year before
    const firstYear = fromYear ?? (fromMonth > toMonth ? lastYear - 1 : lastYear);
    return between(isoDate(firstYear, fromMonth, fromDay), isoDate(lastYear, toMonth, toDay));
  }
  const span = MONTHS.exec(text);
  return span && year ? months(year, Number(span[1]), Number(span[2])) : null;
}

function between(from: string | null, to: string | null): Period | null {
  return from && to ? periodBetween(from, to) : null;
}

function wordedPeriod({ words, plain, year }: PeriodText, anyYear: number | null): Period | null {
  return (
    monthsOfYear(words, anyYear) ?? quarterOf(words, anyYear) ?? monthOf(words, plain, anyYear) ?? yearOf(words, year)
  );
}

/** "6 tháng đầu năm", "9 tháng", "6T cuối", "11 tháng năm 2021". */
function monthsOfYear(text: string, year: number | null): Period | null {
  const match = /(?<![\d/.])(\d{1,2}|ba|sau|chin)\s*(?:thang|t(?![a-z\d]))\s*(dau|cuoi)?/.exec(text);
  if (!match || !year) return null;
  const count = NUMBER_WORDS[match[1] ?? ""] ?? Number(match[1]);
  if (count === 6) return halfYear(year, match[2] === "cuoi" ? 2 : 1);
  if (count === 9) return nineMonths(year);
  return count >= 2 && count <= 12
    ? months(year, match[2] === "cuoi" ? 13 - count : 1, match[2] === "cuoi" ? 12 : count)
    : null;
}

function quarterOf(text: string, year: number | null): Period | null {
  const match = /(?<![a-z])q(?:uy)?\s*(iv|iii|ii|i|[1-4])(?![a-z\d])(?:\s*(?:[/.-]|nam)?\s*(\d{4}))?/.exec(text);
  const own = Number(match?.[2] ?? year);
  return match && own ? quarter(own, ROMAN[match[1] ?? ""] ?? Number(match[1])) : null;
}

function monthOf(words: string, plain: string, year: number | null): Period | null {
  const match = /(?<![a-z])(?:thang|t)\s*[.-]?\s*(\d{1,2})(?!\d)(?:\s*(?:[/.-]|,? ?nam)?\s*(\d{4}|\d{2}(?!\d)))?/.exec(
    words,
  );
  if (match) {
    const own = match[2]?.length === 2 ? 2000 + Number(match[2]) : Number(match[2] ?? year);
    if (own) return month(own, Number(match[1]));
  }
  const bare = /(?<!\d)(?<!\d[/.-])(\d{1,2})\s*[/.-]\s*((?:20|19)\d{2})(?![\d/])/.exec(plain);
  if (bare) return month(Number(bare[2]), Number(bare[1]));
  const iso = /(?<!\d)((?:20|19)\d{2})[-.](\d{2})(?!\d)(?![-.]\d)/.exec(plain);
  return iso ? month(Number(iso[1]), Number(iso[2])) : null;
}

function yearOf(text: string, year: number | null): Period | null {
  const match = /(?<![a-z])nam\s*((?:20|19)\d{2})(?!\d)/.exec(text) ?? /^\s*((?:20|19)\d{2})\s*$/.exec(text);
  return match && year ? wholeYear(Number(match[1])) : null;
}
