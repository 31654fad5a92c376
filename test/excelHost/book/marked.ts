import type { Area } from "../../../src/workbook/plainData";
import { evaluate, type Scope } from "../formulas/evaluate";
import { cellsOf, contains } from "./areas";
import type { Book, Rule, Sheet } from "./book";
import { gridOf } from "./recalculate";

/**
 * The custom rules that hold in a cell, first wins: what Excel would paint now.
 * @throws UnknownFormula where a rule uses what the evaluator does not know
 */
export function rulesHolding(book: Book, sheet: Sheet, row: number, column: number): Rule[] {
  return sheet.rules.filter((rule) => {
    if (rule.type !== "Custom" || !rule.areas.some((area) => contains(area, row, column))) return false;
    const base = rule.areas[0];
    if (!base) return false;
    const scope: Scope = {
      row,
      column,
      down: row - base.top,
      right: column - base.left,
      read: (name, area) => gridOf(book, sheet, name, area, () => undefined),
    };
    const value = evaluate(rule.formula, scope);
    return value === true || (typeof value === "number" && value !== 0);
  });
}

/** Every cell in which a rule holds whose formula has `tag` in it, as `C9`-style keys with the rules' formulas. */
export function markedCells(
  book: Book,
  sheet: Sheet,
  tag: string,
): { row: number; column: number; formulas: string[] }[] {
  const areas: Area[] = sheet.rules.filter((rule) => rule.formula.includes(tag)).flatMap((rule) => rule.areas);
  const seen = new Set<string>();
  const marked: { row: number; column: number; formulas: string[] }[] = [];
  for (const area of areas) {
    for (const [row, column] of cellsOf(area)) {
      if (seen.has(`${row},${column}`)) continue;
      seen.add(`${row},${column}`);
      const formulas = rulesHolding(book, sheet, row, column).flatMap((rule) =>
        rule.formula.includes(tag) ? [rule.formula] : [],
      );
      if (formulas.length > 0) marked.push({ row, column, formulas });
    }
  }
  return marked.sort((a, b) => a.row - b.row || a.column - b.column);
}
