import { fold } from "../text/fold";
import type { Measure } from "../measures";

/** What a person said of a layout's columns; it goes before anything that words and figures tell. */
export interface ColumnCorrection {
  /** 0-based column of each measure; null: the sheet has no such column. */
  readonly measures: ReadonlyMap<Measure, number | null>;
  /** 0-based column that names the units. */
  readonly unit?: number;
}

/** Corrections by the layout that they are for, see {@link layoutKey}. */
export type LayoutCorrections = ReadonlyMap<string, ColumnCorrection>;

/**
 * A short key of a table's layout: the same for the next month's sheet of the same form, another where a column
 * has been put in, taken out or named otherwise. Numbers in headings (a month, a year) do not count.
 * @param columns 0-based columns with their headings from the top down
 */
export function layoutKey(columns: readonly { readonly column: number; readonly path: readonly string[] }[]): string {
  const text = columns.map(({ column, path }) => `${column}:${path.map(headingKey).join("/")}`).join("|");
  return hash(text);
}

function headingKey(heading: string): string {
  return fold(heading)
    .replace(/[^a-z]+/g, " ")
    .trim();
}

/** FNV-1a, twice with different starts: 16 hex digits. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x01000193);
  }
  return hex(first) + hex(second);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, "0");
}
