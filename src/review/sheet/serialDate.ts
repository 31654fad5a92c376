import { date } from "../../messages/numbers";
import { momentText } from "../../messages/review";
import type { PlainCell } from "../../workbook/plainData";

const DAY = 86_400_000;
/** Excel counts days from 30 December 1899, its invented 29 February 1900 included. */
const START = Date.UTC(1899, 11, 30);

/** A date that a person typed into a cell, as "01/7/2021" or "01/7/2021 14:05"; null where the cell holds no date. */
export function dateText(cell: PlainCell | undefined): string | null {
  const { value, numberFormat } = cell ?? {};
  if (typeof value !== "number" || !/[dmy]/i.test(numberFormat ?? "") || value < 61 || value > 2_958_465) return null;
  const text = new Date(START + Math.round(value * DAY)).toISOString();
  return Number.isInteger(value) ? date(text.slice(0, 10)) : momentText(text);
}
