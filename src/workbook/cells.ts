import type { PlainCell, PlainRow, PlainSheet } from "./plainData";

/** The row with 0-based `index`, undefined where it holds nothing. Binary search: rows are sparse and sorted. */
export function rowAt(sheet: PlainSheet, index: number): PlainRow | undefined {
  return bySortedKey(sheet.rows, (row) => row.index, index);
}

/** The cell at 0-based (`row`, `column`), undefined where it is blank. */
export function cellAt(sheet: PlainSheet, row: number, column: number): PlainCell | undefined {
  const found = rowAt(sheet, row);
  return found && cellInRow(found, column);
}

/** The cell of `row` in 0-based `column`, undefined where it is blank. */
export function cellInRow(row: PlainRow, column: number): PlainCell | undefined {
  // in a row without gaps a cell's place is its column
  const there = column < row.cells.length ? row.cells[column] : undefined;
  if (there?.column === column) return there;
  return bySortedKey(row.cells, (cell) => cell.column, column);
}

function bySortedKey<T>(items: readonly T[], key: (item: T) => number, wanted: number): T | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle] as T;
    const at = key(item);
    if (at === wanted) return item;
    if (at < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Rows that hold anything between 0-based `top` and `bottom`, both included. */
export function rowsBetween(sheet: PlainSheet, top: number, bottom: number): readonly PlainRow[] {
  return sheet.rows.slice(firstAtOrAfter(sheet.rows, top), firstAtOrAfter(sheet.rows, bottom + 1));
}

function firstAtOrAfter(rows: readonly PlainRow[], index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as PlainRow).index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
