import { columnIndex } from "../../workbook/address";
import type { CellValue } from "../../workbook/plainData";

/** What stands in a cell of the marked sheet now; row and column 0-based. */
export type ReadCell = (row: number, column: number) => CellValue;

/** How far the cell in question lies from the one that the formula is written for, and the sheet round it. */
export interface Place {
  readonly down: number;
  readonly right: number;
  readonly read: ReadCell;
}

/** A part of a formula. */
export interface Operand {
  readonly value: (place: Place) => CellValue;
  /** Of a reference: everything in its area, for what counts and sums. */
  readonly cells?: (place: Place) => readonly CellValue[];
  /** The value is a number or an error, never a text that Excel would read as a number. */
  readonly isNumeric: boolean;
}

/** `$C9` or `C$9:C$12`; what has no `$` goes with the cell in question. */
export function reference(text: string): Operand {
  const [first = "", last = first] = text.split(":");
  const [from, to] = [corner(first), corner(last)];
  return {
    isNumeric: false,
    value: ({ down, right, read }) => read(from.row(down), from.column(right)),
    cells: ({ down, right, read }) => {
      const cells: CellValue[] = [];
      const lastRow = to.row(down);
      const lastColumn = to.column(right);
      for (let row = from.row(down); row <= lastRow; row++) {
        for (let column = from.column(right); column <= lastColumn; column++) cells.push(read(row, column));
      }
      return cells;
    },
  };
}

function corner(text: string): { row(down: number): number; column(right: number): number } {
  const [, fixedColumn, letters = "", fixedRow, number] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  const [row, column] = [Number(number) - 1, columnIndex(letters)];
  return {
    row: (down) => (fixedRow ? row : row + down),
    column: (right) => (fixedColumn ? column : column + right),
  };
}
