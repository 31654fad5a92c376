import { columnIndex } from "../../workbook/address";
import type { Area } from "../../workbook/plainData";

/** The part of Excel's formula language that totals are made of. */
export type Formula =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "range"; readonly sheet: string | null; readonly area: Area }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Formula[] }
  /** `(C5:C9,C11:C15)`: several ranges as one argument. */
  | { readonly type: "union"; readonly of: readonly Formula[] }
  | {
      readonly type: "operation";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly type: "negation"; readonly of: Formula };

const LAST_ROW = 1_048_575;
/** Formulas of totals are short; a longer one is not worth reading. */
const LONGEST_FORMULA = 4000;
const DEEPEST_NESTING = 60;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})\$?(\d{1,7})?)?(?![\p{L}\p{N}_(.![])|([A-Za-z][\w.]*)\(|([-+*/(),;])|((?:[\p{L}_\\][\p{L}\p{N}_.]*)?\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\p{L}_\\][\p{L}\p{N}_.]*(?![\p{L}\p{N}_(.!])))/uy;

/** What a name, or a part of a table (`Bang1[Tổng số]`, `[@[Tổng số]]`), stands for; null where that is not known. */
export type NameResolver = (name: string) => Formula | null;

const UNKNOWN_NAMES: NameResolver = () => null;

interface Token {
  readonly kind: "number" | "range" | "call" | "sign";
  readonly text: string;
  readonly node?: Formula;
}

/**
 * Parses `SUM(C14:C36)`, `C11+C13`, `SUBTOTAL(109,C14:C36)` …; null for anything beyond sums, products and references.
 * @param named what names stand for; without it a formula with a name is beyond us
 */
export function parseFormula(text: string, named: NameResolver = UNKNOWN_NAMES): Formula | null {
  if (text.length > LONGEST_FORMULA) return null;
  const tokens = tokenise(text, named);
  if (tokens === null) return null;
  let at = 0;
  const isSign = (sign: string) => tokens[at]?.kind === "sign" && tokens[at]?.text === sign;

  const expression = (depth: number): Formula | null => chain(depth, ["+", "-"], term);
  const term = (depth: number): Formula | null => chain(depth, ["*", "/"], factor);

  function chain(depth: number, signs: readonly string[], next: (depth: number) => Formula | null): Formula | null {
    let left = next(depth);
    while (left !== null && signs.some(isSign)) {
      const operator = tokens?.[at++]?.text as "+" | "-" | "*" | "/";
      const right = next(depth);
      left = right && { type: "operation", operator, left, right };
    }
    return left;
  }

  function factor(depth: number): Formula | null {
    if (depth > DEEPEST_NESTING) return null;
    const token = tokens?.[at++];
    if (token === undefined) return null;
    if (token.node) return token.node;
    if (token.kind === "call") return call(token.text, depth);
    if (token.text === "-") {
      const of = factor(depth + 1);
      return of && { type: "negation", of };
    }
    if (token.text === "+") return factor(depth + 1);
    if (token.text !== "(") return null;
    const inner = list(depth);
    if (inner === null || inner.length === 0) return null;
    const [only, another] = inner;
    return another === undefined ? (only ?? null) : { type: "union", of: inner };
  }

  /** The expressions up to the closing bracket. */
  function list(depth: number): Formula[] | null {
    const found: Formula[] = [];
    while (!isSign(")")) {
      const one = expression(depth + 1);
      if (one === null) return null;
      found.push(one);
      if (isSign(",") || isSign(";")) at++;
      else if (!isSign(")")) return null;
    }
    at++;
    return found;
  }

  function call(name: string, depth: number): Formula | null {
    const args = list(depth);
    if (args === null) return null;
    return { type: "call", name: name.toUpperCase().replace(/^_XLFN\./, ""), args };
  }

  const parsed = expression(0);
  return at === tokens.length ? parsed : null;
}

function tokenise(text: string, named: NameResolver): Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (match === null) return null;
    const [whole, number, sheet, left, top, right, bottom, name, sign, reference] = match;
    if (number !== undefined)
      tokens.push({ kind: "number", text: number, node: { type: "number", value: Number(number) } });
    else if (left !== undefined) {
      // three letters alone are a name
      const node = rangeNode(sheet, left, top, right, bottom) ?? (sheet === undefined ? named(whole.trim()) : null);
      if (node === null) return null;
      tokens.push({ kind: "range", text: whole, node });
    } else if (name !== undefined) tokens.push({ kind: "call", text: name });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else {
      const node = named(reference ?? "");
      if (node === null) return null;
      tokens.push({ kind: "range", text: whole, node });
    }
  }
  return tokens;
}

function rangeNode(
  sheet: string | undefined,
  left: string,
  top: string | undefined,
  right: string | undefined,
  bottom: string | undefined,
): Formula | null {
  const wholeColumns = top === undefined && bottom === undefined && right !== undefined;
  if (top === undefined && !wholeColumns) return null;
  if (right !== undefined && (top === undefined) !== (bottom === undefined)) return null;
  const columns = [columnIndex(left), columnIndex(right ?? left)] as const;
  const rows = wholeColumns ? ([0, LAST_ROW] as const) : ([Number(top) - 1, Number(bottom ?? top) - 1] as const);
  return {
    type: "range",
    sheet: sheet === undefined ? null : sheet.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'"),
    area: {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    },
  };
}
