import { a1, a1Area, quotedSheet } from "../address";
import type { Area } from "../plainData";
import type { PlannedCell, PlannedRow } from "../plan";
import { LONGEST_IN_TEXT_FORMAT } from "../plannedCells";
import { BYTES_PER_STEP, type Pace } from "./pace";

/** Rows written at a time: large enough to be few, small enough for any text. */
const BYTES_AT_A_TIME = 1_000_000;

/** Number formats, values and links of a planned sheet, in this order: a text goes only into a cell that is formatted as text. */
export async function writeContent(sheet: Excel.Worksheet, rows: readonly PlannedRow[], pace: Pace): Promise<void> {
  const right = Math.max(-1, ...rows.map((row) => row.cells.at(-1)?.column ?? -1));
  if (right < 0) return;
  for (const { first, last, bytes } of chunks(rows)) {
    await pace.room(bytes + (last - first + 1) * (right + 1) * 5 + 2 * BYTES_PER_STEP);
    const part = rows.slice(first, last + 1);
    const range = sheet.getRange(a1Area({ top: first, left: 0, bottom: last, right }));
    range.numberFormat = part.map((row) => wide(row, right, "General", numberFormatOf));
    range.values = part.map((row) => wide(row, right, "", entryOf));
  }
  for (const run of linkRuns(rows)) {
    await pace.room(BYTES_PER_STEP + run.links.length * 120);
    sheet.getRange(a1Area(run.area)).setCellProperties(run.links.map((hyperlink) => [{ hyperlink }]));
  }
}

/** What is handed to Excel so that the cell holds exactly the planned value: text never becomes a formula or a number. */
export function entryOf({ value }: Pick<PlannedCell, "value">): string | number {
  if (value === null) return "";
  if (typeof value === "number") return value;
  // whatever the cell's format: Excel takes these for a formula, and eats one apostrophe
  return /^[=+\-@']/.test(value) ? `'${value}` : value;
}

function numberFormatOf({ value, style }: PlannedCell): string {
  if (typeof value !== "string") return style.numberFormat ?? "General";
  return value.length > LONGEST_IN_TEXT_FORMAT ? "General" : "@";
}

function wide<T>(row: PlannedRow, right: number, blank: T, of: (cell: PlannedCell) => T): T[] {
  const line = new Array<T>(right + 1).fill(blank);
  for (const cell of row.cells) line[cell.column] = of(cell);
  return line;
}

function chunks(rows: readonly PlannedRow[]): { first: number; last: number; bytes: number }[] {
  const found: { first: number; last: number; bytes: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = row.cells.reduce((sum, cell) => sum + bytesOf(cell.value), 2);
    const open = found.at(-1);
    if (!open || open.bytes + bytes > BYTES_AT_A_TIME) found.push({ first: index, last: index, bytes });
    else {
      open.last = index;
      open.bytes += bytes;
    }
  }
  return found;
}

/** Vietnamese letters take up to three bytes; quotes and line breaks two. */
function bytesOf(value: string | number | null): number {
  return typeof value === "string" ? 4 + 3 * value.length : 20;
}

interface LinkRun {
  area: Area;
  readonly links: Excel.RangeHyperlink[];
}

/** Links below each other in one column, so that one call sets them all. */
function linkRuns(rows: readonly PlannedRow[]): LinkRun[] {
  const runs: LinkRun[] = [];
  const lastOf = new Map<number, LinkRun>();
  for (const [row, { cells }] of rows.entries()) {
    for (const { column, link } of cells) {
      if (!link) continue;
      const hyperlink = { documentReference: `${quotedSheet(link.sheet)}!${a1(link.row, link.column)}` };
      const above = lastOf.get(column);
      if (above && above.area.bottom === row - 1) {
        above.area = { ...above.area, bottom: row };
        above.links.push(hyperlink);
      } else {
        const run = { area: { top: row, left: column, bottom: row, right: column }, links: [hyperlink] };
        lastOf.set(column, run);
        runs.push(run);
      }
    }
  }
  return runs;
}
