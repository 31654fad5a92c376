import type { Area } from "../../../src/workbook/plainData";
import { addressOf, cellCount, isUnbounded } from "../book/areas";
import type { Cell, Sheet } from "../book/book";
import { enter } from "../book/entry";
import { recalculate } from "../book/recalculate";
import { denied, invalid } from "../hostError";
import { method, scalar, type Member } from "../hostObject";
import type { Context } from "./context";

/** Past this `values` and its kin answer null. */
const MOST_CELLS = 5_000_000;

/** Values, formulas, number formats and value types of one area. */
export function gridMembers(context: Context, sheet: Sheet, area: Area): Record<string, Member> {
  const read = (of: (cell: Cell | undefined, row: number, column: number) => unknown) => (): unknown => {
    if (isUnbounded(area) || cellCount(area) > MOST_CELLS) return null;
    recalculate(context.book);
    return grid(area, (row, column) => of(sheet.cell(row, column), row, column));
  };
  const write = (put: (row: number, column: number, value: unknown) => void) => (values: unknown) => {
    checkCells(sheet, area);
    for (const [row, column, value] of spread(values, area)) put(row, column, value);
    context.book.isStale = true;
    context.changed(sheet.id, addressOf(sheet.name, [area]).split("!").at(-1) ?? "");
  };
  const entered = write((row, column, value) => {
    enter(sheet, row, column, value);
  });
  return {
    Values: scalar(
      1,
      read((cell) => cell?.value ?? ""),
      entered,
    ),
    Formulas: scalar(
      1,
      read((cell) => cell?.formula ?? cell?.value ?? ""),
      entered,
    ),
    ValueTypes: scalar(
      1,
      read((cell) => cell?.kind ?? "Empty"),
    ),
    NumberFormat: scalar(
      1,
      read((cell) => cell?.numberFormat ?? "General"),
      (formats) => {
        checkCells(sheet, area);
        for (const [row, column, format] of spread(formats, area)) {
          if (format === null) continue;
          if (typeof format !== "string" || format === "") throw invalid("number format");
          sheet.ensure(row, column).numberFormat = format;
        }
      },
    ),
    _ValidateArraySize: method(1, (rows, columns) => {
      if (rows !== area.bottom - area.top + 1 || columns !== area.right - area.left + 1) throw invalid("array size");
    }),
  };
}

/** @throws HostError AccessDenied where a locked cell of a protected sheet is in the area */
export function checkCells(sheet: Sheet, area: Area): void {
  if (!sheet.isProtected) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.cell(row, column)?.format.locked ?? true) throw denied("the sheet is protected");
    }
  }
}

function grid(area: Area, of: (row: number, column: number) => unknown): unknown[][] {
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(of(row, column));
    rows.push(cells);
  }
  return rows;
}

/** A single value goes into every cell; an array must have the area's shape. */
function* spread(values: unknown, area: Area): Generator<[row: number, column: number, value: unknown]> {
  if (isUnbounded(area)) throw invalid("a whole row or column");
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (Array.isArray(values)) {
    const shaped =
      values.length === rows && values.every((row: unknown) => Array.isArray(row) && row.length === columns);
    if (!shaped) throw invalid("the array's shape is not the range's");
  }
  for (let row = 0; row < rows; row++) {
    const line: unknown = Array.isArray(values) ? values[row] : values;
    for (let column = 0; column < columns; column++) {
      yield [area.top + row, area.left + column, Array.isArray(line) ? line[column] : line];
    }
  }
}
