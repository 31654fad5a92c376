import type { PlainCell } from "../../workbook/plainData";

/** What a number format shows besides date letters: texts, colours, locales, escaped letters. */
const NOT_LETTERS = /"[^"]*"|\[[^\]]*\]|\\.|_./g;
/** Days from 30/12/1899, Excel's day 0, to 1/1/1990 and 31/12/2100: other serials are no dates of reports. */
const FIRST = 32_874;
const LAST = 73_415;
const DAY = 86_400_000;

/** The date that a cell shows, "30/6/2021", or "6/2021" where its format shows no day; null where its format is no date's. */
export function dateShown({ value, numberFormat }: PlainCell): string | null {
  if (typeof value !== "number" || numberFormat === undefined || value < FIRST || value > LAST) return null;
  const letters = numberFormat.replace(NOT_LETTERS, "").toLowerCase();
  if (!letters.includes("y")) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * DAY);
  const month = `${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
  return letters.includes("d") ? `${date.getUTCDate()}/${month}` : month;
}
