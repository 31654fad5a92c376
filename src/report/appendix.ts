import type { Annex, AnnexColumn, AnnexRow, Figure } from "../annex/annex";
import { MEASURES, type Measure } from "../annex/measures";
import { number } from "../messages/numbers";
import { appendixWords, measureNames, rateName } from "../messages/report";
import { capitalised, plainName, unitFullName } from "./wording/names";
import { grouped } from "./wording/numbers";

/** The annex as the report's appendix: what the sheet says, in print. */
export interface AppendixTable {
  /** Header rows from the top down, ordinal and unit column included. */
  readonly header: readonly (readonly HeaderCell[])[];
  /** Number of columns, ordinal and unit column included. */
  readonly width: number;
  readonly rows: readonly AppendixRow[];
}

export interface HeaderCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

export interface AppendixRow {
  /** Sums stand out. */
  readonly isSum: boolean;
  /** Ordinal, unit, then the figures. */
  readonly cells: readonly string[];
}

/** Columns in the order of the sheet; figures as counts, or as typed where they are none; units numbered in each part. */
export function appendixTable(annex: Annex): AppendixTable {
  const columns = MEASURES.flatMap((measure) => {
    const column = annex.columns.get(measure);
    return column === undefined ? [] : [{ measure, column }];
  }).sort((left, right) => left.column.column - right.column.column);
  let ordinal = 0;
  const rows = annex.rows.map((row): AppendixRow => {
    const isSum = row.role === "subtotal" || row.role === "total";
    ordinal = isSum ? 0 : ordinal + 1;
    const figures = columns.map(({ measure }) => shownFigure(row.figures.get(measure)));
    return { isSum, cells: [isSum ? "" : String(ordinal), rowName(row), ...figures] };
  });
  return {
    header: headerRows(columns.map(({ measure, column }) => headerPath(measure, column))),
    width: columns.length + 2,
    rows,
  };
}

function rowName(row: AnnexRow): string {
  return row.role === "commune" ? capitalised(unitFullName(row.name, row.kind)) : plainName(row.name);
}

function shownFigure(figure: Figure | undefined): string {
  if (figure === undefined) return "";
  if (figure.value !== null) return decimal(figure.value);
  if (typeof figure.typed === "object") return figure.typed === null ? "" : plainName(figure.typed.error);
  // "1.283" would be read as a thousand and more
  if (typeof figure.typed === "number") return number(figure.typed);
  return plainName(String(figure.typed));
}

/** Whole numbers with dots; the rate with at most two decimals and a comma, cut off rather than rounded up to 100. */
function decimal(value: number): string {
  const whole = Math.trunc(value);
  const hundredths = Math.trunc(Math.round((value - whole) * 10_000) / 100);
  const decimals = String(hundredths).padStart(2, "0").replace(/0+$/, "");
  return decimals === "" ? grouped(whole) : `${grouped(whole)},${decimals}`;
}

function headerPath(measure: Measure, column: AnnexColumn): readonly string[] {
  const path = column.path.map(plainName).filter((text) => text !== "");
  if (path.length > 0) return path;
  return [capitalised(measure === "onTimeRate" ? rateName : measureNames[measure])];
}

/** Merges what neighbouring columns share from the top down; a short path reaches down to the last row. */
function headerRows(paths: readonly (readonly string[])[]): readonly (readonly HeaderCell[])[] {
  const depth = Math.max(1, ...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeaderCell[] = [];
    for (let start = 0; start < paths.length;) {
      const path = paths[start] ?? [];
      const end = sharedUntil(paths, start, level);
      const text = path[level];
      if (text !== undefined) {
        cells.push({ text, columns: end - start, rows: level === path.length - 1 ? depth - level : 1 });
      }
      start = end;
    }
    const fixed = [appendixWords.ordinal, appendixWords.unit].map((text) => ({ text, columns: 1, rows: depth }));
    return level === 0 ? [...fixed, ...cells] : cells;
  });
}

/** Where the run of columns ends that share the path down to `level` and go on below it. */
function sharedUntil(paths: readonly (readonly string[])[], start: number, level: number): number {
  const path = paths[start] ?? [];
  let end = start + 1;
  while (end < paths.length) {
    const next = paths[end] ?? [];
    const goOn = level < path.length - 1 && level < next.length - 1;
    if (!goOn || !path.slice(0, level + 1).every((text, index) => text === next[index])) break;
    end += 1;
  }
  return end;
}
