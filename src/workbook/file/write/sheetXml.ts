import { a1, a1Area, quotedSheet } from "../../address";
import type { PageSetup, PlannedCell, PlannedRow, SheetPlan } from "../../plan";
import { CELL_PADDING, LONGEST_IN_TEXT_FORMAT, PLANNED_DIGIT } from "../../plannedCells";
import { MAX_COLUMN_WIDTH, MAX_HYPERLINKS, MAX_ROW_HEIGHT } from "../limits";
import { type Dialect, XML_DECLARATION } from "../package/namespaces";
import { cellTextXml, escapeXml } from "../xml/text";
import type { Carried } from "./carriedElements";
import type { StyleSheet } from "./styleSheet";

const MM_PER_INCH = 25.4;
const A4 = 9;

/** Arabic number in the middle, 13 to 14 points (Nghị định 30/2020, Phụ lục I), Times New Roman. */
const PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P';

/** What a person's edit would turn into a formula. */
const FORMULA_START = /^[=+\-@]/;

/** What a sheet has beside its cells. */
export interface Surroundings extends Carried {
  /** Id of the relation to its drawing; null where it has none. */
  readonly drawing: string | null;
}

/** The XML of a sheet of ours. Texts stand in the cells themselves, so that the shared text table stays as it is. */
export function sheetXml(plan: SheetPlan, styles: StyleSheet, dialect: Dialect, carried: Surroundings): string {
  const hidden = new Set(plan.hiddenColumns);
  const columns = plan.columnWidths
    .map((width, index) => columnXml(width, index, styles.digitWidth, hidden.has(index)))
    .join("");
  const merges = plan.merges.map((area) => `<mergeCell ref="${a1Area(area)}"/>`).join("");
  const links = linksXml(plan.rows);
  return [
    `${XML_DECLARATION}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    propertiesXml(plan.page.fitToWidth, carried.codeName),
    viewXml(plan.headerRows ?? 0),
    '<sheetFormatPr defaultRowHeight="16.5"/>',
    columns && `<cols>${columns}</cols>`,
    `<sheetData>${rowsXml(plan.rows, styles)}</sheetData>`,
    plan.filter ? `<autoFilter ref="${a1Area(plan.filter)}"/>` : "",
    merges && `<mergeCells count="${plan.merges.length}">${merges}</mergeCells>`,
    links && `<hyperlinks>${links}</hyperlinks>`,
    pageXml(plan.page),
    carried.drawing === null ? "" : `<drawing r:id="${carried.drawing}"/>`,
    carried.notes === null ? "" : `<legacyDrawing r:id="${carried.notes}"/>`,
    "</worksheet>",
  ].join("");
}

function propertiesXml(fitToWidth: boolean, codeName: string | undefined): string {
  const name = codeName === undefined ? "" : ` codeName="${escapeXml(codeName)}"`;
  return `<sheetPr${name}>${fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>`;
}

function viewXml(frozenRows: number): string {
  if (frozenRows <= 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${a1(frozenRows, 0)}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`;
}

/** The same width on screen whatever the workbook's default font, in whose digits it is stored. */
function columnXml(width: number, index: number, digit: number, isHidden: boolean): string {
  const pixels = Math.max(0, width) * PLANNED_DIGIT + CELL_PADDING;
  const stored = Math.min(MAX_COLUMN_WIDTH, pixels / digit).toFixed(4);
  return `<col min="${index + 1}" max="${index + 1}" width="${stored}"${isHidden ? ' hidden="1"' : ""} customWidth="1"/>`;
}

/** One text that grows: joining thousands of pieces copies them all once more. */
function rowsXml(rows: readonly PlannedRow[], styles: StyleSheet): string {
  let xml = "";
  rows.forEach((row, index) => (xml += rowXml(row, index, styles)));
  return xml;
}

function rowXml({ height, cells }: PlannedRow, index: number, styles: StyleSheet): string {
  const size = height === undefined ? "" : ` ht="${Math.min(MAX_ROW_HEIGHT, Math.max(0, height))}" customHeight="1"`;
  let xml = `<row r="${index + 1}"${size}>`;
  for (const cell of inOrder(cells)) xml += cellXml(cell, index, styles);
  return `${xml}</row>`;
}

function inOrder(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  const isSorted = cells.every(({ column }, at) => at === 0 || (cells[at - 1]?.column ?? 0) < column);
  return isSorted ? cells : [...cells].sort((a, b) => a.column - b.column);
}

function cellXml({ column, value, style }: PlannedCell, row: number, styles: StyleSheet): string {
  const place = `r="${a1(row, column)}"`;
  if (typeof value === "string" && value !== "") {
    const content = value.length <= LONGEST_IN_TEXT_FORMAT ? "text" : "long-text";
    const format = styles.cellFormat(style, { content, quotePrefix: FORMULA_START.test(value) });
    return `<c ${place} s="${format}" t="inlineStr"><is><t xml:space="preserve">${cellTextXml(value)}</t></is></c>`;
  }
  const format = styles.cellFormat(style, { content: "number", quotePrefix: false });
  const isNumber = typeof value === "number" && Number.isFinite(value);
  return isNumber ? `<c ${place} s="${format}"><v>${value}</v></c>` : `<c ${place} s="${format}"/>`;
}

function linksXml(rows: readonly PlannedRow[]): string {
  let xml = "";
  let count = 0;
  for (const [row, { cells }] of rows.entries()) {
    for (const { column, link } of cells) {
      if (!link || count === MAX_HYPERLINKS) continue;
      const location = escapeXml(`${quotedSheet(link.sheet)}!${a1(link.row, link.column)}`);
      xml += `<hyperlink ref="${a1(row, column)}" location="${location}"/>`;
      count += 1;
    }
  }
  return xml;
}

function pageXml({ orientation, margins, fitToWidth, pageNumbers }: PageSetup): string {
  const inches = (mm: number): string => (mm / MM_PER_INCH).toFixed(4);
  const { left, right, top, bottom } = margins;
  const sides = `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"`;
  // The page number stands in the middle of the top margin's height.
  const edges = `header="${inches(top / 2)}" footer="${inches(bottom / 2)}"`;
  const fit = fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  // Counted from 1 on this sheet, also where the whole workbook is printed.
  const count = pageNumbers ? ' firstPageNumber="1"' : "";
  const useCount = pageNumbers ? ' useFirstPageNumber="1"' : "";
  const header = `<headerFooter differentFirst="1"><oddHeader>${escapeXml(PAGE_NUMBER)}</oddHeader><firstHeader/></headerFooter>`;
  return [
    `<pageMargins ${sides} ${edges}/>`,
    `<pageSetup paperSize="${A4}"${count}${fit} orientation="${orientation}"${useCount}/>`,
    pageNumbers ? header : "",
  ].join("");
}
