import { CFB, read, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import { WorkbookFailure } from "../../../failure";
import type { CellValue, SheetVisibility } from "../../../plainData";
import { foreignNames } from "../foreignNames";
import { ForeignCells, type ForeignBook, type ForeignCell, type ForeignLook, type ForeignSheet } from "../foreignSheet";
import { biffLooks, COLUMNS, type CellLooks } from "./biffFonts";

/** Cells that the library is let loose on: it takes about 300 bytes for each. */
const MAX_XLS_CELLS = 700_000;
const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];
/** Error codes of a cell ([MS-XLS] 2.5.10). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

/**
 * Reads an .xls of Excel 5 to 2003 with SheetJS, and the fonts that it leaves out.
 * @throws WorkbookFailure `encrypted`, `damaged`, `too-large`
 */
export function readXls(bytes: Uint8Array): ForeignBook {
  // the library gets the records alone: it trusts what the other streams say of their sizes
  const stream = workbookStream(bytes);
  const looks = biffLooks(stream);
  if (looks.cells > MAX_XLS_CELLS) throw new WorkbookFailure("too-large");
  const workbook = parsed(stream);
  const cells = new ForeignCells();
  let worksheet = 0;
  const sheets = workbook.SheetNames.flatMap((name, at): ForeignSheet | [] => {
    const sheet = workbook.Sheets[name];
    // sheets of charts and macros have no cells of ours
    if (sheet === undefined || (sheet["!type"] ?? "sheet") !== "sheet") return [];
    cells.startSheet();
    fill(cells, sheet, looks.sheets[worksheet++] ?? new Map<number, ForeignLook>());
    const columns = sheet["!cols"] ?? [];
    const rows = sheet["!rows"] ?? [];
    return {
      name,
      visibility: VISIBILITY[workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? "visible",
      rows: cells.rows,
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      widths: new Map(
        columns.flatMap((column, index) => (column?.width === undefined ? [] : [[index, column.width] as const])),
      ),
      heights: new Map(rows.flatMap((row, index) => (row?.hpt === undefined ? [] : [[index, row.hpt] as const]))),
      hiddenRows: new Set(rows.flatMap((row, index) => (row?.hidden === true ? [index] : []))),
      hiddenColumns: new Set(columns.flatMap((column, index) => (column?.hidden === true ? [index] : []))),
    };
  });
  return {
    sheets,
    names: foreignNames(
      wholeWorkbookNames(workbook),
      sheets.map(({ name }) => name),
    ),
  };
}

function wholeWorkbookNames({ Workbook }: ReturnType<typeof read>): { name: string; refersTo: string }[] {
  return (Workbook?.Names ?? []).flatMap(({ Name: name, Ref: refersTo, Sheet }) =>
    Sheet === undefined ? { name, refersTo } : [],
  );
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  // before Excel 5 the records stood in the file without a container
  if (bytes[0] === 0x09) return bytes;
  try {
    const container = CFB.read(bytes, { type: "array" });
    const entry = CFB.find(container, "/Workbook") ?? CFB.find(container, "/Book");
    if (entry) return Uint8Array.from(entry.content);
  } catch (cause) {
    throw new WorkbookFailure("damaged", {}, { cause });
  }
  throw new WorkbookFailure("damaged");
}

function parsed(stream: Uint8Array): ReturnType<typeof read> {
  try {
    return quietly(() =>
      read(stream, {
        type: "array",
        cellFormula: true,
        cellNF: true,
        cellStyles: true,
        cellText: false,
        cellHTML: false,
      }),
    );
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new WorkbookFailure(isLocked ? "encrypted" : "damaged", {}, { cause });
  }
}

/** The library tells the console of records that it does not know; nobody asked, and the command line's errors are one line. */
function quietly<T>(work: () => T): T {
  /* eslint-disable no-console -- nothing is printed here, a library is kept from it */
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
  /* eslint-enable no-console */
}

function fill(cells: ForeignCells, sheet: WorkSheet, looks: CellLooks): void {
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith("!")) continue;
    const { r: row, c: column } = utils.decode_cell(address);
    cells.put(row, column, foreignCell(cell, looks.get(row * COLUMNS + column)));
  }
  for (const [place, look] of looks) {
    const [row, column] = [Math.floor(place / COLUMNS), place % COLUMNS];
    if (look.boxed && cells.rows.get(row)?.get(column) === undefined) cells.put(row, column, { value: null, look });
  }
}

function foreignCell({ t, v, f, z }: CellObject, look: ForeignLook | undefined): ForeignCell {
  return {
    value: valueOf(t, v),
    ...(f !== undefined && f !== "" && { formula: f }),
    ...(typeof z === "string" && z !== "General" && { numberFormat: z }),
    ...(look !== undefined && { look }),
  };
}

function valueOf(type: CellObject["t"], value: CellObject["v"]): CellValue {
  if (type === "e") return { error: ERRORS.get(Number(value)) ?? "#N/A" };
  if (type === "z" || value === undefined || value instanceof Date) return null;
  return value;
}
