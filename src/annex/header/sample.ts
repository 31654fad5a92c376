import { cellInRow } from "../../workbook/cells";
import type { PlainCell, PlainRow } from "../../workbook/plainData";
import { plainCount, readCount, type Computed } from "../figures/readFigure";
import { isColumnNumberRow } from "./columnNumbers";
import type { HeaderGrid } from "./headerGrid";

/** Rows that are looked at to tell ambiguous columns apart; more would change nothing. */
const SAMPLE_ROWS = 60;
/** Rows that are searched for them. */
const ROWS_TO_SEARCH = 600;

/** The first rows with two figures at least under the candidate columns. */
export function sampleRows(
  grid: HeaderGrid,
  rows: readonly PlainRow[],
  columns: readonly number[],
  computed: Computed,
): readonly PlainRow[] {
  const found: PlainRow[] = [];
  for (const row of rows.slice(0, ROWS_TO_SEARCH)) {
    let figures = 0;
    for (const column of columns) if (countIn(row, column, computed) !== null) figures++;
    if (figures < Math.min(2, columns.length)) continue;
    if (!row.cells.some(isWord) && isColumnNumberRow(grid.rowCells(row.index))) continue;
    found.push(row);
    if (found.length >= SAMPLE_ROWS) break;
  }
  return found;
}

function countIn(row: PlainRow, column: number, computed: Computed): number | null {
  const cell = cellInRow(row, column);
  return plainCount(cell) ?? readCount(row.index, column, cell, computed).value;
}

function isWord({ value }: PlainCell): boolean {
  return typeof value === "string" && /\p{L}{2}/u.test(value);
}

/** The row's count under a measure's columns. Clerks leave zeros blank: for telling columns apart a blank is one. */
export function sampleValue(row: PlainRow, columns: readonly number[], computed: Computed): number | null {
  let total = 0;
  for (const column of columns) {
    const cell = cellInRow(row, column);
    const plain = plainCount(cell);
    if (plain === null) {
      const { state, value } = readCount(row.index, column, cell, computed);
      if (value === null && state !== "blank") return null;
      total += value ?? 0;
    } else total += plain;
  }
  return total;
}

/** A column of words is no measure, whatever its heading says ("Hình thức tiếp nhận"). */
export function holdsWords(sample: readonly PlainRow[], column: number, computed: Computed): boolean {
  let words = 0;
  for (const row of sample) {
    const cell = cellInRow(row, column);
    if (typeof cell?.value !== "string" || /\d/.test(cell.value)) continue;
    if (readCount(row.index, column, cell, computed).state === "unreadable") words++;
  }
  return words * 2 > sample.length;
}
