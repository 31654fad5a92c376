import { columnIndex, columnLetters } from "../../address";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";

/** Parts of a formula in which nothing is an address: texts, quoted sheet names, brackets (tables, other workbooks). */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]/;

/** What may not stand before or behind an address: it would be part of a name, a function or a sheet's name. */
const BEFORE = /(?<![\p{L}\p{N}_.\\$])/u;
const BEHIND = /(?![\p{L}\p{N}_.\\(![])/u;

const CELL = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})/;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})/;
const ROWS = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})/;

const TOKEN = new RegExp(
  `${OPAQUE.source}|${BEFORE.source}(?:${CELL.source}|${COLUMNS.source}|${ROWS.source})${BEHIND.source}`,
  "gu",
);

/**
 * The formula as it reads when moved by this many rows and columns: relative addresses move, absolute ones stay.
 * That is how a cell that shares a formula with its neighbours has to be read (ECMA-376 part 1, 18.3.1.40).
 * What would fall off the sheet becomes `#REF!`, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [d1, column, d2, row, d3, firstColumn, d4, lastColumn, d5, firstRow, d6, lastRow] = groups;
    if (column !== undefined && row !== undefined) {
      // "XFE1" is a name: the last column is XFD.
      if (columnIndex(column) >= MAX_COLUMNS) return token;
      const letters = shiftedColumn(d1, column, columns);
      const number = shiftedRow(d2, row, rows);
      return letters && number ? letters + number : "#REF!";
    }
    if (firstColumn !== undefined && lastColumn !== undefined) {
      return joined(shiftedColumn(d3, firstColumn, columns), shiftedColumn(d4, lastColumn, columns));
    }
    if (firstRow !== undefined && lastRow !== undefined) {
      return joined(shiftedRow(d5, firstRow, rows), shiftedRow(d6, lastRow, rows));
    }
    return token;
  });
}

function shiftedColumn(dollar: string | undefined, letters: string, by: number): string | null {
  if (dollar) return dollar + letters;
  const shifted = columnIndex(letters) + by;
  return shifted >= 0 && shifted < MAX_COLUMNS ? columnLetters(shifted) : null;
}

function shiftedRow(dollar: string | undefined, row: string, by: number): string | null {
  if (dollar) return dollar + row;
  const shifted = Number(row) + by;
  return shifted >= 1 && shifted <= MAX_ROWS ? String(shifted) : null;
}

function joined(first: string | null, last: string | null): string {
  return first && last ? `${first}:${last}` : "#REF!";
}
