import { a1Area, type CellRef } from "../address";
import { cellInRow, rowAt } from "../cells";
import { isCellError, type Area, type CellValue, type PlainSheet } from "../plainData";
import type { SheetExtent } from "./overview";

/** Usual bytes of one value in a response. */
const BYTES_PER_VALUE = 12;
const MOST_BYTES = 3_000_000;

/** The sheet's values as they are when the marks are written, asked for in the same request. */
export interface QueuedFingerprint {
  readonly used: Excel.Range;
  readonly parts: readonly { readonly area: Area; readonly range: Excel.Range }[];
}

/** What changed between reading and writing. */
export interface SheetChanges {
  /** Rows or columns moved, or names of rows changed: places found at reading are no longer right. */
  readonly isRearranged: boolean;
  /** Figures that changed in their places. */
  readonly cells: readonly CellRef[];
}

/** Asks for all values of the block that was read; of a very large one for the columns that hold names only. */
export function queueFingerprint(sheet: Excel.Worksheet, before: PlainSheet, extent: SheetExtent): QueuedFingerprint {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const area = extent.used;
  if (!area) return { used, parts: [] };
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1) * BYTES_PER_VALUE;
  const areas = size <= MOST_BYTES ? [area] : namingColumns(before, area);
  const parts = areas.map((part) => {
    const range = sheet.getRange(a1Area(part));
    range.load("values");
    return { area: part, range };
  });
  return { used, parts };
}

/** After the sync. Results of formulas follow the figures and are not looked at. */
export function changesSince(queued: QueuedFingerprint, before: PlainSheet, extent: SheetExtent): SheetChanges {
  const { used } = queued;
  const now = used.isNullObject
    ? null
    : {
        top: used.rowIndex,
        left: used.columnIndex,
        bottom: used.rowIndex + used.rowCount - 1,
        right: used.columnIndex + used.columnCount - 1,
      };
  if (!sameArea(now, extent.used)) return { isRearranged: true, cells: [] };
  const cells = queued.parts.flatMap(({ area, range }) => changedCells(before, area, range.values));
  return { isRearranged: cells.some(({ isName }) => isName), cells: cells.map(({ cell }) => cell) };
}

function changedCells(
  before: PlainSheet,
  area: Area,
  values: readonly (readonly unknown[])[],
): { readonly cell: CellRef; readonly isName: boolean }[] {
  const changed: { cell: CellRef; isName: boolean }[] = [];
  for (const [offset, line] of values.entries()) {
    const row = area.top + offset;
    const was = rowAt(before, row);
    for (const [at, now] of line.entries()) {
      const column = area.left + at;
      const cell = was && cellInRow(was, column);
      if (cell?.formula !== undefined || plainText(cell?.value ?? null) === now) continue;
      changed.push({ cell: { sheet: before.name, row, column }, isName: isNaming(cell?.value) || isNaming(now) });
    }
  }
  return changed;
}

/** A value as Excel hands it over. */
export function plainText(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** A text of words; a dash or an "x" in a figure's place is none. */
function isNaming(value: unknown): boolean {
  return typeof value === "string" && /\p{L}{2}/u.test(value) && !value.startsWith("#");
}

function namingColumns(before: PlainSheet, area: Area): Area[] {
  const counts = new Map<number, number>();
  for (const { cells } of before.rows) {
    for (const { column, value } of cells) if (isNaming(value)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? [{ ...area, left: most[0], right: most[0] }] : [];
}

function sameArea(one: Area | null, other: Area | null): boolean {
  return (
    JSON.stringify(one && [one.top, one.left, one.bottom, one.right]) ===
    JSON.stringify(other && [other.top, other.left, other.bottom, other.right])
  );
}
