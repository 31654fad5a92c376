import type { Area } from "./plainData";

/** A single cell; row and column 0-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  return FIRST_LETTERS[column] ?? lettersOf(column);
}

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Of the columns that an annex has, which are named for each cell of it. */
const FIRST_LETTERS: readonly string[] = Array.from({ length: 64 }, (_, column) => lettersOf(column));

/** "A" → 0, "AA" → 26; case does not matter. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `{row: 8, column: 2}` → "C9". */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "C9:E12", or "C9" for a single cell. */
export function a1Area(area: Area): string {
  const first = a1(area.top, area.left);
  const last = a1(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** "$C$9:$E$12", or "$C$9" for a single cell. */
export function absoluteArea(area: Area): string {
  return a1Area(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The block that has these two cells of one sheet in its corners. */
export function areaBetween(one: CellRef, other: CellRef): Area {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Inverse of {@link a1}; `$` signs are allowed. Null where the text is no cell address. */
export function parseA1(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "") };
}

/** The contract's form: `Sheet!A1`, without quotes round the sheet's name and without `$`. */
export function cellAddress(cell: CellRef): string {
  return `${cell.sheet}!${a1(cell.row, cell.column)}`;
}

/** Inverse of {@link cellAddress}; the sheet's name may itself hold "!". Null where it is no address. */
export function parseCellAddress(text: string): CellRef | null {
  const bang = text.lastIndexOf("!");
  const position = bang > 0 ? parseA1(text.slice(bang + 1)) : null;
  return position && { sheet: text.slice(0, bang), ...position };
}

/** Sheet name as a formula needs it: always quoted, inner quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
