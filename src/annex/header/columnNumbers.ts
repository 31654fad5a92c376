import type { GridCell } from "./headerGrid";

/** Fewer numbers than this side by side may be anything. */
const FEWEST = 3;
/** Column numbers start at 1, or at 3 where number and unit have letters. */
const LARGEST_FIRST = 3;

/** "(1) (2) (3)=(4)+(5) …", "A B 1 2 3 …": numbers that count the columns. */
export function isColumnNumberRow(cells: readonly GridCell[]): boolean {
  if (cells.length < FEWEST) return false;
  const numbers: number[] = [];
  let formulas = 0;
  for (const { text } of cells) {
    const number = /^[([]?\s*(\d{1,3})\s*[)\]]?(\s*=.*)?$/.exec(text);
    if (number) {
      numbers.push(Number(number[1]));
      if (number[2] !== undefined) formulas++;
    } else if (/^[\s()[\]\d+\-=%*/x:,.]+$/.test(text) && /[+\-=*/x:]/.test(text)) formulas++;
    else if (!/^\(?[A-Za-zĐđ]\)?$/.test(text)) return false;
  }
  const first = numbers[0];
  if (first === undefined || first > LARGEST_FIRST || numbers.length < FEWEST) return false;
  return numbers.every((number, at) => {
    const before = numbers[at - 1];
    return before === undefined || number === before + 1 || (formulas > 0 && number > before);
  });
}
