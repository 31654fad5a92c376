import { BooleanNumber, CellValueType } from "@univerjs/presets";
import type { ICellData, IFreeze, IRange, IWorksheetData } from "@univerjs/presets";
import type { Steps } from "../../steps";
import { isCellError } from "../../workbook/plainData";
import type { CellValue, PlainCell, PlainSheet } from "../../workbook/plainData";
import type { SheetLook } from "./sheetLook";
import type { StyleBook } from "./styleBook";

type Rows = Record<number, Record<number, ICellData>>;

/** Excel's defaults with Calibri 11, in pixels at 100 %. */
const DEFAULT_COLUMN_WIDTH = 64;
const DEFAULT_ROW_HEIGHT = 20;
/** Points of a workbook's letters where it does not say. */
export const DEFAULT_SIZE = 11;
/** Empty rows and columns beyond the data, so that there is room to type. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 20;

export type SheetSnapshot = Partial<IWorksheetData> & { readonly id: string; readonly name: string };

/** One sheet as Univer wants it: values from the port, looks from the file. */
export function* sheetSnapshot(
  id: string,
  plain: PlainSheet,
  look: SheetLook | undefined,
  styles: StyleBook,
  defaultSize: number,
): Steps<SheetSnapshot> {
  const cellData: Rows = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    const cells = (cellData[row] ??= {});
    cells[column] = { ...cells[column], ...cell };
  };
  for (const [key, cell] of look?.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (cell.style) put(row, column, { s: styles.idOf(cell.style) });
    if (column === 0) yield;
  }
  for (const row of plain.rows) {
    for (const cell of row.cells) put(row.index, cell.column, gridCell(cell));
    yield;
  }
  const rowData = yield* rowLooks(plain, look, defaultSize);

  const columns = look?.columns ?? [];
  const lastRow = Math.max(plain.rows.at(-1)?.index ?? 0, ...Object.keys(cellData).map(Number).slice(-1));
  const lastColumn = Math.max(0, ...plain.rows.map((row) => row.cells.at(-1)?.column ?? 0));
  return {
    id,
    name: plain.name,
    hidden: plain.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(LEAST_ROWS, lastRow + 1 + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + 1 + SPARE_COLUMNS),
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    cellData,
    mergeData: plain.merges.map((area): IRange => ({
      startRow: area.top,
      startColumn: area.left,
      endRow: area.bottom,
      endColumn: area.right,
    })),
    rowData,
    columnData: Object.fromEntries(
      Array.from(
        { length: Math.max(columns.length, ...[...plain.hiddenColumns].map((c) => c + 1), 0) },
        (_, column) => [
          column,
          {
            ...(columns[column]?.width === undefined ? {} : { w: columnPixels(columns[column].width) }),
            ...(plain.hiddenColumns.has(column) ? { hd: BooleanNumber.TRUE } : {}),
          },
        ],
      ),
    ),
    freeze: freezeOf(look),
    showGridlines: look?.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    zoomRatio: 1,
  };
}

function gridCell(cell: PlainCell): ICellData {
  const formula = cell.formula === undefined ? {} : { f: `=${cell.formula}` };
  return { ...formula, ...gridValue(cell.value) };
}

export function gridValue(value: CellValue): ICellData {
  if (value === null) return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/**
 * Heights in pixels. A row without a height of its own is as high as its largest letters need, as
 * in Excel; one with wrapped text grows further once it is drawn (`fitRows`).
 */
function* rowLooks(
  plain: PlainSheet,
  look: SheetLook | undefined,
  defaultSize: number,
): Steps<IWorksheetData["rowData"]> {
  const rows: Record<number, { h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = {};
  for (const [key, cell] of look?.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (column === 0) yield;
    const height = letterHeight(cell.style?.font?.size ?? defaultSize);
    if (height > (rows[row]?.h ?? DEFAULT_ROW_HEIGHT)) rows[row] = { h: height };
  }
  for (const [index, { height }] of look?.rowDefs ?? []) {
    if (height !== undefined) rows[index] = { h: pixels(height), ia: BooleanNumber.FALSE };
  }
  for (const row of plain.rows) if (row.hidden) rows[row.index] = { ...rows[row.index], hd: BooleanNumber.TRUE };
  return rows;
}

/** Line of letters of that many points, in pixels: Calibri 11 gives 20, Times New Roman 14 gives 25. */
function letterHeight(points: number): number {
  return Math.round(pixels(points) * 1.34);
}

function freezeOf(look: SheetLook | undefined): IFreeze {
  const rows = look?.freezePane?.rows ?? 0;
  const columns = look?.freezePane?.columns ?? 0;
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

/** Points to CSS pixels. */
function pixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** Width in characters to pixels, with the 7 px digits of Calibri 11 (ECMA-376 part 1, 18.3.1.13). */
function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
}
