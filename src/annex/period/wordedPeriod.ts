import { halfYear, month, months, nineMonths, quarter, wholeYear, type Period } from "./period";
import type { PeriodText } from "./periodWords";

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Half-year, quarter or month in words; `year` where the text names none. */
export function monthsOrQuarter({ words, plain }: PeriodText, year: number | null): Period | null {
  return monthsOfYear(words, year) ?? quarterOf(words, year) ?? monthOf(words, year) ?? monthInDigits(plain);
}

/** "năm 2021", or nothing but "2021". */
export function yearOf({ words }: PeriodText): Period | null {
  const match =
    /(?<![a-z])nam(?: bao cao)?\s*((?:20|19)\d{2})(?!\d)/.exec(words) ?? /^\s*((?:20|19)\d{2})\s*$/.exec(words);
  return match ? wholeYear(Number(match[1])) : null;
}

/** What only the name of a sheet or file is: "062021", "202106", "06 2021 …", "6-21". */
export function compactPeriod({ plain }: PeriodText): Period | null {
  const found =
    /(?<!\d)(?<month>0[1-9]|1[0-2])(?<year>20\d{2})(?!\d)/.exec(plain) ??
    /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?!\d)/.exec(plain) ??
    /^\s*(?<month>0?[1-9]|1[0-2])\s+(?<year>20\d{2})(?!\d)/.exec(plain) ??
    /^\s*(?<month>0?[1-9]|1[0-2])[-.](?<year>[12]\d)\s*$/.exec(plain);
  const { year, month: at } = found?.groups ?? {};
  return year && at ? month(year.length === 2 ? 2000 + Number(year) : Number(year), Number(at)) : null;
}

/** "6 tháng đầu năm", "9 tháng", "6T cuối", "6T2021", "6TĐN", "11 tháng năm 2021". */
function monthsOfYear(text: string, year: number | null): Period | null {
  const match = /(?<![\d/.])(\d{1,2})\s*(?:thang|t(?=dn|cn|\d{4})|t(?![a-z\d]))\s*(dau|cuoi|dn|cn)?/.exec(text);
  if (!match || !year) return null;
  const count = Number(match[1]);
  const isLast = match[2] === "cuoi" || match[2] === "cn";
  if (count === 6) return halfYear(year, isLast ? 2 : 1);
  if (count === 9) return nineMonths(year);
  return count >= 2 && count <= 12 ? months(year, isLast ? 13 - count : 1, isLast ? 12 : count) : null;
}

function quarterOf(text: string, year: number | null): Period | null {
  const match =
    /(?<![a-z])q(?:uy)?\s*(iv|iii|ii|i|[1-4])(?![a-z\d])(?:\s*(?:[/.-]|nam)?\s*(\d{4})|\s*[/.-]\s*(\d{2})(?!\d))?/.exec(
      text,
    );
  const own = Number(match?.[2] ?? (match?.[3] === undefined ? year : 2000 + Number(match[3])));
  return match && own ? quarter(own, ROMAN[match[1] ?? ""] ?? Number(match[1])) : null;
}

function monthOf(words: string, year: number | null): Period | null {
  const match =
    /(?<![a-z])(?:thang|t)(?: bao cao)?\s*[.-]?\s*(\d{1,2})(?!\d)(?:\s*(?:[/.-]|,? ?nam)?\s*(\d{4})|\s*[/.-]\s*(\d{2})(?![\d/]))?/.exec(
      words,
    );
  if (!match) return null;
  const own = match[3] === undefined ? Number(match[2] ?? year) : 2000 + Number(match[3]);
  return own ? month(own, Number(match[1])) : null;
}

/** "6/2021", "2021-06". */
function monthInDigits(plain: string): Period | null {
  const bare = /(?<!\d)(?<!\d[/.-])(\d{1,2})\s*[/.-]\s*((?:20|19)\d{2})(?![\d/])/.exec(plain);
  if (bare) return month(Number(bare[2]), Number(bare[1]));
  const iso = /(?<!\d)((?:20|19)\d{2})[-.](\d{2})(?!\d)(?![-.]\d)/.exec(plain);
  return iso ? month(Number(iso[1]), Number(iso[2])) : null;
}
