/**
 * What a workbook is to the core: plain data, sparse, without any host's objects.
 * A host builds it in one go; everything above reads only this.
 */

/** An error value such as `#REF!`, kept apart from the text "#REF!". */
export interface CellError {
  readonly error: string;
}

/** A cell's value: a number, a text, a truth value, an error, or null for a blank (also for a formula without a cached result). */
export type CellValue = number | string | boolean | CellError | null;

export interface PlainCell {
  /** 0-based column. */
  readonly column: number;
  /** As stored; for a formula its cached result, null where there is none. */
  readonly value: CellValue;
  /** Formula in en-US notation without the leading "=", absent for a constant. */
  readonly formula?: string;
  /** Number format code, absent for "General". */
  readonly numberFormat?: string;
  /** Font name, present only where it is a legacy Vietnamese font (.Vn…, VNI-…): only there it changes how text is read. */
  readonly legacyFont?: string;
}

export interface PlainRow {
  /** 0-based row. */
  readonly index: number;
  /** Hidden by hand or by a filter. */
  readonly hidden: boolean;
  /** Cells that hold anything, ascending by column. */
  readonly cells: readonly PlainCell[];
}

/** A block of cells; all bounds 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface PlainSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Rows that hold anything, ascending by index. */
  readonly rows: readonly PlainRow[];
  readonly merges: readonly Area[];
  /** 0-based columns that are hidden. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** The sheet is protected against changes. */
  readonly isProtected: boolean;
}

/** A name defined for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  /** As the workbook writes it, without the leading "=": `'Báo cáo'!$A$1`. */
  readonly refersTo: string;
}

/** A table of Excel's (ListObject), which formulas may name instead of a range. */
export interface PlainTable {
  readonly name: string;
  readonly sheet: string;
  /** With its heading row and its total row, where it has them. */
  readonly area: Area;
  readonly headingRows: number;
  readonly totalRows: number;
  /** Names of its columns, from the left. */
  readonly columns: readonly string[];
}

/** What formulas may say for a range. */
export interface NamedRanges {
  /** Those that mean one thing on every sheet. */
  readonly names: readonly DefinedName[];
  readonly tables: readonly PlainTable[];
}

export interface PlainWorkbook {
  /** File name as the user knows it, e.g. `bieu-thang-6.xlsx`. */
  readonly fileName: string;
  /** In tab order. */
  readonly sheets: readonly PlainSheet[];
  readonly names: readonly DefinedName[];
  /** Absent where there are none, and where the host does not tell. */
  readonly ranges?: NamedRanges;
  /** Tab order index of the sheet that is in front, 0 where unknown. */
  readonly activeSheet: number;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
