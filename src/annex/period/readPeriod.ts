import { fold } from "../text/fold";
import { isoDate } from "./calendar";
import { halfYear, month, nineMonths, periodBetween, quarter, wholeYear, type Period } from "./period";

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * The period that texts tell, most trusted first (title lines, then sheet name, then file name).
 * Explicit dates ("từ 01/6/2021 đến 30/6/2021") go before a month, quarter or year in words; a word without its year
 * ("T6") takes the year from the other texts. Null where none tells.
 */
export function readPeriod(title: readonly string[], sheetName: string, fileName: string): Period | null {
  const texts = [...title, sheetName, fileName.replace(/\.[a-z]+$/i, "")].map(withoutSigningDates);
  const worded = firstOf(texts, (text) => wordedPeriod(text, yearIn(texts)));
  const dated = firstOf(texts, (text) => datedPeriod(text, yearIn(texts)));
  if (dated === null) return worded;
  // "Quý III" over dates of its own, e.g. 15/6 to 14/9: the words say the kind, the dates stand
  const isLabelled = dated.kind === "custom" && worded !== null && worded.to.slice(0, 7) === dated.to.slice(0, 7);
  return isLabelled ? { ...dated, kind: worded.kind } : dated;
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/** "ngày 02 tháng 7 năm 2021" dates a signature, not the figures. */
function withoutSigningDates(text: string): string {
  return fold(text).slice(0, 600).replace(/[_]/g, " ").replace(/(?<!tu |den |tu ngay |den ngay )\bngay \d{1,2} thang \d{1,2},? nam \d{4}/g, " ");
}

const DATE = String.raw`(?:ngay )?(\d{1,2})\s*(?:[/.-]| thang )\s*(\d{1,2})(?:\s*(?:[/.-]|,? nam )\s*(\d{4}))?`;
const RANGE = new RegExp(String.raw`(?:tu |\(|^|\s)\s*${DATE}\s*(?:den(?: het)?|-|–|toi)\s*${DATE}`);

function datedPeriod(text: string, year: number | null): Period | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const [fromDay, fromMonth, fromYear, toDay, toMonth, toYear] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const lastYear = toYear ?? fromYear ?? year;
  if (!fromDay || !fromMonth || !toDay || !toMonth || !lastYear) return null;
  // "từ 15/12 đến 14/6/2021": the first date lies in the year before
  const firstYear = fromYear ?? (fromMonth > toMonth ? lastYear - 1 : lastYear);
  const from = isoDate(firstYear, fromMonth, fromDay);
  const to = isoDate(lastYear, toMonth, toDay);
  return from && to ? periodBetween(from, to) : null;
}

function wordedPeriod(text: string, year: number | null): Period | null {
  const half = /\b(?:6|sau|06) thang (dau|cuoi)(?: nam)?/.exec(text);
  if (half && year) return halfYear(year, half[1] === "dau" ? 1 : 2);
  if (/\b(?:9|09|chin) thang\b/.test(text) && year && !/\b(?:9|09) thang (?:dau|cuoi)? ?(?:tuan)/.test(text)) return nineMonths(year);
  const quarterMatch = /\bq(?:uy)?\s*[-.]?\s*(iv|iii|ii|i|[1-4])\b(?:\s*(?:[/.-]|nam)?\s*(\d{4}))?/.exec(text);
  if (quarterMatch) {
    const at = ROMAN[quarterMatch[1] ?? ""] ?? Number(quarterMatch[1]);
    const own = Number(quarterMatch[2] ?? year);
    if (own) return quarter(own, at);
  }
  const monthMatch = /\b(?:thang|t)\s*[-.]?\s*(\d{1,2})\b(?:\s*(?:[/.-]|,? ?nam)?\s*(\d{4}))?/.exec(text);
  if (monthMatch) {
    const own = Number(monthMatch[2] ?? year);
    if (own) return month(own, Number(monthMatch[1]));
  }
  const bare = /(?:^|\s)(\d{1,2})\s*[/.-]\s*(\d{4})(?:$|\D)/.exec(text);
  if (bare) return month(Number(bare[2]), Number(bare[1]));
  const iso = /\b(\d{4})[-.](\d{2})\b(?![-.]\d)/.exec(text);
  if (iso && isoDate(Number(iso[1]), Number(iso[2]), 1)) return month(Number(iso[1]), Number(iso[2]));
  const yearMatch = /\b(?:ca )?nam\s*(\d{4})\b/.exec(text);
  return yearMatch ? wholeYear(Number(yearMatch[1])) : null;
}

/** The year that the texts agree to speak of: the first that names one. */
function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = /\b(20\d{2}|199\d)\b/.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}
