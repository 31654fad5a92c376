import { SURE_COLUMN, type Annex, type ColumnReason } from "../annex/annex";
import { MEASURES, type Measure } from "../annex/measures";
import type { Refusal } from "../annex/readAnnex";
import { columnChoiceWords as words } from "../messages/columns";
import { columnLetters } from "../workbook/address";
import type { RememberedColumns } from "./settings";

/** What a column is taken for; null: for nothing. */
export type ColumnUse = Measure | "unit" | null;

/** A sheet's columns as they were understood, for a person to look at and put right. */
export interface ColumnTable {
  readonly sheet: string;
  readonly layout: string;
  /** 0-based row of the lowest heading. */
  readonly headerRow: number;
  /** Ascending by column. */
  readonly columns: readonly UnderstoodColumn[];
}

export interface UnderstoodColumn {
  /** 0-based. */
  readonly column: number;
  /** 0-based columns with further shares of the same measure. */
  readonly further: readonly number[];
  readonly path: readonly string[];
  readonly use: ColumnUse;
  /** 0 to 1, and what it rests on; null for columns that are no measure. */
  readonly confidence: number | null;
  readonly reason: ColumnReason | null;
}

/** Other uses than understood, by 0-based column. */
export type ColumnChoices = ReadonlyMap<number, ColumnUse>;

/** Null where the annex does not tell its layout. */
export function columnTable(annex: Annex): ColumnTable | null {
  const { sheet, layout, headerRows, columns, otherColumns = [], unitColumn } = annex;
  return layout === undefined ? null : tableOf(sheet, layout, headerRows.bottom, columns, otherColumns, unitColumn);
}

/** The best guess at a sheet that is no annex; null where not even a header was found. */
export function guessedTable({ sheet, layout, headerRows, columns, otherColumns }: Refusal): ColumnTable | null {
  return layout === null || headerRows === null
    ? null
    : tableOf(sheet, layout, headerRows.bottom, columns, otherColumns, null);
}

function tableOf(
  sheet: string,
  layout: string,
  headerRow: number,
  measures: Annex["columns"],
  others: NonNullable<Annex["otherColumns"]>,
  unit: number | null,
): ColumnTable {
  const known = [...measures].map(
    ([measure, { column, further = [], path, confidence, reason = null }]): UnderstoodColumn => ({
      column,
      further,
      path,
      use: measure,
      confidence,
      reason,
    }),
  );
  const taken = new Set(known.map(({ column }) => column));
  const rest = new Map(others.map(({ column, path }) => [column, path]));
  if (unit !== null && !rest.has(unit)) rest.set(unit, []);
  const plain = [...rest]
    .filter(([column]) => !taken.has(column))
    .map(([column, path]): UnderstoodColumn => ({
      column,
      further: [],
      path,
      use: column === unit ? "unit" : null,
      confidence: null,
      reason: null,
    }));
  return { sheet, layout, headerRow, columns: [...known, ...plain].sort((a, b) => a.column - b.column) };
}

/** Whether a person should look at the columns unasked. */
export function isDoubtful({ columns }: ColumnTable): boolean {
  return columns.some(isDoubtfulColumn);
}

export function isDoubtfulColumn({ confidence }: UnderstoodColumn): boolean {
  return confidence !== null && confidence < SURE_COLUMN;
}

/** The use of a column by the person's choice, else as understood. */
export function takenFor(column: UnderstoodColumn, choices: ColumnChoices): ColumnUse {
  const chosen = choices.get(column.column);
  return chosen === undefined ? column.use : chosen;
}

/** Why the choices cannot hold together, in words; empty where they can. */
export function choiceProblems({ columns }: ColumnTable, choices: ColumnChoices): readonly string[] {
  const byUse = new Map<Measure | "unit", number[]>();
  for (const column of columns) {
    const use = takenFor(column, choices);
    if (use !== null) byUse.set(use, [...(byUse.get(use) ?? []), column.column]);
  }
  const doubled = [...byUse].flatMap(([use, places]) =>
    places.length > 1 ? [words.doubled(words.use(use), places.map(columnLetters))] : [],
  );
  return byUse.has("unit") || !columns.some(({ use }) => use === "unit") ? doubled : [...doubled, words.noUnit];
}

/**
 * What to remember for the layout: what the person has chosen now and before, and the doubtful readings that were left as
 * they are. A measure that has lost its column is remembered as having none, so that its words do not bring it back.
 * @param before what is remembered of the layout by now
 */
export function correctedColumns(
  { sheet, columns }: ColumnTable,
  choices: ColumnChoices,
  before: RememberedColumns | undefined,
): RememberedColumns {
  const now = new Map(columns.map((column) => [takenFor(column, choices), column.column]));
  const understood = new Map(columns.map((column) => [column.use, column]));
  const measures = new Map<Measure, number | null>();
  for (const measure of MEASURES) {
    const column = now.get(measure) ?? null;
    const known = understood.get(measure);
    const isSettled = known === undefined || (known.reason !== "user" && !isDoubtfulColumn(known));
    if (column !== (known?.column ?? null) || !isSettled) measures.set(measure, column);
    else if (known === undefined && before?.measures.has(measure)) measures.set(measure, null);
  }
  const unit = now.get("unit");
  const isUnitChosen = unit !== undefined && (understood.get("unit")?.column !== unit || before?.unit === unit);
  return { measures, sheet, ...(isUnitChosen && { unit }) };
}
