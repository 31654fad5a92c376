import { rowsBetween } from "../workbook/cells";
import type { PlainSheet } from "../workbook/plainData";
import type { Annex } from "./annex";
import { formulaResults } from "./formula/sheetNumbers";
import { findHeaderBlocks, type HeaderBlock } from "./header/headerBlock";
import { HeaderGrid } from "./header/headerGrid";
import { readColumns, type TableColumns } from "./header/readColumns";
import { readLetterhead } from "./letterhead";
import { isAnnexTable } from "./recognition";
import { readPeriod } from "./period/readPeriod";
import { classifyRows } from "./rows/classifyRows";
import type { RawRow } from "./rows/rawRow";
import { readRawRows } from "./rows/readRawRows";
import { resolveTotals } from "./rows/totals";
import { cellText } from "./text/cellText";

interface Table {
  readonly block: HeaderBlock;
  readonly columns: TableColumns;
}

/**
 * Reads a sheet as an annex: one table, or several stacked ones with a header each. Null where it is none.
 * @param fileName the workbook's name, which may tell the period
 */
export function readAnnex(sheet: PlainSheet, fileName: string): Annex | null {
  const grid = new HeaderGrid(sheet);
  const blocks = findHeaderBlocks(sheet, grid);
  const computed = formulaResults(sheet);
  const tables: Table[] = [];
  const raw: RawRow[] = [];
  blocks.forEach((block, at) => {
    const until = (blocks[at + 1]?.top ?? Infinity) - 1;
    const rows = rowsBetween(sheet, block.bottom + 1, until);
    const columns = readColumns(grid, block, rows);
    if (columns === null) return;
    tables.push({ block, columns });
    raw.push(...readRawRows(grid, columns, rows, computed));
  });
  const first = tables[0];
  if (first === undefined) return null;
  const rows = resolveTotals(classifyRows(raw));
  if (!isAnnexTable(first.columns, rows)) return null;
  return {
    sheet: sheet.name,
    period: readPeriod(titleLines(sheet, first.block.top), sheet.name, fileName),
    columns: first.columns.measures,
    unitColumn: first.columns.unit,
    headerRows: first.block,
    letterhead: readLetterhead(sheet, first.block.top, rows.at(-1)?.row ?? first.block.bottom),
    rows,
  };
}

function titleLines(sheet: PlainSheet, headerTop: number): readonly string[] {
  return rowsBetween(sheet, 0, headerTop - 1)
    .flatMap((row) => row.cells.map(cellText))
    .filter((text) => text !== "");
}
