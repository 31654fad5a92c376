import type { CellValue, NamedRanges } from "../workbook/plainData";
import type { Measure } from "./measures";
import type { Period } from "./period/period";

/** One annex sheet, understood: which column is which measure, which row is which unit, and every figure as it was meant. */
export interface Annex {
  readonly sheet: string;
  /** Null where neither title, sheet name nor file name tells. */
  readonly period: Period | null;
  /** 0-based column of each measure that the sheet has a column for. */
  readonly columns: ReadonlyMap<Measure, AnnexColumn>;
  /** 0-based column that names the units. */
  readonly unitColumn: number;
  /** Key of the layout, by which a person's correction of the columns is found again (see `header/layout`). */
  readonly layout?: string;
  /** Columns with headings that are no measure, for a person to choose from. */
  readonly otherColumns?: readonly { readonly column: number; readonly path: readonly string[] }[];
  /** 0-based rows of the header block, column numbers included. */
  readonly headerRows: { readonly top: number; readonly bottom: number };
  /** What the sheet's title and signature blocks say of the office. */
  readonly letterhead: Letterhead;
  /** What the workbook's formulas may say for a range; absent where that is not known. */
  readonly ranges?: NamedRanges;
  /** In sheet order; rows without figures (section labels, blanks, repeated headers) are left out. */
  readonly rows: readonly AnnexRow[];
  /** Communes that the table names without a figure; absent where that is not known. */
  readonly unreported?: readonly UnreportedUnit[];
  /** The rows' figures in columns, as the reading laid them out for its sums; of no use for rows with other figures. */
  readonly laidOut?: FigureColumns;
}

/** A commune that the table names without a figure. */
export interface UnreportedUnit {
  /** 0-based. */
  readonly row: number;
  readonly name: string;
  readonly kind: UnitKind | null;
}

/** As the sheet writes it (NFC); null where it does not say. */
export interface Letterhead {
  /** "UBND HUYỆN TỨ KỲ": first line of the top left block, where it has two. */
  readonly parentAgency: string | null;
  /** "VĂN PHÒNG HĐND&UBND". */
  readonly agency: string | null;
  /** "Tứ Kỳ" of "Tứ Kỳ, ngày 02 tháng 7 năm 2021". */
  readonly place: string | null;
  /** "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG". */
  readonly signerTitle: readonly string[];
  readonly signerName: string | null;
}

export interface AnnexColumn {
  /** 0-based. */
  readonly column: number;
  /** 0-based columns with further shares of the measure; its figures add them up (see {@link Figure.parts}). */
  readonly further?: readonly number[];
  /** Header texts from the top down, as the sheet writes them. */
  readonly path: readonly string[];
  /** 0 to 1: how sure the reading is; below {@link SURE_COLUMN} a person should look at it. */
  readonly confidence: number;
  /** What the reading rests on; every annex that we read has it. */
  readonly reason?: ColumnReason;
}

/** Below this a column's reading is a question to the user. */
export const SURE_COLUMN = 0.75;

/**
 * - `words`: its headings say so
 * - `words-and-sums`: and the figures bear it out
 * - `sums`: its headings leave it open, the figures decide
 * - `guess`: its headings leave it open, and no figures decide
 * - `against-sums`: its headings say so, but its sums fail in most rows
 * - `user`: a person said so
 */
export type ColumnReason = "words" | "words-and-sums" | "sums" | "guess" | "against-sums" | "user";

/** See `rows[].role` in the result contract. */
export type RowRole = "commune" | "office" | "subtotal" | "total";

export type UnitKind = "xã" | "phường" | "thị trấn" | "đặc khu";

/**
 * - `role`: neither words nor sums tell whether the row is a unit or adds up others
 * - `name`: a row of figures without a label
 */
export type RowDoubt = "role" | "name";

export interface AnnexRow {
  /** 0-based. */
  readonly row: number;
  readonly role: RowRole;
  /** NFC, without the prefix of the unit's kind; for other rows the label as the sheet writes it. */
  readonly name: string;
  readonly kind: UnitKind | null;
  /** The row is hidden or filtered away; it counts all the same. */
  readonly hidden: boolean;
  /** 0-based rows that this total or subtotal adds up, in sheet order; empty for units. Each is a unit, or a subtotal where the total adds subtotals. */
  readonly adds: readonly number[];
  /** Why the row's reading is a guess; absent where it is none. */
  readonly doubt?: RowDoubt;
  readonly figures: ReadonlyMap<Measure, Figure>;
  /** Inhabitants, where the sheet has a column for them. */
  readonly population?: number;
}

/**
 * How a figure stands in its cell.
 * - `count`: a number, or a dash, "không" or "x" in its place (0)
 * - `text`: typed as text that reads as a count
 * - `blank`: nothing there
 * - `unreadable`: negative, fractional, an error value, text that is no number, or a formula without a result
 */
export type FigureState = "count" | "text" | "blank" | "unreadable";

export interface Figure {
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly state: FigureState;
  /** The count (for `onTimeRate`: the percentage); null where blank or unreadable. */
  readonly value: number | null;
  /** What stands in the cell. */
  readonly typed: CellValue;
  /** Without the leading "="; a figure with a formula is derived, never a typing slip. */
  readonly formula?: string;
  /** Where the unit stands on several lines, or the measure in several columns: the figures that `value` adds up. A sum is derived, never a typing slip. */
  readonly parts?: readonly Figure[];
}

/** The figures of rows as columns of numbers. */
export interface FigureColumns {
  /** Indexes of the rows in which some figure is anything but a plain count. */
  readonly conspicuous: readonly number[];
  /** Undefined where no row has such a figure. */
  column(measure: Measure): FigureColumn | undefined;
  /** These rows have the figures that are laid out here. */
  isOf(rows: readonly AnnexRow[]): boolean;
}

/** The figures of one measure, by the index of their rows. */
export interface FigureColumn {
  readonly measure: Measure;
  /** 0 where the figure is not known. */
  readonly values: Float64Array;
  /** How each figure stands in the column (see `rows/figureTable`); 0 where it is known. */
  readonly gaps: Uint8Array;
  /** Some figure is not known. */
  readonly hasGaps: boolean;
}
