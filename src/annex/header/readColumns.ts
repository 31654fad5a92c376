import type { PlainRow } from "../../workbook/plainData";
import type { AnnexColumn } from "../annex";
import type { Computed } from "../figures/readFigure";
import type { Measure } from "../measures";
import type { Period } from "../period/period";
import { assignMeasures, type AssignedColumn } from "./assignMeasures";
import { BARE_RATE, columnWords } from "./columnCandidates";
import { columnPaths, type ColumnPath } from "./columnPaths";
import type { HeaderBlock } from "./headerBlock";
import type { HeaderGrid } from "./headerGrid";
import { layoutKey, type ColumnCorrection, type LayoutCorrections } from "./layout";
import { periodGroups, type PeriodGroups } from "./periodGroups";
import { joinParts, type OpenColumn } from "./splitColumns";
import { holdsWords, sampleRows, sampleValue } from "./sample";
import { tablesBeside } from "./tablesBeside";
import { unitColumn } from "./unitColumn";
import type { Side } from "./vocabulary";

/** What the columns below one header are. */
export interface TableColumns {
  readonly measures: ReadonlyMap<Measure, AnnexColumn>;
  /** 0-based column with the units' names, null where none is found. */
  readonly unit: number | null;
  /** 0-based column with the rows' numbers, null where there is none. */
  readonly ordinal: number | null;
  /** 0-based columns with headings that are no measure, e.g. remarks. */
  readonly others: readonly { readonly column: number; readonly path: readonly string[] }[];
  /** Heads rows that are no units: persons, procedures. */
  readonly strangers: boolean;
  /** They are those of several tables side by side. */
  readonly areSeveral: boolean;
  readonly layout: string;
}

/** How sure a reading is that took one of several periods. */
const GUESS = 0.7;

/**
 * Understands the columns of the table below `block`.
 * @param sheetPeriod what the sheet's title or name tell of its period
 */
export function readColumns(
  grid: HeaderGrid,
  block: HeaderBlock,
  rows: readonly PlainRow[],
  corrections: LayoutCorrections,
  computed: Computed,
  sheetPeriod: () => Period | null,
): TableColumns {
  const paths = columnPaths(grid, block);
  const groups = periodGroups(paths, sheetPeriod);
  const { columns: open, areSeveral } = tablesBeside(withoutOtherRates(joinParts(openColumns(paths, groups))));
  const layout = layoutKey(open);
  const correction = corrections.get(layout);
  const sample = sampleRows(
    grid,
    rows,
    open.filter(({ candidates }) => candidates.length > 0).map(({ column }) => column),
    computed,
  );
  const furtherOf = new Map(open.map((column) => [column.column, column.further]));
  const counted = wholeOnTime(
    open.filter(({ candidates, column }) => candidates.length > 0 && !holdsWords(sample, column, computed)),
  );
  const told = assignMeasures(
    counted.map(({ column, candidates, further }) => {
      const shares = [column, ...further];
      return { column, candidates, sample: sample.map((row) => sampleValue(row, shares, computed)) };
    }),
  );
  const assigned = corrected(groups.isGuess ? guessed(told) : told, correction);
  const pathOf = new Map(open.map(({ column, path }) => [column, path]));
  const measures = new Map(
    [...assigned].map(([measure, place]): [Measure, AnnexColumn] => [
      measure,
      { ...place, path: pathOf.get(place.column) ?? [], ...furtherColumns(place, furtherOf, correction) },
    ]),
  );
  const taken = new Set([...measures.values()].flatMap(({ column, further: more = [] }) => [column, ...more]));
  const others = open.filter(({ column }) => !taken.has(column));
  const ordinal = others.find((column) => column.others.includes("ordinal"))?.column ?? null;
  const unit = correction?.unit ?? findUnitColumn(others, ordinal, Math.min(...taken), sample);
  return {
    measures,
    ordinal,
    unit,
    others: others.map(({ column, path }) => ({ column, path })),
    areSeveral: areSeveral && correction === undefined,
    strangers: others.some((column) => column.column === unit && isStranger(column)),
    layout,
  };
}

/** Heads persons or procedures; "Tên đơn vị, họ và tên người phụ trách" still heads units. */
function isStranger({ others }: OpenColumn): boolean {
  return others.includes("stranger") && !others.includes("unit");
}

