import { isCellError, type CellValue } from "../../../src/workbook/plainData";

export type Value = CellValue;
export type Grid = readonly (readonly Value[])[];

/** An error value that stops the evaluation of a formula. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export function isGrid(value: Value | Grid): value is Grid {
  return Array.isArray(value);
}

export function asNumber(value: Value): number {
  if (isCellError(value)) throw new FormulaError(value.error);
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = value.trim() === "" ? NaN : Number(value.replaceAll(",", ""));
  if (Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return number;
}

export function textOf(value: Value): string {
  if (isCellError(value)) throw new FormulaError(value.error);
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export function asTruth(value: Value): boolean {
  if (typeof value === "boolean") return value;
  return asNumber(value) !== 0;
}

/** Excel's order: numbers before texts before truth values; a blank equals 0 and "". */
export function compare(sign: string, left: Value, right: Value): boolean {
  const order = orderOf(fill(left, right), fill(right, left));
  if (sign === "=") return order === 0;
  if (sign === "<>") return order !== 0;
  if (sign === "<") return order < 0;
  if (sign === ">") return order > 0;
  return sign === "<=" ? order <= 0 : order >= 0;
}

function fill(value: Value, other: Value): Value {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function orderOf(left: Value, right: Value): number {
  if (isCellError(left)) throw new FormulaError(left.error);
  if (isCellError(right)) throw new FormulaError(right.error);
  const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return asNumber(left) - asNumber(right);
}
