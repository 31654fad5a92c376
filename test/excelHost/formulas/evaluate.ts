import type { Area } from "../../../src/workbook/plainData";
import { parseArea } from "../book/areas";
import { FUNCTIONS } from "./functions";
import { tokens, type Token } from "./tokens";
import { asNumber, compare, FormulaError, isGrid, textOf, type Grid, type Value } from "./values";

/** Where a formula stands and what it can see. Row and column are those of the cell that it is evaluated for. */
export interface Scope {
  readonly row: number;
  readonly column: number;
  /** How far the cell lies from the one whose formula the text is, for conditional formats. */
  readonly down: number;
  readonly right: number;
  /** Values of an area; sheet null for the formula's own. */
  read(sheet: string | null, area: Area): Grid;
}

/** Thrown where the small evaluator does not know something; the caller keeps the cached value. */
export class UnknownFormula extends Error {}

export function isFormula(formula: string): boolean {
  const found = tokens(formula.replace(/^=/, ""));
  if (!found || found.length === 0) return false;
  try {
    new Parser(found).parse();
    return true;
  } catch (error) {
    if (error instanceof FormulaError || error instanceof UnknownFormula) return false;
    throw error;
  }
}

/** The value of `formula` (with or without "="). @throws UnknownFormula */
export function evaluate(formula: string, scope: Scope): Value {
  const found = tokens(formula.replace(/^=/, ""));
  if (!found) throw new UnknownFormula(formula);
  const tree = new Parser(found).parse();
  try {
    const value = tree(scope);
    return isGrid(value) ? (value[0]?.[0] ?? null) : value;
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.code };
    throw error;
  }
}

type Node = (scope: Scope) => Value | Grid;
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class Parser {
  private at = 0;

  constructor(private readonly found: readonly Token[]) {}

  parse(): Node {
    const tree = this.binary(0);
    if (this.at < this.found.length) throw new UnknownFormula("rest");
    return tree;
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let sign = this.operator(operators); sign; sign = this.operator(operators)) {
      const [first, second, operation] = [left, this.binary(level + 1), sign];
      left = (scope) => operate(operation, one(first(scope)), one(second(scope)));
    }
    return left;
  }

  private unary(): Node {
    const sign = this.operator(["-", "+"]);
    if (!sign) return this.percent();
    const inner = this.unary();
    return sign === "-" ? (scope) => -asNumber(one(inner(scope))) : inner;
  }

  private percent(): Node {
    let inner = this.primary();
    while (this.operator(["%"])) {
      const whole = inner;
      inner = (scope) => asNumber(one(whole(scope))) / 100;
    }
    return inner;
  }

  private primary(): Node {
    const token = this.found[this.at++];
    if (!token) throw new UnknownFormula("end");
    if (token.kind === "number") return () => Number(token.text);
    if (token.kind === "text") return () => token.text.slice(1, -1).replaceAll('""', '"');
    if (token.kind === "error") return () => ({ error: token.text });
    if (token.kind === "reference") {
      return (scope) => scope.read(token.sheet, shifted(token.cells, scope.down, scope.right));
    }
    if (token.kind === "operator" && token.text === "(") {
      const inner = this.binary(0);
      if (!this.operator([")"])) throw new UnknownFormula(")");
      return inner;
    }
    if (token.kind === "name") return this.named(token.text.toUpperCase());
    throw new UnknownFormula(token.text);
  }

  private named(name: string): Node {
    if (!this.operator(["("])) {
      if (name === "TRUE" || name === "FALSE") return () => name === "TRUE";
      throw new UnknownFormula(name);
    }
    const args: Node[] = [];
    if (!this.operator([")"])) {
      do args.push(this.binary(0));
      while (this.operator([","]));
      if (!this.operator([")"])) throw new UnknownFormula(")");
    }
    const run = FUNCTIONS[name];
    return (scope) => {
      if (!run) throw new UnknownFormula(name);
      return run(
        args.map((arg) => () => arg(scope)),
        scope,
      );
    };
  }

  private operator(texts: readonly string[]): string | undefined {
    const token = this.found[this.at];
    if (token?.kind !== "operator" || !texts.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }
}

function one(value: Value | Grid): Value {
  return isGrid(value) ? (value[0]?.[0] ?? null) : value;
}

function operate(sign: string, left: Value, right: Value): Value {
  if (sign === "&") return textOf(left) + textOf(right);
  if ("=<><=>=".includes(sign)) return compare(sign, left, right);
  const [a, b] = [asNumber(left), asNumber(right)];
  if (sign === "/" && b === 0) throw new FormulaError("#DIV/0!");
  return sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : sign === "/" ? a / b : a ** b;
}

/** Moves the relative parts of "$C9:E9". */
function shifted(cells: string, down: number, right: number): Area {
  const area = parseArea(cells);
  const [first = "", second = first] = cells.split(":");
  const rowOf = (corner: string): number => (/\$\d/.test(corner) || !/\d/.test(corner) ? 0 : down);
  const columnOf = (corner: string): number => (/^\$[A-Za-z]/.test(corner) || !/[A-Za-z]/.test(corner) ? 0 : right);
  return {
    top: area.top + rowOf(first),
    left: area.left + columnOf(first),
    bottom: area.bottom + rowOf(second),
    right: area.right + columnOf(second),
  };
}
