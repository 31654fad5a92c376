import type { CellRef } from "./address";
import type { Area } from "./plainData";

/**
 * What the core wants done to a workbook, as data. A host applies one plan: all of it, or nothing.
 * Nothing in a plan writes to a cell of the annex.
 */
export interface WorkbookPlan {
  /** Marks replace every rule of ours on their sheet; null leaves the sheet's marks as they are. */
  readonly marks: SheetMarks | null;
  /** Our own sheets to build or rebuild, in tab order. */
  readonly sheets: readonly SheetPlan[];
}

export interface SheetMarks {
  readonly sheet: string;
  readonly rules: readonly MarkRule[];
}

/** How a mark looks; each is told apart in greyscale too (fill plus border or weight). */
export type MarkStyle = "failed" | "suspect" | "warning";

/** Where several marks meet on a cell the first of these is seen. */
export const MARK_PRECEDENCE: readonly MarkStyle[] = ["suspect", "failed", "warning"];

/**
 * One conditional format. Its formula is the check itself and ends in our tag
 * (`N("tong-hop row-identity")=0`), by which marks are found again and removed.
 */
export interface MarkRule {
  /** Blocks the rule covers; the formula is relative to the top left cell of the first. */
  readonly areas: readonly Area[];
  /** en-US formula without the leading "=". */
  readonly formula: string;
  readonly style: MarkStyle;
}

/** Every rule of ours holds this text inside an `N("…")`. */
export const MARK_TAG = "tong-hop";

const TAGGED = new RegExp(`\\bN\\(\\s*"${MARK_TAG}(?:\\s[^"]*)?"\\s*\\)`, "i");

/** Whether a conditional format with this formula is one of ours: a clerk's own rule that only mentions the word is not. */
export function isMarkFormula(formula: string): boolean {
  return TAGGED.test(formula);
}

/** Which sheet of ours it is; each is tagged with a hidden defined name, see {@link ownSheetTag}. */
export type OwnSheetKey = "report" | "review" | "settings" | "summary";

const OWN_SHEET_TAGS: Record<OwnSheetKey, string> = {
  report: "TongHopTTHC.BaoCao",
  review: "TongHopTTHC.KiemTra",
  settings: "TongHopTTHC.ThietLap",
  summary: "TongHopTTHC.TongHop",
};

/** The hidden defined name that points at A1 of the sheet: it survives every host, renaming and saving elsewhere. */
export function ownSheetTag(key: OwnSheetKey): string {
  return OWN_SHEET_TAGS[key];
}

/** What the names of all chart objects on a sheet of ours begin with: by it a rebuilt sheet's old charts are found. */
export function ownChartPrefix(key: OwnSheetKey): string {
  return `${ownSheetTag(key)}.BieuDo`;
}

/** Name of the chart object number `index`, 0-based. */
export function ownChartName(key: OwnSheetKey, index: number): string {
  return `${ownChartPrefix(key)}${index + 1}`;
}

export interface SheetPlan {
  readonly key: OwnSheetKey;
  /** Wanted name; a host appends " (2)", " (3)" … where a sheet that is not ours has it. */
  readonly name: string;
  /** Column widths in characters of Calibri 11 (7 pixels each), from column A on, whatever the default font is. */
  readonly columnWidths: readonly number[];
  /** 0-based columns that are hidden, on screen and in print: what the program must find again stands there. */
  readonly hiddenColumns?: readonly number[];
  /** Consecutive rows from row 1 on. */
  readonly rows: readonly PlannedRow[];
  readonly merges: readonly Area[];
  readonly page: PageSetup;
  /** Number of rows that stay in view; the last of them, the headings, repeats on every printed page. */
  readonly headerRows?: number;
  /** Block with a filter button on its first row. */
  readonly filter?: Area;
  /** Charts of the host's own over cells of this sheet; they follow the cells. */
  readonly charts?: readonly ChartPlan[];
}

/** A native chart. What it shows stands in the sheet's cells, so that it prints and lives on without the add-in. */
export interface ChartPlan {
  /** `bar`: lying bars, the first row on top, each with its figure; `line`: one line a series from left to right. */
  readonly kind: "bar" | "line";
  readonly title: string;
  /** A header row and at least one row below it; labels in the first column, one series (at most two) in each further one. */
  readonly source: Area;
  /** Cells that the chart covers. */
  readonly place: Area;
}

export interface PlannedRow {
  /** Height in points, at most 409 (Excel's limit); absent lets the host decide. */
  readonly height?: number;
  readonly cells: readonly PlannedCell[];
}

export interface PlannedCell {
  /** 0-based. */
  readonly column: number;
  /** Text is written as text: never as a formula, whatever it begins with. */
  readonly value: string | number | null;
  readonly style: CellStyle;
  /** Turns the cell into a link to a cell of this workbook. */
  readonly link?: CellRef;
}

export interface CellStyle {
  /** Font family; default Times New Roman. */
  readonly font?: string;
  /** Points; default 13. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** `#RRGGBB`. */
  readonly colour?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  /** A thin line round the cell, or only below it. */
  readonly border?: "all" | "bottom";
  readonly align?: "left" | "center" | "right" | "justify";
  readonly verticalAlign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Excel's number format code; text cells are always "@". */
  readonly numberFormat?: string;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  /** Millimetres; paper is always A4. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Shrinks to one page wide, as many pages tall as needed. */
  readonly fitToWidth: boolean;
  /** Arabic page number centred in the top margin, from page 2 on (Nghị định 30/2020, Phụ lục I). */
  readonly pageNumbers: boolean;
}
