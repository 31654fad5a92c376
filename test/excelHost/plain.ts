import type { CellValue, PlainSheet, PlainTable, PlainWorkbook } from "../../src/workbook/plainData";
import { isCellError } from "../../src/workbook/plainData";
import { Book, type Cell, type Sheet, type Table } from "./book/book";
import { PLAIN_FORMAT } from "./book/formats";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** The workbook as this host holds it. Formats other than number formats and legacy fonts are Excel's plain ones. */
export function bookFromPlain(plain: PlainWorkbook): Book {
  const book = new Book(plain.fileName);
  for (const sheet of plain.sheets) fillSheet(book.addSheet(sheet.name), sheet);
  book.names = plain.names.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}`, visible: true }));
  book.tables = (plain.ranges?.tables ?? []).flatMap((table) => tableIn(book, table) ?? []);
  book.activeSheet = book.sheets[plain.activeSheet]?.id ?? book.activeSheet;
  return book;
}

/** Null where its sheet is none of the workbook's. */
function tableIn(
  book: Book,
  { name, sheet: sheetName, area, headingRows, totalRows, columns }: PlainTable,
): Table | null {
  const sheet = book.sheetNamed(sheetName);
  return (
    (sheet && {
      id: book.newId(),
      name,
      sheet,
      area,
      showHeaders: headingRows > 0,
      showTotals: totalRows > 0,
      columns,
    }) ??
    null
  );
}

function fillSheet(sheet: Sheet, plain: PlainSheet): void {
  sheet.visibility = VISIBILITY[plain.visibility];
  sheet.isProtected = plain.isProtected;
  sheet.merges = plain.merges.map((area) => ({ ...area }));
  for (const column of plain.hiddenColumns) sheet.hiddenColumns.add(column);
  for (const row of plain.rows) {
    if (row.hidden) sheet.hiddenRows.add(row.index);
    for (const plainCell of row.cells) {
      const cell = sheet.ensure(row.index, plainCell.column);
      put(cell, plainCell.value);
      if (plainCell.formula !== undefined) cell.formula = `=${plainCell.formula}`;
      cell.numberFormat = plainCell.numberFormat ?? "General";
      if (plainCell.legacyFont !== undefined) cell.format = { ...PLAIN_FORMAT, fontName: plainCell.legacyFont };
    }
  }
}

function put(cell: Cell, value: CellValue): void {
  if (value === null) return;
  cell.value = isCellError(value) ? value.error : value;
  cell.kind = isCellError(value)
    ? "Error"
    : typeof value === "number"
      ? "Double"
      : typeof value === "boolean"
        ? "Boolean"
        : "String";
}

/** Everything a sheet holds, cell by cell, values and formats, in a form that can be compared. */
export function dumpSheet(sheet: Sheet): unknown {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    cells: rows.flatMap(([row, cells]) =>
      [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => ({ row, column, ...cell })),
    ),
    merges: sheet.merges,
    rules: sheet.rules,
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    rowHeights: [...sheet.rowHeights],
    columnWidths: [...sheet.columnWidths],
    frozenRows: sheet.frozenRows,
    filter: sheet.filter,
    charts: sheet.charts,
    names: sheet.names,
    page: sheet.page,
  };
}

/** The whole workbook, for comparing before and after. A copy: later changes do not show in it. */
export function dumpBook(book: Book): unknown {
  const { fileName, names, structureProtected } = book;
  const tables = book.tables.map((table) => ({ ...table, sheet: table.sheet.name }));
  return structuredClone({ fileName, names, tables, structureProtected, sheets: book.sheets.map(dumpSheet) });
}
