import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { quotedSheet } from "../../address";
import { WorkbookFailure } from "../../failure";
import { isCellError } from "../../plainData";
import { MAX_CELL_CHARS, MAX_SHEET_NAME_CHARS } from "../limits";
import type { ForeignBook, ForeignCell, ForeignLook, ForeignSheet } from "./foreignSheet";
import type { ForeignKind } from "./foreignKind";

/** Larger files of these kinds take too much time and memory to read. */
const MAX_BYTES: Readonly<Record<ForeignKind, number>> = {
  xls: 24 * 1024 * 1024,
  ods: 48 * 1024 * 1024,
  html: 12 * 1024 * 1024,
};

/**
 * Makes an .xlsx of an .xls, an .ods or an HTML table under the name .xls: values, formulas, merges, widths, heights,
 * hidden rows and columns, fonts, lines, names of areas. The readers are loaded only here: nobody else needs them.
 * @throws WorkbookFailure `encrypted`, `damaged`, `too-large`, `not-a-workbook`
 */
export async function foreignToXlsx(bytes: Uint8Array, kind: ForeignKind): Promise<Uint8Array> {
  if (bytes.length > MAX_BYTES[kind]) throw new WorkbookFailure("too-large");
  const book = await readForeign(bytes, kind);
  if (book.sheets.length === 0) throw new WorkbookFailure("not-a-workbook");
  const sheets = named(book.sheets);
  const { writeXlsx } = await import(/* webpackChunkName: "hucre" */ "hucre/xlsx");
  return writeXlsx({
    sheets: sheets.map(writable),
    namedRanges: book.names.map(({ name, sheet, range }) => ({
      name,
      range: `${quotedSheet(sheets[sheet]?.name ?? "")}!${range}`,
    })),
  });
}

async function readForeign(bytes: Uint8Array, kind: ForeignKind): Promise<ForeignBook> {
  switch (kind) {
    case "xls": {
      const { readXls } = await import(/* webpackChunkName: "xls" */ "./xls/readXls");
      return readXls(bytes);
    }
    case "ods": {
      const { readOds } = await import(/* webpackChunkName: "ods" */ "./ods/readOds");
      return readOds(bytes);
    }
    case "html": {
      const { readHtml } = await import(/* webpackChunkName: "html" */ "./html/readHtml");
      return readHtml(bytes);
    }
  }
}

/** Names as Excel takes them: not empty, no longer than 31, without its forbidden characters, no two alike. */
function named(sheets: readonly ForeignSheet[]): readonly ForeignSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet, at) => {
    const clean = sheet.name
      .replace(/[[\]*?:/\\]/g, "-")
      .replace(/^'+|'+$/g, "")
      .slice(0, MAX_SHEET_NAME_CHARS);
    let name = clean.trim() === "" ? `Sheet${at + 1}` : clean;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++)
      name = `${clean.slice(0, MAX_SHEET_NAME_CHARS - 6)} (${copy})`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function writable(sheet: ForeignSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of sheet.rows)
    for (const [column, cell] of line) cells.set(`${row},${column}`, writableCell(cell));
  const lastColumn = Math.max(-1, ...sheet.widths.keys(), ...sheet.hiddenColumns);
  return {
    name: sheet.name,
    cells,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    columns: Array.from({ length: lastColumn + 1 }, (_, column) => ({
      ...(sheet.widths.has(column) && { width: sheet.widths.get(column) as number }),
      ...(sheet.hiddenColumns.has(column) && { hidden: true }),
    })),
    rowDefs: new Map(
      [...new Set([...sheet.heights.keys(), ...sheet.hiddenRows])].map((row) => [
        row,
        {
          ...(sheet.heights.has(row) && { height: sheet.heights.get(row) as number }),
          ...(sheet.hiddenRows.has(row) && { hidden: true }),
        },
      ]),
    ),
    ...(sheet.visibility === "hidden" && { hidden: true }),
    ...(sheet.visibility === "veryHidden" && { veryHidden: true }),
  };
}

function writableCell({ value, formula, numberFormat, look }: ForeignCell): Partial<Cell> {
  // the library writes no error values: such a text reads as no figure all the same
  const plain = isCellError(value) ? value.error : value;
  const shown = typeof plain === "string" ? clean(plain) : plain;
  const style = styleOf(look, numberFormat);
  return {
    ...(formula === undefined
      ? { value: shown }
      : { formula, ...(shown !== null && { formulaResult: shown, value: shown }) }),
    ...(style && { style }),
  };
}

/** Control characters and lone surrogates have no place in XML. */
function clean(text: string): string {
  return (
    text
      .slice(0, MAX_CELL_CHARS)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
  );
}

function styleOf(look: ForeignLook = {}, numberFormat: string | undefined): CellStyle | null {
  const { font, size, bold, italic, horizontal, vertical, wrap, boxed } = look;
  const thin = { style: "thin" as const };
  const style: CellStyle = {
    ...((font ?? size ?? bold ?? italic) !== undefined && {
      font: {
        ...(font !== undefined && { name: font }),
        ...(size !== undefined && { size }),
        ...(bold === true && { bold }),
        ...(italic === true && { italic }),
      },
    }),
    ...((horizontal ?? vertical ?? wrap) !== undefined && {
      alignment: {
        ...(horizontal !== undefined && { horizontal }),
        ...(vertical !== undefined && { vertical }),
        ...(wrap === true && { wrapText: true }),
      },
    }),
    ...(boxed === true && { border: { top: thin, right: thin, bottom: thin, left: thin } }),
    ...(numberFormat !== undefined && numberFormat !== "General" && { numFmt: numberFormat }),
  };
  return Object.keys(style).length === 0 ? null : style;
}
