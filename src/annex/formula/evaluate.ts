import type { Area } from "../../workbook/plainData";
import { parseFormula, type Formula } from "./parseFormula";

/**
 * Values a formula may ask for: every number within an area of a sheet (null: the formula's own sheet).
 * Null where a cell in it is not known, e.g. an error or another formula without a result.
 */
export type NumbersIn = (sheet: string | null, area: Area) => readonly number[] | null;

/** Result of a formula that the file holds no result for; null where it is beyond sums and references or rests on what is not known. */
export function evaluate(formula: string, numbersIn: NumbersIn): number | null {
  const parsed = parseFormula(formula);
  return parsed && result(parsed, numbersIn);
}

function result(node: Formula, numbersIn: NumbersIn): number | null {
  switch (node.type) {
    case "number":
      return node.value;
    case "range": {
      const { area } = node;
      if (area.top !== area.bottom || area.left !== area.right) return null;
      const numbers = numbersIn(node.sheet, area);
      return numbers && (numbers[0] ?? 0);
    }
    case "negation": {
      const of = result(node.of, numbersIn);
      return of === null ? null : -of;
    }
    case "operation": {
      const left = result(node.left, numbersIn);
      const right = result(node.right, numbersIn);
      if (left === null || right === null) return null;
      if (node.operator === "+") return left + right;
      if (node.operator === "-") return left - right;
      if (node.operator === "*") return left * right;
      return right === 0 ? null : left / right;
    }
    case "call": {
      const args = summands(node);
      return args && sum(args, numbersIn);
    }
  }
}

/** What a summing function adds up: SUM, and SUBTOTAL or AGGREGATE when they sum (function 9 or 109). Null for any other. */
export function summands(call: Extract<Formula, { type: "call" }>): readonly Formula[] | null {
  if (call.name === "SUM") return call.args;
  const first = call.args[0];
  const isSum = first?.type === "number" && (first.value === 9 || first.value === 109);
  if (call.name === "SUBTOTAL" && isSum) return call.args.slice(1);
  if (call.name === "AGGREGATE" && isSum) return call.args.slice(2);
  return null;
}

function sum(args: readonly Formula[], numbersIn: NumbersIn): number | null {
  let total = 0;
  for (const arg of args) {
    if (arg.type === "range") {
      const numbers = numbersIn(arg.sheet, arg.area);
      if (numbers === null) return null;
      for (const number of numbers) total += number;
    } else {
      const value = result(arg, numbersIn);
      if (value === null) return null;
      total += value;
    }
  }
  return total;
}
