import type { PlainSheet } from "../../workbook/plainData";
import { readCountText } from "../figures/countText";
import type { GridCell, HeaderGrid } from "./headerGrid";

/** 0-based rows of a table's header, both included; column numbers belong to it. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
}

/** A header has one row at least in which so many columns are named. */
const FEWEST_HEADINGS = 3;
const TALLEST_HEADER = 8;

/** All header blocks of the sheet from the top down; a repeated header after a page break is one more. */
export function findHeaderBlocks(sheet: PlainSheet, grid: HeaderGrid): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let after = -1;
  for (const { index } of sheet.rows) {
    if (index <= after || !isAnchor(grid, index)) continue;
    const block = grow(grid, index, after);
    blocks.push(block);
    after = block.bottom;
  }
  return blocks;
}

/** A row that names columns: several headings side by side, and hardly any figures. */
function isAnchor(grid: HeaderGrid, row: number): boolean {
  const cells = grid.rowCells(row).filter((cell) => cell.area.top === row || cell.heading !== null);
  const headings = cells.filter((cell) => namesColumn(cell));
  const figures = cells.filter((cell) => cell.heading === null && isFigure(cell.text));
  return headings.length >= FEWEST_HEADINGS && figures.length < headings.length;
}

function namesColumn({ heading }: GridCell): boolean {
  return heading !== null && (heading.side !== null || heading.leaf !== null || (heading.other !== null && heading.other !== "ignored"));
}

function grow(grid: HeaderGrid, anchor: number, floor: number): HeaderBlock {
  const spans = grid.rowCells(anchor);
  let top = Math.min(anchor, ...spans.map((cell) => cell.area.top).filter((row) => row > floor && anchor - row < TALLEST_HEADER));
  while (top - 1 > floor && anchor - top < TALLEST_HEADER && isUpperHeaderRow(grid, top - 1)) top--;
  let bottom = Math.max(anchor, ...spans.map((cell) => cell.area.bottom).filter((row) => row - anchor < TALLEST_HEADER));
  while (bottom - top < TALLEST_HEADER && isLowerHeaderRow(grid, bottom + 1)) bottom++;
  return { top, bottom };
}

/** A row above that groups columns: headings of sides, none of which reaches over the whole table as a title does. */
function isUpperHeaderRow(grid: HeaderGrid, row: number): boolean {
  const cells = grid.rowCells(row);
  if (cells.length === 0) return false;
  const firstBelow = Math.min(...grid.rowCells(row + 1).map((cell) => cell.area.left));
  const names = cells.filter((cell) => namesColumn(cell) && cell.heading?.other !== "ignored");
  const isTitle = cells.some((cell) => cell.area.left <= firstBelow && cell.area.right > cell.area.left + 1);
  return !isTitle && names.length > 0 && (names.length > 1 || cells.length === 1) && !cells.some((cell) => isFigure(cell.text)) && names.every((cell) => cell.text.length <= 80) && cells[0]?.area.left !== undefined && (names.length > 1 || (cells[0]?.area.left ?? 0) > firstBelow);
}

/** A row below that still belongs to the header: more headings, column numbers, or formulas of column numbers. */
function isLowerHeaderRow(grid: HeaderGrid, row: number): boolean {
  const cells = grid.rowCells(row).filter((cell) => cell.area.top === row);
  if (cells.length === 0) return false;
  if (isColumnNumberRow(cells)) return true;
  const headings = cells.filter((cell) => namesColumn(cell));
  return headings.length > 0 && headings.length * 2 >= cells.length && !cells.some((cell) => cell.heading === null && isFigure(cell.text));
}

/** "(1) (2) (3)=(4)+(5) …", "A B 1 2 3 …": numbers that count the columns. */
export function isColumnNumberRow(cells: readonly GridCell[]): boolean {
  if (cells.length < FEWEST_HEADINGS) return false;
  const numbers = cells.map((cell) => /^\(?\s*(\d{1,2})\s*\)?(\s*=.*)?$/.exec(cell.text)?.[1]).map((text) => (text === undefined ? null : Number(text)));
  const letters = cells.filter((cell, at) => numbers[at] === null && /^\(?[A-Za-zĐđ]\)?$/.test(cell.text));
  const formulas = cells.filter((cell, at) => numbers[at] === null && /^[\s()\d+\-=%*/x:,.]+$/.test(cell.text));
  const known = numbers.filter((number) => number !== null);
  if (known.length < FEWEST_HEADINGS || known.length + letters.length + formulas.length < cells.length) return false;
  const ascending = known.every((number, at) => at === 0 || number === (known[at - 1] ?? 0) + 1 || (formulas.length > 0 && number > (known[at - 1] ?? 0)));
  return ascending && (known[0] ?? 99) <= 3;
}

function isFigure(text: string): boolean {
  const reading = readCountText(text);
  return reading.as === "count" || (reading.as === "none" && text !== "x" && text !== "k");
}
