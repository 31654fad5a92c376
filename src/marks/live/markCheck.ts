import { compared } from "./comparing";
import { FUNCTIONS, sum } from "./functions";
import { reference, type Operand, type Place } from "./operand";

/** Whether a mark's formula is met at a place; an error is no mark. */
export type MarkCheck = (place: Place) => boolean;

/** Reads a formula of the kind that marks are written with (`marks.ts`); null for anything beyond. */
export function markCheck(formula: string): MarkCheck | null {
  const tokens = tokensOf(formula);
  const parser = tokens && new Parser(tokens);
  const found = parser?.comparison();
  return found && parser?.isAtEnd() ? (place) => found.value(place) === true : null;
}

interface Token {
  readonly kind: "text" | "reference" | "number" | "call" | "sign";
  readonly text: string;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const TOKEN = new RegExp(
  [
    String.raw`\s*(?:"(?<text>(?:[^"]|"")*)"`,
    String.raw`(?<reference>${CELL}(?::${CELL})?)(?![\w.(])`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)`,
    String.raw`(?<call>[A-Z]+)\(`,
    String.raw`(?<sign><>|<=|>=|[=<>+,)-]))`,
  ].join("|"),
  "iy",
);

function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < formula.length) {
    const { text, reference: area, number, call, sign } = pattern.exec(formula)?.groups ?? {};
    if (text !== undefined) tokens.push({ kind: "text", text: text.replaceAll('""', '"') });
    else if (area !== undefined) tokens.push({ kind: "reference", text: area });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (call !== undefined) tokens.push({ kind: "call", text: call.toUpperCase() });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else return null;
  }
  return tokens;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(): Operand | null {
    const left = this.addition();
    const sign = left && this.sign("=", "<>", "<", ">", "<=", ">=");
    if (!left || !sign) return left;
    const right = this.addition();
    return right && { isNumeric: false, value: (place) => compared(sign, left.value(place), right.value(place)) };
  }

  private addition(): Operand | null {
    let left = this.single();
    while (left && this.sign("+")) {
      const [first, second] = [left, this.single()];
      if (!second || !first.isNumeric || !second.isNumeric) return null;
      left = { isNumeric: true, value: (place) => sum([first.value(place), second.value(place)]) };
    }
    return left;
  }

  private single(): Operand | null {
    const isNegative = this.sign("-") !== null;
    const token = this.tokens[this.at++];
    if (token?.kind === "number") {
      const number = isNegative ? -Number(token.text) : Number(token.text);
      return { isNumeric: true, value: () => number };
    }
    if (isNegative || !token) return null;
    if (token.kind === "text") return { isNumeric: false, value: () => token.text };
    if (token.kind === "reference") return reference(token.text);
    return token.kind === "call" ? this.call(token.text) : null;
  }

  private call(name: string): Operand | null {
    const args: Operand[] = [];
    do {
      const arg = this.comparison();
      if (!arg) return null;
      args.push(arg);
    } while (this.sign(","));
    const make = this.sign(")") === null ? undefined : FUNCTIONS[name];
    return make?.(args) ?? null;
  }

  private sign(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !wanted.includes(token.text)) return null;
    this.at++;
    return token.text;
  }
}
