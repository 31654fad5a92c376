import { datedPeriod } from "./datedPeriod";
import type { Period } from "./period";
import { periodText, type PeriodText } from "./periodWords";
import { compactPeriod, monthsOrQuarter, yearOf } from "./wordedPeriod";

/** Where a period may be told, most trusted first. */
export interface PeriodSources {
  /** Lines above the table, each cell by itself. */
  readonly title: readonly string[];
  /** The same lines, the cells of a row joined: "Tháng | 6 | năm | 2021". */
  readonly joined?: readonly string[];
  readonly sheetName: string;
  readonly fileName: string;
  /** Lines below the table; a signature's date tells the year that a period leaves out. */
  readonly below?: readonly string[];
}

/**
 * The period that title, sheet name or file name tell. Explicit dates ("từ 01/6/2021 đến 30/6/2021") go before a month,
 * quarter or half-year in words, these before a year alone ("năm 2021" over a sheet "T6" is its sixth month). A word
 * without its year takes the year from the other texts, else from the date of a signature or letter, which comes after
 * the period has begun. A week is told by its dates alone. Null where none tells.
 */
export function readPeriod({ title, joined = [], sheetName, fileName, below = [] }: PeriodSources): Period | null {
  const lines = [...title, ...joined].map(periodText);
  const sheet = periodText(sheetName);
  const file = periodText(fileName.replace(/\.[a-z]+$/i, ""));
  const texts = [...lines, sheet, file];
  const year = yearIn(texts, below.map(periodText));
  const ofYear = (read: (text: PeriodText, year: Year | null) => Period | null) => (text: PeriodText) =>
    begun((named) => read(text, named), text.year === null ? year : { year: text.year, signed: null });
  const worded =
    firstOf(
      [...lines, sheet],
      ofYear((text, own) => monthsOrQuarter(text, own?.year ?? null)),
    ) ??
    firstOf(
      [sheet],
      ofYear((text) => compactPeriod(text)),
    ) ??
    firstOf([...lines, sheet], (text) => yearOf(text)) ??
    firstOf(
      [file],
      ofYear((text, own) => monthsOrQuarter(text, own?.year ?? null) ?? compactPeriod(text)),
    ) ??
    yearOf(file);
  const dated = firstOf(
    texts,
    ofYear((text, own) => datedPeriod(text.plain, own?.year ?? null)),
  );
  if (texts.some(({ isWeek }) => isWeek)) return dated;
  if (dated === null) return worded;
  // "Quý III" over dates of its own, e.g. 21/7 to 20/8: the words say the kind, the dates stand
  const isLabelled = dated.kind === "custom" && worded !== null && worded.to.slice(0, 7) === dated.to.slice(0, 7);
  return isLabelled ? { ...dated, kind: worded.kind } : dated;
}

interface Year {
  readonly year: number;
  /** The date that it comes from, null where words name it. */
  readonly signed: string | null;
}

function yearIn(texts: readonly PeriodText[], below: readonly PeriodText[]): Year | null {
  const named = firstOf(texts, (text) => text.year);
  if (named !== null) return { year: named, signed: null };
  const signed = firstOf([...texts, ...below], (text) => text.date);
  return signed === null ? null : { year: Number(signed.slice(0, 4)), signed };
}

/** "Tháng 12" signed on 05/01/2022 is that of 2021: nobody signs for a period that has not begun. */
function begun(read: (year: Year | null) => Period | null, year: Year | null): Period | null {
  const found = read(year);
  if (found === null || year === null || year.signed === null || found.from <= year.signed) return found;
  return read({ year: year.year - 1, signed: null });
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}
