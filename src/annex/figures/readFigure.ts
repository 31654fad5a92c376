import type { CellValue, PlainCell } from "../../workbook/plainData";
import type { Figure, FigureState } from "../annex";
import { decodeLegacy } from "../text/legacyEncoding";
import { readCountText } from "./countText";

/** Float noise of a formula such as 0.1*30; anything beyond is a real fraction. */
const WHOLE_TOLERANCE = 1e-6;

/** Result of a cell's formula where the file holds none; null where it cannot be computed. */
export type Computed = (cell: PlainCell) => number | null;

/** The count that a cell shows at first sight, a whole number typed as one; null where it takes {@link readCount}. */
export function plainCount(cell: PlainCell | undefined): number | null {
  const value = cell?.value;
  return typeof value === "number" && value >= 0 && Number.isInteger(value) ? value : null;
}

/** Reads the cell of a count. */
export function readCount(row: number, column: number, cell: PlainCell | undefined, computed: Computed): Figure {
  if (cell === undefined) return { row, column, state: "blank", value: null, typed: null };
  const { value } = cell;
  if (typeof value === "number") return count(row, column, cell, value);
  if (typeof value === "string") {
    const reading = readCountText(decodeLegacy(value, cell.legacyFont));
    if (reading.as === "none") return figure(row, column, cell, "count", 0);
    if (reading.as === "count") return figure(row, column, cell, "text", reading.count);
    return figure(row, column, cell, reading.as === "nothing" ? "blank" : "unreadable", null);
  }
  if (value !== null) return figure(row, column, cell, "unreadable", null);
  if (cell.formula === undefined) return figure(row, column, cell, "blank", null);
  const result = computed(cell);
  return result === null ? figure(row, column, cell, "unreadable", null) : count(row, column, cell, result);
}

function count(row: number, column: number, cell: PlainCell, value: number): Figure {
  const whole = Math.round(value);
  return whole >= 0 && Math.abs(value - whole) < WHOLE_TOLERANCE
    ? figure(row, column, cell, "count", whole)
    : figure(row, column, cell, "unreadable", null);
}

/** Reads the cell of a rate as a percentage, 0 to 100; a fraction under a percent format, or in a `fractions` column, counts ×100. */
export function readRate(
  row: number,
  column: number,
  cell: PlainCell | undefined,
  fractions: boolean,
  computed: Computed,
): Figure {
  if (cell === undefined) return { row, column, state: "blank", value: null, typed: null };
  const value: CellValue = cell.value === null && cell.formula !== undefined ? computed(cell) : cell.value;
  if (typeof value === "number") {
    const isFraction = fractions || cell.numberFormat?.includes("%");
    // 0.9989 × 100 is 99.89 and some noise: a double carries 15 digits
    return figure(row, column, cell, "count", isFraction ? Number((value * 100).toPrecision(15)) : value);
  }
  if (typeof value === "string") {
    const match = /^(\d{1,3})(?:[.,](\d{1,12}))?\s*%?$/.exec(value.slice(0, 40).trim());
    if (match) return figure(row, column, cell, "text", Number(`${match[1]}.${match[2] ?? 0}`));
    return figure(row, column, cell, /^[-–—x\s]{0,40}$/i.test(value) ? "blank" : "unreadable", null);
  }
  return figure(row, column, cell, value === null && cell.formula === undefined ? "blank" : "unreadable", null);
}

function figure(row: number, column: number, cell: PlainCell, state: FigureState, value: number | null): Figure {
  const { value: typed, formula } = cell;
  return formula === undefined ? { row, column, state, value, typed } : { row, column, state, value, typed, formula };
}
