import { cellInRow } from "../../workbook/cells";
import type { PlainCell, PlainRow } from "../../workbook/plainData";
import { readCount, readRate } from "../figures/readFigure";
import { isColumnNumberRow } from "../header/headerBlock";
import type { HeaderGrid } from "../header/headerGrid";
import type { TableColumns } from "../header/readColumns";
import { MEASURES } from "../measures";
import { cellText } from "../text/cellText";
import { fold } from "../text/fold";
import { filledFigures, type RawRow } from "./rawRow";
import { AFTER_TABLE_FOLDED } from "./rowVocabulary";

/** Reads the rows of a table in sheet order; rows without label and figures, and repeated column numbers, are left out. */
export function readRawRows(
  grid: HeaderGrid,
  columns: TableColumns,
  rows: readonly PlainRow[],
  computed: (cell: PlainCell) => number | null,
): readonly RawRow[] {
  const fractions = holdsFractions(columns, rows);
  const firstMeasure = Math.min(...[...columns.measures.values()].map(({ column }) => column));
  const raw: RawRow[] = [];
  for (const row of rows) {
    const label = rowLabel(grid, columns, row, firstMeasure);
    const figures: RawRow["figures"] = new Map(
      MEASURES.flatMap((measure) => {
        const place = columns.measures.get(measure);
        if (place === undefined) return [];
        const cell = cellInRow(row, place.column);
        const figure = measure === "onTimeRate" ? readRate(row.index, place.column, cell, fractions) : readCount(row.index, place.column, cell, computed);
        return [[measure, figure] as const];
      }),
    );
    const found = { row: row.index, ...label, hidden: row.hidden, figures };
    const filled = filledFigures(found);
    if (filled === 0 && found.label === "") continue;
    if (filled > 0 && !isDataRow(found, grid)) continue;
    if (filled === 0 && AFTER_TABLE_FOLDED.test(fold(found.label))) continue;
    raw.push(found);
  }
  return raw;
}

/** A row of figures: more than half of what fills it reads as figures, and it is no row of column numbers. */
function isDataRow(row: RawRow, grid: HeaderGrid): boolean {
  let readable = 0;
  let filled = 0;
  for (const [measure, figure] of row.figures) {
    if (figure.state === "blank" || measure === "onTimeRate") continue;
    filled++;
    const isWords = figure.state === "unreadable" && typeof figure.typed === "string" && !/\d/.test(figure.typed);
    if (!isWords) readable++;
  }
  if (readable * 2 < filled || readable === 0) return false;
  if (row.label === "" && readable < 2) return false;
  return !isColumnNumberRow(grid.rowCells(row.row).filter((cell) => cell.area.top === row.row));
}

/** The unit's label: from the units' column, else the words left of the figures (a total's label often stands in the number column). */
function rowLabel(grid: HeaderGrid, columns: TableColumns, row: PlainRow, firstMeasure: number): { ordinal: string; label: string } {
  const ordinalText = columns.ordinal === null ? "" : cellText(cellInRow(row, columns.ordinal));
  const ownText = cellText(cellInRow(row, columns.unit));
  const shown = ownText !== "" ? ownText : (grid.at(row.index, columns.unit)?.text ?? "");
  if (shown !== "") return { ordinal: shown === ordinalText ? "" : ordinalText, label: shown };
  for (const cell of row.cells) {
    if (cell.column >= firstMeasure) break;
    const text = cellText(cell);
    if (/\p{L}{2}/u.test(text)) return { ordinal: text === ordinalText ? "" : ordinalText, label: text };
  }
  return { ordinal: ordinalText, label: "" };
}

/** A rate column without percent formats in which no value is above 1 holds fractions. */
function holdsFractions(columns: TableColumns, rows: readonly PlainRow[]): boolean {
  const place = columns.measures.get("onTimeRate");
  if (place === undefined) return false;
  let some = false;
  for (const row of rows) {
    const cell = cellInRow(row, place.column);
    if (typeof cell?.value !== "number" || cell.numberFormat?.includes("%")) continue;
    if (cell.value > 1) return false;
    if (cell.value > 0) some = true;
  }
  return some;
}
