import { cellInRow, rowAt } from "../../workbook/cells";
import type { Area, PlainCell, PlainSheet } from "../../workbook/plainData";
import { cellText } from "../text/cellText";
import { LONGEST_HEADING, readHeading, type Heading } from "./readHeading";

/** No annex that we know of is wider; what stands beyond is not looked at. */
export const WIDEST_ANNEX = 120;
/** A merge that covers more cells than this is no heading and no label. */
const LARGEST_MERGE = 4000;
/** Rows that merges are noted for, all together: enough for any annex, and no more work for a hostile sheet. */
const MOST_MERGED_ROWS = 400_000;
/** Different texts that are read as headings; beyond them a sheet is searched for no more headers. */
const MOST_HEADINGS = 40_000;
const ROWS_KEPT = 2000;

/** A text of the header region with the block of cells it stands for. */
export interface GridCell {
  readonly area: Area;
  readonly text: string;
  readonly heading: Heading | null;
}

/** The texts of a sheet's rows with merges spread out: every cell of a merge shows the text of its top left one. */
export class HeaderGrid {
  private readonly merged = new Map<number, Area[]>();
  private readonly cached = new Map<number, readonly GridCell[]>();
  private readonly headings = new Map<string, Heading | null>();

  constructor(private readonly sheet: PlainSheet) {
    let rowsLeft = MOST_MERGED_ROWS;
    for (const area of [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left)) {
      const height = area.bottom - area.top + 1;
      if (height * (area.right - area.left + 1) > LARGEST_MERGE || height > rowsLeft) continue;
      rowsLeft -= height;
      this.note(area);
    }
  }

  /** So many different texts have been read that no more headers are looked for. */
  get isExhausted(): boolean {
    return this.headings.size >= MOST_HEADINGS;
  }

  /** The merge that covers a cell, undefined where none does. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merged.get(row)?.find((area) => area.left <= column && column <= area.right);
  }

  /** Whether a row may hold `wanted` texts that are no figures; cheap, for passing over rows of data. */
  hasTexts(row: { readonly index: number; readonly cells: readonly PlainCell[] }, wanted: number): boolean {
    if (this.merged.has(row.index)) return true;
    let texts = 0;
    for (const { column, value } of row.cells) {
      if (column >= WIDEST_ANNEX) return false;
      if (typeof value === "string" && mayHead(value) && ++texts >= wanted) return true;
    }
    return false;
  }

  /** The texts of a 0-based row from left to right, each once, with its whole block. */
  rowCells(row: number): readonly GridCell[] {
    const known = this.cached.get(row);
    if (known) return known;
    const cells = this.readRow(row);
    if (this.cached.size > ROWS_KEPT) this.cached.clear();
    this.cached.set(row, cells);
    return cells;
  }

  /** The text that shows at a cell, through its merge if it is in one. */
  at(row: number, column: number): GridCell | undefined {
    return this.rowCells(row).find((cell) => cell.area.left <= column && column <= cell.area.right);
  }

  private readRow(row: number): readonly GridCell[] {
    const merged = this.merged.get(row) ?? [];
    const cells: GridCell[] = [];
    for (const area of merged) if (area.left < WIDEST_ANNEX) this.push(cells, area);
    for (const { column } of rowAt(this.sheet, row)?.cells ?? []) {
      if (column >= WIDEST_ANNEX) break;
      if (merged.some((area) => area.left <= column && column <= area.right)) continue;
      this.push(cells, { top: row, bottom: row, left: column, right: column });
    }
    return cells.sort((a, b) => a.area.left - b.area.left);
  }

  private push(cells: GridCell[], area: Area): void {
    const row = rowAt(this.sheet, area.top);
    const cell = row && cellInRow(row, area.left);
    const text = cellText(cell);
    if (text === "") return;
    cells.push({ area, text, heading: typeof cell?.value === "string" ? this.heading(text) : null });
  }

  private heading(text: string): Heading | null {
    const known = this.headings.get(text);
    if (known !== undefined || this.isExhausted) return known ?? null;
    const heading = readHeading(text);
    this.headings.set(text, heading);
    return heading;
  }

  /** Overlapping merges cannot be drawn by Excel; the first one stands. */
  private note(area: Area): void {
    for (let row = area.top; row <= area.bottom; row++) {
      const others = this.merged.get(row);
      if (others === undefined) this.merged.set(row, [area]);
      else if (
        others.length < WIDEST_ANNEX &&
        others.every((other) => other.right < area.left || other.left > area.right)
      )
        others.push(area);
    }
  }
}

/** Not a figure typed as text, nor a title. */
function mayHead(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_HEADING) return false;
  const first = text.charCodeAt(0);
  return first > 57 || first === 37 || first <= 32;
}
