import type { Figure } from "../annex";
import type { Measure } from "../measures";

/** A row of the table as read, before its role is known. */
export interface RawRow {
  /** 0-based. */
  readonly row: number;
  /** What stands in the column of numbers, "" where nothing. */
  readonly ordinal: string;
  /** The unit's label, tidied; "" where there is none. */
  readonly label: string;
  readonly hidden: boolean;
  readonly figures: ReadonlyMap<Measure, Figure>;
}

/** Number of figures that hold something. */
export function filledFigures(row: RawRow): number {
  let filled = 0;
  for (const figure of row.figures.values()) if (figure.state !== "blank") filled++;
  return filled;
}
