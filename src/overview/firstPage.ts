import { CELL_PADDING, PLANNED_DIGIT } from "../workbook/plannedCells";
import type { PageSetup } from "../workbook/plan";

const A4 = { short: 210, long: 297 };
const MM_PER_POINT = 25.4 / 72;
const POINTS_PER_PIXEL = 0.75;

/** Hosts make columns, and with them the print, up to an eighth smaller than planned, and hardly larger. */
const LEAST = 0.97;
const MOST = 1.13;

/** How many rows the first printed page holds below the heads: at least and at most, since hosts scale differently. */
export interface FirstPage {
  readonly least: number;
  readonly most: number;
}

/**
 * The first page of a sheet that is shrunk to one page wide.
 * @param columnWidths characters of Calibri 11
 * @param heads height of the rows above, points
 * @param rowHeight of each row below, points
 */
export function firstPage(
  { orientation, margins }: PageSetup,
  columnWidths: readonly number[],
  heads: number,
  rowHeight: number,
): FirstPage {
  const isTall = orientation === "portrait";
  const wide = ((isTall ? A4.short : A4.long) - margins.left - margins.right) / MM_PER_POINT;
  const high = ((isTall ? A4.long : A4.short) - margins.top - margins.bottom) / MM_PER_POINT;
  const pixels = columnWidths.reduce((sum, width) => sum + width * PLANNED_DIGIT + CELL_PADDING, 0);
  const scale = Math.min(1, wide / (pixels * POINTS_PER_PIXEL));
  const rows = (high / scale - heads) / rowHeight;
  return { least: Math.floor(rows * LEAST), most: Math.ceil(rows * MOST) };
}
