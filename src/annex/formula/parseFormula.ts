import type { Formula, NameResolver } from "./formula";
import type { Token } from "./token";
import { tokenise } from "./tokenise";

/** Formulas of totals are short; a longer one is not worth reading. */
const LONGEST_FORMULA = 4000;
const DEEPEST_NESTING = 60;

const UNKNOWN_NAMES: NameResolver = () => null;

/**
 * Parses `SUM(C14:C36)`, `C11+C13`, `SUBTOTAL(109,C14:C36)` …; null for anything beyond sums, products and references.
 * @param named what names stand for; without it a formula with a name is beyond us
 */
export function parseFormula(text: string, named: NameResolver = UNKNOWN_NAMES): Formula | null {
  if (text.length > LONGEST_FORMULA) return null;
  const tokens = tokenise(text, named);
  return tokens && new Parser(tokens).formula();
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Null where the tokens are no formula, or more than one. */
  formula(): Formula | null {
    const parsed = this.expression(0);
    return this.at === this.tokens.length ? parsed : null;
  }

  private expression(depth: number): Formula | null {
    let left = this.term(depth);
    while (left !== null && (this.isSign("+") || this.isSign("-"))) left = this.operation(left, this.next(), depth);
    return left;
  }

  private term(depth: number): Formula | null {
    let left = this.factor(depth);
    while (left !== null && (this.isSign("*") || this.isSign("/"))) left = this.operation(left, this.next(), depth);
    return left;
  }

  private operation(left: Formula, sign: Token | undefined, depth: number): Formula | null {
    const operator = sign?.text as "+" | "-" | "*" | "/";
    const right = operator === "+" || operator === "-" ? this.term(depth) : this.factor(depth);
    return right && { type: "operation", operator, left, right };
  }

  private factor(depth: number): Formula | null {
    if (depth > DEEPEST_NESTING) return null;
    const token = this.next();
    if (token === undefined) return null;
    if (token.node) return token.node;
    if (token.kind === "call") return this.call(token.text, depth);
    if (token.text === "-") {
      const of = this.factor(depth + 1);
      return of && { type: "negation", of };
    }
    if (token.text === "+") return this.factor(depth + 1);
    if (token.text !== "(") return null;
    const inner = this.list(depth);
    if (inner === null || inner.length === 0) return null;
    const [only, another] = inner;
    return another === undefined ? (only ?? null) : { type: "union", of: inner };
  }

  private call(name: string, depth: number): Formula | null {
    const args = this.list(depth);
    return args && { type: "call", name: name.toUpperCase().replace(/^_XLFN\./, ""), args };
  }

  /** The expressions up to the closing bracket. */
  private list(depth: number): readonly Formula[] | null {
    const found: Formula[] = [];
    while (!this.isSign(")")) {
      const one = this.expression(depth + 1);
      if (one === null) return null;
      found.push(one);
      if (this.isSign(",") || this.isSign(";")) this.at += 1;
      else if (!this.isSign(")")) return null;
    }
    this.at += 1;
    return found;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }

  private isSign(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "sign" && token.text === sign;
  }
}
