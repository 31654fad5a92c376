import { columnIndex } from "../../workbook/address";
import type { Formula, NameResolver } from "./formula";
import { plainToken } from "./plainToken";
import type { ReadToken, Token } from "./token";

const LAST_ROW = 1_048_575;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})\$?(\d{1,7})?)?(?![\p{L}\p{N}_(.![])|([A-Za-z][\w.]*)\(|([-+*/(),;])|((?:[\p{L}_\\][\p{L}\p{N}_.]*)?\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\p{L}_\\][\p{L}\p{N}_.]*(?![\p{L}\p{N}_(.!])))/uy;

/** The tokens of a formula; null where something in it is none. */
export function tokenise(text: string, named: NameResolver): readonly Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    const read = plainToken(text, at) ?? patternToken(text, at, named);
    if (read === null) return null;
    tokens.push(read.token);
    at = read.end;
  }
  return tokens;
}

function patternToken(text: string, at: number, named: NameResolver): ReadToken | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  // what a name stands for is read by the same pattern
  const end = TOKEN.lastIndex;
  const token = match && tokenOf(match, named);
  return token && { token, end };
}

function tokenOf(match: RegExpExecArray, named: NameResolver): Token | null {
  const [whole, number, sheet, left, top, right, bottom, name, sign, reference] = match;
  if (number !== undefined) return { kind: "number", text: number, node: { type: "number", value: Number(number) } };
  if (name !== undefined) return { kind: "call", text: name };
  if (sign !== undefined) return { kind: "sign", text: sign };
  const node =
    left === undefined
      ? named(reference ?? "")
      : // three letters alone are a name
        (rangeNode(sheet, left, top, right, bottom) ?? (sheet === undefined ? named(whole.trim()) : null));
  return node && { kind: "range", text: whole, node };
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
