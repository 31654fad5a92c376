import { a1Area, columnLetters } from "../address";
import type { PageSetup, SheetPlan } from "../plan";
import { CELL_PADDING, PLANNED_DIGIT } from "../plannedCells";
import { rowLists } from "./cover";
import { BYTES_PER_STEP, type Pace } from "./pace";

const POINTS_PER_MM = 72 / 25.4;
const A4 = { short: 210, long: 297 };
/** Excel's own limit of a row's height in points. */
const HIGHEST_ROW = 409;
/** Excel's bounds of the print scale. */
const SMALLEST_SCALE = 10;

/** Merges, widths, heights, page, frozen rows and filter of a planned sheet: everything but its cells. */
export async function writeFrame(sheet: Excel.Worksheet, plan: SheetPlan, pace: Pace): Promise<void> {
  for (const area of plan.merges) {
    await pace.room(BYTES_PER_STEP);
    sheet.getRange(a1Area(area)).merge(false);
  }
  for (const [column, width] of plan.columnWidths.entries()) {
    await pace.room(BYTES_PER_STEP);
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsOfColumn(width);
  }
  // after the widths: giving a hidden column a width shows it
  for (const column of plan.hiddenColumns ?? []) {
    await pace.room(BYTES_PER_STEP);
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).columnHidden = true;
  }
  await writeHeights(sheet, plan, pace);
  await pace.room(10 * BYTES_PER_STEP);
  writePage(sheet, plan.page);
  if (plan.headerRows !== undefined && plan.headerRows > 0) {
    sheet.freezePanes.freezeRows(plan.headerRows);
    sheet.pageLayout.setPrintTitleRows(`$${plan.headerRows}:$${plan.headerRows}`);
  }
  if (plan.filter) sheet.autoFilter.apply(sheet.getRange(a1Area(plan.filter)));
}

async function writeHeights(sheet: Excel.Worksheet, { rows }: SheetPlan, pace: Pace): Promise<void> {
  const byHeight = new Map<number | null, number[]>();
  for (const [row, { height = null }] of rows.entries()) {
    const same = byHeight.get(height);
    if (same) same.push(row);
    else byHeight.set(height, [row]);
  }
  for (const [height, indexes] of byHeight) {
    for (const addresses of rowLists(indexes)) {
      await pace.room(addresses.length + BYTES_PER_STEP);
      const { format } = sheet.getRanges(addresses);
      if (height === null) format.autofitRows();
      else format.rowHeight = Math.min(HIGHEST_ROW, height);
    }
  }
}

/**
 * Width in points of a column of `characters` of the default font (Calibri 11: 7 pixels a digit, 5 of padding; 0.75 points
 * a pixel). Office.js counts in points, and 8.43 characters are 48 of them (office-js #187, #3036).
 */
export function pointsOfColumn(characters: number): number {
  return Math.round((Math.min(255, characters) * PLANNED_DIGIT + CELL_PADDING) * 0.75 * 100) / 100;
}

function writePage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.paperSize = "A4";
  layout.topMargin = page.margins.top * POINTS_PER_MM;
  layout.bottomMargin = page.margins.bottom * POINTS_PER_MM;
  layout.leftMargin = page.margins.left * POINTS_PER_MM;
  layout.rightMargin = page.margins.right * POINTS_PER_MM;
  if (page.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  // the page number stands in the middle of the top margin's height
  layout.headerMargin = (page.margins.top / 2) * POINTS_PER_MM;
  layout.footerMargin = (page.margins.bottom / 2) * POINTS_PER_MM;
  if (!page.pageNumbers) return;
  // no number on the first page (Nghị định 30/2020/NĐ-CP, Phụ lục I)
  layout.headersFooters.state = "FirstAndDefault";
  layout.headersFooters.defaultForAllPages.centerHeader = '&"Times New Roman,Regular"&13&P';
}

/**
 * Where Excel ignored "fit to one page wide" (office-js #1860): the scale in per cent that makes the planned widths fit,
 * null where they fit as they are.
 */
export function fittingScale({ columnWidths, hiddenColumns, page }: SheetPlan): number | null {
  const paper = page.orientation === "portrait" ? A4.short : A4.long;
  const room = (paper - page.margins.left - page.margins.right) * POINTS_PER_MM;
  const shown = columnWidths.filter((_, column) => !hiddenColumns?.includes(column));
  const width = shown.reduce((sum, characters) => sum + pointsOfColumn(characters), 0);
  return width <= room ? null : Math.max(SMALLEST_SCALE, Math.floor((room / width) * 100));
}
