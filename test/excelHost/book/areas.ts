import { columnIndex, columnLetters } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/plainData";
import { invalid } from "../hostError";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
/** Longest address that Worksheet.getRanges takes (office-js #5198). */
export const LONGEST_ADDRESS = 8_192;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** "A1:B2", "C3", "$4:$7", "A:C". @throws HostError InvalidArgument */
export function parseArea(text: string): Area {
  const [first = "", second = first, ...more] = text.replaceAll("$", "").trim().split(":");
  const from = corner(first);
  const to = corner(second);
  if (!from || !to || more.length > 0 || (from.row === null) !== (to.row === null)) throw invalid(`address ${text}`);
  if ((from.column === null) !== (to.column === null)) throw invalid(`address ${text}`);
  return {
    top: Math.min(from.row ?? 0, to.row ?? LAST_ROW),
    left: Math.min(from.column ?? 0, to.column ?? LAST_COLUMN),
    bottom: Math.max(from.row ?? 0, to.row ?? LAST_ROW),
    right: Math.max(from.column ?? 0, to.column ?? LAST_COLUMN),
  };
}

export function parseAreas(text: string): Area[] {
  if (text.length > LONGEST_ADDRESS) throw invalid(`address of ${text.length} characters`);
  return text.split(",").map(parseArea);
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === "") return null;
  const row = match[2] ? Number(match[2]) - 1 : null;
  const column = match[1] ? columnIndex(match[1]) : null;
  if (row !== null && (row < 0 || row > LAST_ROW)) return null;
  if (column !== null && column > LAST_COLUMN) return null;
  return { row, column };
}

/** As Excel writes it: `'Biểu 1'!A1:B2`, quotes only where the name needs them. */
export function addressOf(sheet: string, areas: readonly Area[]): string {
  const prefix = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return areas.map((area) => `${prefix}!${areaText(area)}`).join(",");
}

function areaText(area: Area): string {
  if (area.left === 0 && area.right === LAST_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === LAST_ROW) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** Whole rows or whole columns: their grids answer null. */
export function isUnbounded(area: Area): boolean {
  return (area.top === 0 && area.bottom === LAST_ROW) || (area.left === 0 && area.right === LAST_COLUMN);
}

export function* cellsOf(area: Area): Generator<[row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield [row, column];
  }
}
