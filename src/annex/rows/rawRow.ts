import type { FigureRow } from "./figureRow";

/** A row of the table as read, before its role is known. */
export interface RawRow {
  /** 0-based. */
  readonly row: number;
  /** Which of the sheet's stacked tables it stands in, from 0. */
  readonly table: number;
  /** What stands in the column of numbers, or before the label ("I. Cấp huyện"); "" where nothing. */
  readonly ordinal: string;
  /** The unit's label, tidied; "" where there is none. */
  readonly label: string;
  /** The label folded, for the wordings. */
  readonly key: string;
  readonly hidden: boolean;
  /** Empty for a row that only labels a part. */
  readonly figures: FigureRow;
}

/** The row has figures; else it only opens a part of the table. */
export function hasFigures(row: RawRow): boolean {
  return row.figures.size > 0;
}