function openColumns(paths: readonly ColumnPath[], { labels, others }: PeriodGroups): readonly OpenColumn[] {
  let side: Side | null = null;
  return paths.map(({ column, cells }) => {
    const words = columnWords(
      cells.filter((cell) => !labels.has(cell)).map((cell) => cell.heading),
      side,
    );
    side = words.side;
    return {
      column,
      path: cells.map((cell) => cell.text),
      candidates: others.has(column) ? [] : words.candidates,
      isPart: words.isPart === true,
      byDays: cells.at(-1)?.heading?.byDays === true,
      further: [],
      others: cells.map((cell) => cell.heading?.other ?? null),
    };
  });
}

/** What a person said of a column leaves out the shares beside it, and takes it out of others' shares. */
function furtherColumns(
  { column, reason }: AssignedColumn,
  furtherOf: ReadonlyMap<number, readonly number[]>,
  correction: ColumnCorrection | undefined,
): Pick<AnnexColumn, "further"> {
  const shares = furtherOf.get(column) ?? [];
  if (reason === "user" || shares.length === 0) return {};
  const corrected = new Set(correction?.measures.values());
  const further = shares.filter((other) => !corrected.has(other));
  return further.length === 0 ? {} : { further };
}

/** Of several periods side by side none is the sheet's by name: whatever was taken is a question. */
function guessed(assigned: ReadonlyMap<Measure, AssignedColumn>): ReadonlyMap<Measure, AssignedColumn> {
  return new Map(
    [...assigned].map(([measure, { column, confidence }]) => [
      measure,
      { column, confidence: Math.min(confidence, GUESS), reason: "guess" },
    ]),
  );
}

/** A bare "Tỷ lệ" in a table that says nothing of time is a share of something else, e.g. of what came online. */
function withoutOtherRates(columns: readonly OpenColumn[]): readonly OpenColumn[] {
  if (columns.some(({ candidates: [first] }) => first !== undefined && TIMELY.includes(first.measure))) return columns;
  return columns.map((column) => {
    const [first] = column.candidates;
    return first?.measure === "onTimeRate" && first.weight <= BARE_RATE ? { ...column, candidates: [] } : column;
  });
}

const TIMELY: readonly Measure[] = ["resolvedEarly", "resolvedOnTime", "resolvedEarlyOrOnTime", "resolvedLate"];

/** "Đúng hạn" in a form without a column "Trước hạn" counts both. */
function wholeOnTime(columns: readonly OpenColumn[]): readonly OpenColumn[] {
  const says = (wanted: readonly Measure[]) =>
    columns.some(({ candidates }) => candidates[0] !== undefined && wanted.includes(candidates[0].measure));
  if (says(["resolvedEarly", "resolvedEarlyOrOnTime"]) || !says(["resolvedLate"])) return columns;
  return columns.map((column) =>
    column.candidates[0]?.measure !== "resolvedOnTime"
      ? column
      : {
          ...column,
          candidates: [
            { measure: "resolvedEarlyOrOnTime", weight: 0.9 },
            ...column.candidates
              .filter(({ measure }) => measure !== "resolvedEarlyOrOnTime")
              .map((candidate) => ({ ...candidate, weight: candidate.weight * 0.8 })),
          ],
        },
  );
}

function corrected(
  assigned: ReadonlyMap<Measure, AssignedColumn>,
  correction: ColumnCorrection | undefined,
): ReadonlyMap<Measure, AssignedColumn> {
  if (correction === undefined) return assigned;
  const result = new Map(assigned);
  const taken = new Set([...correction.measures.values()].filter((column) => column !== null));
  for (const [measure, { column }] of assigned) if (taken.has(column)) result.delete(measure);
  for (const [measure, column] of correction.measures) {
    if (column === null) result.delete(measure);
    else result.set(measure, { column, confidence: 1, reason: "user" });
  }
  return result;
}

function findUnitColumn(
  others: readonly OpenColumn[],
  ordinal: number | null,
  firstMeasure: number,
  sample: readonly PlainRow[],
): number | null {
  if (!Number.isFinite(firstMeasure)) return null;
  const units = others.filter((column) => column.others.includes("unit"));
  const headed = [...units, ...others.filter(isStranger)].map(({ column }) => column);
  const left = Array.from({ length: firstMeasure }, (_, column) => column).filter((column) => column !== ordinal);
  const candidates = [...new Set([...headed, ...left])].map((column) => ({
    column,
    isHeaded: headed.includes(column),
  }));
  return unitColumn(candidates, sample);
}
