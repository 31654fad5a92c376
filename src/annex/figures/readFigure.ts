import type { PlainCell } from "../../workbook/plainData";
import type { Figure } from "../annex";
import { readCountText } from "./countText";
import { decodeLegacy } from "../text/legacyEncoding";

/** Float noise of a formula such as 0.1*30; anything beyond is a real fraction. */
const WHOLE_TOLERANCE = 1e-6;

/**
 * Reads the cell of a count.
 * @param computed result of the cell's formula where the file holds none, null where it cannot be computed
 */
export function readCount(
  row: number,
  column: number,
  cell: PlainCell | undefined,
  computed: (cell: PlainCell) => number | null,
): Figure {
  const place = { row, column, typed: cell?.value ?? null, ...(cell?.formula !== undefined && { formula: cell.formula }) };
  if (cell === undefined) return { ...place, state: "blank", value: null };
  const value = cell.value === null && cell.formula !== undefined ? computed(cell) : cell.value;
  if (typeof value === "number") {
    const whole = Math.round(value);
    const isCount = whole >= 0 && Math.abs(value - whole) < WHOLE_TOLERANCE;
    return isCount ? { ...place, state: "count", value: whole } : { ...place, state: "unreadable", value: null };
  }
  if (typeof value === "string") {
    const reading = readCountText(decodeLegacy(value, cell.legacyFont));
    if (reading.as === "none") return { ...place, state: "count", value: 0 };
    if (reading.as === "count") return { ...place, state: "text", value: reading.count };
    if (reading.as === "nothing") return { ...place, state: "blank", value: null };
    return { ...place, state: "unreadable", value: null };
  }
  if (value === null && cell.formula === undefined) return { ...place, state: "blank", value: null };
  return { ...place, state: "unreadable", value: null };
}

/** Reads the cell of a rate as a percentage, 0 to 100; a fraction under a percent format, or in a `fractions` column, counts ×100. */
export function readRate(row: number, column: number, cell: PlainCell | undefined, fractions: boolean): Figure {
  const place = { row, column, typed: cell?.value ?? null, ...(cell?.formula !== undefined && { formula: cell.formula }) };
  const value = cell?.value ?? null;
  if (typeof value === "number") {
    const isFraction = fractions || cell?.numberFormat?.includes("%");
    // 0.9989 × 100 is 99.89 and some noise: a double carries 15 digits
    return { ...place, state: "count", value: isFraction ? Number((value * 100).toPrecision(15)) : value };
  }
  if (typeof value === "string") {
    const match = /^(\d{1,3})(?:[.,](\d+))?\s*%?$/.exec(value.trim());
    if (match) return { ...place, state: "text", value: Number(`${match[1]}.${match[2] ?? 0}`) };
    return { ...place, state: /^[-–—x\s]*$/i.test(value) ? "blank" : "unreadable", value: null };
  }
  return { ...place, state: value === null ? "blank" : "unreadable", value: null };
}
