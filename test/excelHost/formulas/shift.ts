import { tokens } from "./tokens";

/**
 * A formula after `count` rows were inserted at 0-based `row` of `sheet`.
 * `own` is the sheet that the formula stands on.
 */
export function shiftRows(formula: string, own: string, sheet: string, row: number, count: number): string {
  const sign = formula.startsWith("=") ? "=" : "";
  const found = tokens(formula.slice(sign.length));
  if (!found) return formula;
  let rest = formula.slice(sign.length);
  let text = sign;
  for (const token of found) {
    const at = rest.indexOf(token.text);
    text += rest.slice(0, at);
    rest = rest.slice(at + token.text.length);
    const moves = token.kind === "reference" && (token.sheet ?? own) === sheet;
    text += moves ? moved(token.text, token.cells, row, count) : token.text;
  }
  return text + rest;
}

function moved(text: string, cells: string, row: number, count: number): string {
  const shifted = cells.replace(/(\$?[A-Za-z]{1,3}\$?)(\d+)/g, (_, head: string, digits: string) => {
    const number = Number(digits);
    return head + String(number - 1 >= row ? number + count : number);
  });
  return text.slice(0, text.length - cells.length) + shifted;
}
