import { a1, a1Area } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/plainData";
import { shiftRows } from "../formulas/shift";
import type { ExcelHost } from "../excelHost";
import type { Sheet } from "./book";
import { enter } from "./entry";
import { recalculate } from "./recalculate";

/** A person types into a cell (or a co-author does, elsewhere). */
export function type(
  host: ExcelHost,
  sheet: Sheet,
  row: number,
  column: number,
  entry: string | number,
  origin: "user" | "remote" = "user",
): void {
  enter(sheet, row, column, entry);
  host.book.isStale = true;
  recalculate(host.book);
  host.announce(sheet.id, a1(row, column), origin);
}

/** A person selects a block of cells. */
export function select(host: ExcelHost, sheet: Sheet, area: Area): void {
  host.book.activeSheet = sheet.id;
  host.book.selection = { sheet: sheet.id, area };
  host.announceSelection(sheet.id, a1Area(area));
}

/** A person inserts whole rows above 0-based `row`: cells, merges, rules, names and formulas follow. */
export function insertRows(host: ExcelHost, sheet: Sheet, row: number, count: number): void {
  const { book } = host;
  const down = (index: number): number => (index >= row ? index + count : index);
  const rows = [...sheet.rows].map(([index, cells]) => [down(index), cells] as const);
  sheet.rows.clear();
  for (const [index, cells] of rows) sheet.rows.set(index, cells);
  sheet.touch();
  const hidden = [...sheet.hiddenRows].map(down);
  sheet.hiddenRows.clear();
  for (const index of hidden) sheet.hiddenRows.add(index);
  sheet.merges = sheet.merges.map((area) => ({ ...area, top: down(area.top), bottom: down(area.bottom) }));
  for (const rule of sheet.rules) {
    rule.areas = rule.areas.map((area) => ({ ...area, top: down(area.top), bottom: down(area.bottom) }));
    rule.formula = shiftRows(rule.formula, sheet.name, sheet.name, row, count);
  }
  for (const other of book.sheets) {
    for (const cells of other.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== undefined) cell.formula = shiftRows(cell.formula, other.name, sheet.name, row, count);
      }
    }
  }
  for (const name of book.names) name.formula = shiftRows(name.formula, "", sheet.name, row, count);
  book.isStale = true;
  recalculate(book);
  host.announce(sheet.id, `${row + 1}:${row + count}`, "user", "RowInserted");
}
