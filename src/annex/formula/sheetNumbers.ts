import { cellInRow, rowsBetween } from "../../workbook/cells";
import type { PlainCell, PlainSheet } from "../../workbook/plainData";
import { isCellError } from "../../workbook/plainData";
import { evaluate, isSubtotalFormula, type NumbersIn } from "./evaluate";

/** A formula that leads through more formulas without results than this is given up: circular, or not worth it. */
const DEEPEST_CHAIN = 20;
/** A total adds a column or a row of the annex, never more columns than this. */
const WIDEST_RANGE = 64;
/** Cells that the formulas of one sheet may look at, all together: enough for any annex, and no more work for a hostile one. */
const MOST_CELLS = 4_000_000;

/**
 * Computes formulas of `sheet` that the file holds no result for. Like Excel's SUM it passes over text and blanks;
 * references to other sheets are not followed.
 */
export function formulaResults(sheet: PlainSheet): (cell: PlainCell) => number | null {
  const known = new Map<PlainCell, number | null>();
  let cellsLeft = MOST_CELLS;

  const resultOf = (cell: PlainCell, depth: number): number | null => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    if (cell.formula === undefined || depth > DEEPEST_CHAIN) return null;
    known.set(cell, null);
    const value = evaluate(cell.formula, numbersAt(depth + 1));
    known.set(cell, value);
    return value;
  };

  const numbersAt =
    (depth: number): NumbersIn =>
    (name, area, passedOver) => {
      if (name !== null && name !== sheet.name) return null;
      const numbers: number[] = [];
      if (area.right - area.left >= WIDEST_RANGE) return null;
      const rows = rowsBetween(sheet, area.top, area.bottom);
      cellsLeft -= rows.length * (area.right - area.left + 1);
      if (cellsLeft < 0) return null;
      for (const row of rows) {
        if (passedOver.hidden && row.hidden) continue;
        for (let column = area.left; column <= area.right; column++) {
          const cell = cellInRow(row, column);
          if (cell === undefined || (passedOver.subtotals && isSubtotalFormula(cell.formula))) continue;
          const value = cell.value === null ? resultOf(cell, depth) : cell.value;
          if (value === null || isCellError(value)) return null;
          if (typeof value === "number") numbers.push(value);
        }
      }
      return numbers;
    };

  return (cell) => resultOf(cell, 0);
}
