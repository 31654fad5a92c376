import type { Area } from "../../workbook/plainData";
import type { Formula } from "./formula";
import { parseFormula } from "./parseFormula";

/** What a summing function passes over in its ranges. */
export interface PassedOver {
  /** Rows hidden by hand or by a filter. */
  readonly hidden: boolean;
  /** Cells that are subtotals themselves: with SUBTOTAL or AGGREGATE in their formula. */
  readonly subtotals: boolean;
}

/**
 * Values a formula may ask for: every number within an area of a sheet (null: the formula's own sheet).
 * Null where a cell in it is not known, e.g. an error or another formula without a result.
 */
export type NumbersIn = (sheet: string | null, area: Area, passedOver: PassedOver) => readonly number[] | null;

export const NOTHING_PASSED_OVER: PassedOver = { hidden: false, subtotals: false };

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
      const numbers = numbersIn(node.sheet, area, NOTHING_PASSED_OVER);
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
    case "union":
      return null;
    case "call": {
      const adding = summing(node);
      return adding && sum(adding, numbersIn);
    }
  }
}

/** What a summing function adds up, and what it passes over. */
export interface Summing {
  readonly args: readonly Formula[];
  readonly passedOver: PassedOver;
}

/** SUM, and SUBTOTAL or AGGREGATE when they sum (function 9 or 109); null for any other. A range in brackets is taken apart. */
export function summing({ name, args }: Extract<Formula, { type: "call" }>): Summing | null {
  const [first, second] = args;
  if (name === "SUM") return { args: apart(args), passedOver: NOTHING_PASSED_OVER };
  if (first?.type !== "number") return null;
  const { value } = first;
  if (name === "SUBTOTAL" && (value === 9 || value === 109))
    return { args: apart(args.slice(1)), passedOver: { hidden: value === 109, subtotals: true } };
  if (name !== "AGGREGATE" || value !== 9 || second?.type !== "number") return null;
  // 0–3 pass over subtotals, the odd ones over hidden rows
  const passedOver = { hidden: second.value % 2 === 1, subtotals: second.value <= 3 };
  return { args: apart(args.slice(2)), passedOver };
}

function apart(args: readonly Formula[]): readonly Formula[] {
  if (!args.some(({ type }) => type === "union")) return args;
  return args.flatMap((arg) => (arg.type === "union" ? arg.of : [arg]));
}

function sum({ args, passedOver }: Summing, numbersIn: NumbersIn): number | null {
  let total = 0;
  for (const arg of args) {
    if (arg.type === "range") {
      const numbers = numbersIn(arg.sheet, arg.area, passedOver);
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

/** Excel's SUBTOTAL and AGGREGATE pass over such a cell. */
export function isSubtotalFormula(formula: string | undefined): boolean {
  return formula !== undefined && /\b(SUBTOTAL|AGGREGATE)\s*\(/i.test(formula);
}
