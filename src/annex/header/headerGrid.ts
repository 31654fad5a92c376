import { cellInRow, rowAt } from "../../workbook/cells";
import type { Area, PlainSheet } from "../../workbook/plainData";
import { cellText } from "../text/cellText";
import { readHeading, type Heading } from "./readHeading";

/** No annex that we know of is wider; what stands beyond is not looked at. */
const WIDEST_ANNEX = 120;
/** A merge that covers more cells than this is no heading. */
const LARGEST_MERGE = 4000;

/** A text of the header region with the block of cells it stands for. */
export interface GridCell {
  readonly area: Area;
  readonly text: string;
  readonly heading: Heading | null;
}

/** The texts of a sheet's rows with merges spread out: every cell of a merge shows the text of its top left one. */
export class HeaderGrid {
  private readonly cover = new Map<number, Map<number, Area>>();
  private readonly cached = new Map<number, readonly GridCell[]>();

  constructor(private readonly sheet: PlainSheet) {
    for (const area of sheet.merges) this.spread(area);
  }

  /** The texts of a 0-based row from left to right, each once, with its whole block. */
  rowCells(row: number): readonly GridCell[] {
    const known = this.cached.get(row);
    if (known) return known;
    const cells = this.readRow(row);
    this.cached.set(row, cells);
    return cells;
  }

  /** The text that shows at a cell, through its merge if it is in one. */
  at(row: number, column: number): GridCell | undefined {
    return this.rowCells(row).find((cell) => cell.area.left <= column && column <= cell.area.right);
  }

  private readRow(row: number): readonly GridCell[] {
    const merged = this.cover.get(row);
    const areas = new Set(merged?.values() ?? []);
    const own = rowAt(this.sheet, row)?.cells ?? [];
    const cells: GridCell[] = [];
    for (const area of areas) this.push(cells, area);
    for (const cell of own) {
      if (cell.column >= WIDEST_ANNEX || merged?.has(cell.column)) continue;
      this.push(cells, { top: row, bottom: row, left: cell.column, right: cell.column });
    }
    return cells.sort((a, b) => a.area.left - b.area.left);
  }

  private push(cells: GridCell[], area: Area): void {
    const row = rowAt(this.sheet, area.top);
    const cell = row && cellInRow(row, area.left);
    const text = cellText(cell);
    if (text === "") return;
    cells.push({ area, text, heading: typeof cell?.value === "string" ? readHeading(text) : null });
  }

  private spread(area: Area): void {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_MERGE) return;
    for (let row = area.top; row <= area.bottom; row++) {
      const columns = this.cover.get(row) ?? new Map<number, Area>();
      for (let column = area.left; column <= Math.min(area.right, WIDEST_ANNEX); column++) {
        // overlapping merges cannot be drawn by Excel; the first one stands
        if (!columns.has(column)) columns.set(column, area);
      }
      this.cover.set(row, columns);
    }
  }
}
