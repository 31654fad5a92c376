import { HostError, invalid } from "../hostError";
import { isFormula } from "../formulas/evaluate";
import type { Cell, Sheet } from "./book";
import { contains } from "./areas";

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Writes what an add-in hands over as `values` or `formulas`, read as Excel reads a typed entry (en-US). */
export function enter(sheet: Sheet, row: number, column: number, entry: unknown): void {
  if (entry === null) return;
  if (sheet.merges.some((area) => contains(area, row, column) && (area.top !== row || area.left !== column))) return;
  const cell = sheet.ensure(row, column);
  delete cell.formula;
  if (typeof entry === "number") {
    if (!Number.isFinite(entry)) throw invalid(String(entry));
    // a number put into a cell formatted as text is text
    if (cell.numberFormat === "@") return put(cell, String(entry), "String");
    return put(cell, entry, "Double");
  }
  if (typeof entry === "boolean") return put(cell, entry, "Boolean");
  if (typeof entry !== "string") throw invalid(JSON.stringify(entry));
  if (entry.length > LONGEST_TEXT) throw invalid(`text of ${entry.length} characters`);
  enterText(cell, entry);
}

function enterText(cell: Cell, entry: string): void {
  if (entry === "") return put(cell, "", "Empty");
  if (entry.startsWith("'")) return put(cell, entry.slice(1), "String");
  if (/^[=+\-@]/.test(entry) && !isPlainNumber(entry)) return enterFormula(cell, entry);
  if (cell.numberFormat === "@") return put(cell, entry, "String");
  if (ERRORS.has(entry)) return put(cell, entry, "Error");
  if (/^(true|false)$/i.test(entry)) return put(cell, entry.toLowerCase() === "true", "Boolean");
  if (isPlainNumber(entry)) return put(cell, readNumber(entry), "Double");
  put(cell, entry, "String");
}

function enterFormula(cell: Cell, entry: string): void {
  const formula = `=${entry.replace(/^=/, "")}`;
  if (formula.length > LONGEST_FORMULA) throw new HostError("FormulaLengthExceedsLimit", "the formula is too long");
  if (!isFormula(formula)) throw invalid(`formula ${entry.slice(0, 40)}`);
  cell.formula = formula;
  put(cell, 0, "Double");
}

function put(cell: Cell, value: string | number | boolean, kind: Cell["kind"]): void {
  cell.value = value;
  cell.kind = kind;
}

function isPlainNumber(text: string): boolean {
  return /^\s*[-+]?\$?\d{1,3}(,\d{3})*(\.\d*)?%?\s*$|^\s*[-+]?\d+(\.\d*)?%?\s*$/.test(text);
}

function readNumber(text: string): number {
  const number = Number(text.replaceAll(",", "").replace("$", "").replace("%", "").trim());
  return text.includes("%") ? number / 100 : number;
}
