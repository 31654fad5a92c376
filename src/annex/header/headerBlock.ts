import type { PlainSheet } from "../../workbook/plainData";
import { readCountText } from "../figures/countText";
import { isColumnNumberRow } from "./columnNumbers";
import type { GridCell, HeaderGrid } from "./headerGrid";
import { namesPeriod } from "./periodLabel";
import { fold } from "../text/fold";

/** 0-based rows of a table's header, both included; column numbers belong to it. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
}

/** A header has one row at least in which so many columns are named. */
const FEWEST_HEADINGS = 3;
const TALLEST_HEADER = 8;
/** A heading over a group is short; a title is not. */
const LONGEST_GROUP = 60;
const TITLE_FOLDED =
  /\b(bieu|bang|phu luc|bao cao|tong hop|thong ke|danh sach|kem theo|thang \d|quy [ivx\d]|nam \d|tu ngay|don vi tinh|dvt)\b/;

/** All header blocks of the sheet from the top down; a repeated header after a page break is one more. */
export function findHeaderBlocks(sheet: PlainSheet, grid: HeaderGrid): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let after = -1;
  for (const row of sheet.rows) {
    if (grid.isExhausted) break;
    if (row.index <= after || !grid.hasTexts(row, FEWEST_HEADINGS) || !isAnchor(grid, row.index)) continue;
    const block = grow(grid, row.index, after);
    blocks.push(block);
    after = block.bottom;
  }
  return blocks;
}

/** A row that names columns: several headings side by side, and hardly any figures. */
function isAnchor(grid: HeaderGrid, row: number): boolean {
  const cells = grid.rowCells(row);
  const own = cells.filter((cell) => cell.area.top === row);
  const headings = cells.filter(namesColumn);
  if (headings.length < FEWEST_HEADINGS || own.length === 0) return false;
  return headings.filter(namesMeasure).length > 0 && own.filter(isFigure).length * 2 < headings.length;
}

/** The heading of a column or a group that an annex has. */
function namesColumn(cell: GridCell): boolean {
  const { heading } = cell;
  return (
    heading !== null &&
    (namesMeasure(cell) || (heading.other !== null && heading.other !== "ignored" && heading.other !== "stranger"))
  );
}

function namesMeasure({ heading }: GridCell): boolean {
  return heading !== null && (heading.side !== null || heading.leaf !== null);
}

const headsRows = ({ heading }: GridCell): boolean =>
  heading?.other === "unit" || heading?.other === "ordinal" || heading?.other === "stranger";

function grow(grid: HeaderGrid, anchor: number, floor: number): HeaderBlock {
  const within = (row: number) => row > floor && Math.abs(anchor - row) < TALLEST_HEADER;
  const spans = grid.rowCells(anchor);
  let top = Math.min(anchor, ...spans.map((cell) => cell.area.top).filter(within));
  while (within(top - 1) && isUpperRow(grid, top - 1, anchor)) top--;
  let bottom = Math.max(anchor, ...spans.map((cell) => cell.area.bottom).filter(within));
  while (within(bottom + 1)) {
    const own = grid.rowCells(bottom + 1).filter((cell) => cell.area.top === bottom + 1);
    const counts = isColumnNumberRow(own);
    if (!counts && !isLowerRow(grid, own, top, bottom)) break;
    bottom++;
    // nothing below the column numbers belongs to the header
    if (counts) break;
  }
  return { top, bottom };
}

/**
 * A row above that groups columns: headings of sides, none of which is a title. The number and unit columns are headed
 * in the header's first row; where they have been seen, only a row of several groups still belongs above.
 */
function isUpperRow(grid: HeaderGrid, row: number, anchor: number): boolean {
  const cells = grid.rowCells(row);
  const below = grid.rowCells(row + 1);
  if (cells.length === 0 || cells.some(isFigure)) return false;
  const firstColumn = Math.min(...below.map((cell) => cell.area.left));
  const periods = cells.filter(namesPeriod);
  if (periods.length > 1) return cells.every((cell) => periods.includes(cell) || !isTitle(cell, firstColumn));
  if (cells.some((cell) => isTitle(cell, firstColumn))) return false;
  const groups = cells.filter(namesMeasure);
  const hasRowHeads = range(row + 1, anchor).some((at) =>
    grid.rowCells(at).some((cell) => headsRows(cell) && cell.area.left <= firstColumn + 1),
  );
  if (hasRowHeads) return groups.length > 1;
  return groups.length > 0 && cells.every((cell) => cell.area.left > firstColumn || namesColumn(cell));
}

function isTitle({ text, area }: GridCell, firstColumn: number): boolean {
  if (text.length > LONGEST_GROUP) return true;
  const reachesOver = area.left <= firstColumn && area.right > area.left + 2;
  return reachesOver || TITLE_FOLDED.test(fold(text));
}

/** A row below that still belongs to the header: headings under the groups, nothing under the heads of number and unit. */
function isLowerRow(grid: HeaderGrid, own: readonly GridCell[], top: number, bottom: number): boolean {
  if (own.length === 0 || own.some(isFigure)) return false;
  const headed = range(top, bottom).flatMap((row) => grid.rowCells(row));
  const rowHeads = headed.filter(headsRows);
  const first = Math.min(...headed.map((cell) => cell.area.left));
  const underRowHeads = own.some((cell) =>
    rowHeads.length > 0
      ? rowHeads.some(({ area }) => area.left <= cell.area.left && cell.area.left <= area.right)
      : cell.area.left === first && !headsRows(cell) && !namesColumn(cell),
  );
  const headings = own.filter((cell) => namesColumn(cell) || cell.heading?.other === "ignored");
  return !underRowHeads && headings.length > 0 && headings.length * 2 >= own.length;
}

function isFigure({ text, heading }: GridCell): boolean {
  if (heading !== null) return false;
  const reading = readCountText(text);
  return reading.as === "count" || (reading.as === "none" && !/^[xk]$/i.test(text));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
