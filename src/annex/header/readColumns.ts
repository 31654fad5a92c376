import type { PlainRow } from "../../workbook/plainData";
import { cellInRow } from "../../workbook/cells";
import type { AnnexColumn } from "../annex";
import { readCount } from "../figures/readFigure";
import type { Measure } from "../measures";
import { assignMeasures } from "./assignMeasures";
import { columnCandidates } from "./columnCandidates";
import { columnPaths } from "./columnPaths";
import type { HeaderBlock } from "./headerBlock";
import type { HeaderGrid } from "./headerGrid";

/** What the columns below one header are. */
export interface TableColumns {
  readonly measures: ReadonlyMap<Measure, AnnexColumn>;
  /** 0-based column with the units' names. */
  readonly unit: number;
  /** 0-based column with the rows' numbers, null where there is none. */
  readonly ordinal: number | null;
}

/** Rows that are looked at to tell ambiguous columns apart; more would change nothing. */
const SAMPLE_ROWS = 60;

/** Understands the columns of the table below `block`; null where its words and figures make no annex. */
export function readColumns(grid: HeaderGrid, block: HeaderBlock, rows: readonly PlainRow[]): TableColumns | null {
  const paths = columnPaths(grid, block);
  const open = paths.map(({ column, cells }) => ({
    column,
    path: cells.map((cell) => cell.text),
    candidates: columnCandidates(cells.map((cell) => cell.heading)),
    others: cells.map((cell) => cell.heading?.other ?? null),
  }));
  const candidates = open.filter((column) => column.candidates.length > 0);
  const sample = sampleRows(rows, candidates.map(({ column }) => column));
  const assigned = assignMeasures(
    candidates.map((column) => ({
      column: column.column,
      candidates: column.candidates,
      sample: sample.map((row) => readCount(row.index, column.column, cellInRow(row, column.column), () => null).value),
    })),
  ).columns;
  const measures = new Map<Measure, AnnexColumn>();
  for (const { column, path } of open) {
    for (const [measure, place] of assigned) {
      if (place.column === column) measures.set(measure, { column, path, confidence: place.confidence });
    }
  }
  const firstMeasure = Math.min(...[...measures.values()].map(({ column }) => column));
  if (!Number.isFinite(firstMeasure)) return null;
  const ordinal = open.find(({ others }) => others.includes("ordinal"))?.column ?? null;
  const named = open.filter(({ others, candidates: found }) => others.includes("unit") && found.length === 0).map(({ column }) => column);
  const unit = unitColumn(named, ordinal, firstMeasure, sample);
  return unit === null ? null : { measures, unit, ordinal };
}

/** The first rows with figures under the candidate columns. */
function sampleRows(rows: readonly PlainRow[], columns: readonly number[]): readonly PlainRow[] {
  const found: PlainRow[] = [];
  for (const row of rows) {
    const numbers = columns.filter((column) => typeof cellInRow(row, column)?.value === "number").length;
    if (numbers >= 2) found.push(row);
    if (found.length >= SAMPLE_ROWS) break;
  }
  return found;
}

/** The column headed as the units', else the one left of the figures that holds most texts. */
function unitColumn(named: readonly number[], ordinal: number | null, firstMeasure: number, sample: readonly PlainRow[]): number | null {
  const texts = (column: number) => sample.filter((row) => typeof cellInRow(row, column)?.value === "string").length;
  const candidates = named.length > 0 ? named : Array.from({ length: firstMeasure }, (_, column) => column).filter((column) => column !== ordinal);
  let best: { column: number; texts: number } | null = null;
  for (const column of candidates) {
    const count = texts(column);
    if (best === null || count > best.texts) best = { column, texts: count };
  }
  if (best === null || (best.texts === 0 && sample.length > 0)) return null;
  return best.column;
}
