import type { Area } from "../../../src/workbook/plainData";
import { evaluate, UnknownFormula, type Scope } from "../formulas/evaluate";
import type { Grid, Value } from "../formulas/values";
import { isCellError } from "../../../src/workbook/plainData";
import { intersect } from "./areas";
import type { Book, Cell, Sheet } from "./book";

/** Computes every formula after a write, unless calculation is manual; one that the evaluator does not know keeps its cached value. */
export function recalculate(book: Book): void {
  if (book.isStale && book.calculationMode !== "Manual") calculate(book);
}

/** Computes every formula, whatever the mode. */
export function calculate(book: Book): void {
  book.isStale = false;
  const done = new Set<Cell>();
  const compute = (sheet: Sheet, row: number, column: number, cell: Cell): void => {
    if (cell.formula === undefined || done.has(cell)) return;
    done.add(cell);
    const scope: Scope = {
      row,
      column,
      down: 0,
      right: 0,
      read: (name, area) =>
        gridOf(book, sheet, name, area, (other, r, c, inner) => {
          compute(other, r, c, inner);
        }),
    };
    try {
      store(cell, evaluate(cell.formula, scope));
    } catch (error) {
      if (!(error instanceof UnknownFormula)) throw error;
    }
  };
  for (const sheet of book.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) compute(sheet, row, column, cell);
    }
  }
}

export function valueOf(cell: Cell | undefined): Value {
  if (!cell || cell.kind === "Empty") return null;
  return cell.kind === "Error" ? { error: String(cell.value) } : cell.value;
}

/** Values of an area; `before` may compute a cell first. */
export function gridOf(
  book: Book,
  own: Sheet,
  name: string | null,
  area: Area,
  before: (sheet: Sheet, row: number, column: number, cell: Cell) => void,
): Grid {
  const sheet = name === null ? own : book.sheetNamed(name);
  if (!sheet) return [[{ error: "#REF!" }]];
  // a single cell keeps its place; of larger areas only what is used matters
  const single = area.top === area.bottom && area.left === area.right;
  const used = single ? area : sheet.usedArea(true);
  const part = used && intersect(area, used);
  if (!part) return [];
  const rows: Value[][] = [];
  for (let row = part.top; row <= part.bottom; row++) {
    const values: Value[] = [];
    for (let column = part.left; column <= part.right; column++) {
      const cell = sheet.cell(row, column);
      if (cell) before(sheet, row, column, cell);
      values.push(valueOf(cell));
    }
    rows.push(values);
  }
  return rows;
}

function store(cell: Cell, value: Value): void {
  // files hold 15 digits of a result; the same result with more of them is no change
  if (
    typeof value === "number" &&
    typeof cell.value === "number" &&
    Math.abs(value - cell.value) <= Math.abs(value) * 1e-14
  )
    return;
  if (value === null) [cell.value, cell.kind] = [0, "Double"];
  else if (isCellError(value)) [cell.value, cell.kind] = [value.error, "Error"];
  else {
    cell.value = value;
    cell.kind = typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  }
}
