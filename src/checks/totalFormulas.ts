import type { Annex, AnnexRow, Figure } from "../annex/annex";
import { COUNT_MEASURES } from "../annex/measures";
import { columnLetters } from "../workbook/address";
import { figureCell } from "./cellsOf";
import { columnSum } from "./columnSum";
import type { Finding } from "./finding";
import { coverageOf, type Coverage } from "./formulaCoverage";

/** An annex's rows by their 0-based row, and those that add up others. */
interface Rows {
  readonly byRow: ReadonlyMap<number, AnnexRow>;
  readonly totals: readonly AnnexRow[];
}

/** What is wrong with a formula, in 0-based rows; all empty where it is right. */
interface Faults {
  readonly leftOut: readonly number[];
  /** Of these, those that it passes over because they are hidden. */
  readonly hidden: readonly number[];
  readonly twice: readonly number[];
  readonly beyond: readonly number[];
  readonly isCircular: boolean;
  /** Letters of other columns, names of other sheets, and a number in the formula, which it adds. */
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
  readonly constant: number;
}

/**
 * `total-formula`: a total's formula leaves out, adds twice or reaches beyond the rows that the total adds,
 * even where the value happens to agree. A formula of another kind (across its row, over other sheets only) is left to
 * the other checks.
 */
export function checkTotalFormulas(annex: Annex): readonly Finding[] {
  const rows = rowsOf(annex);
  return rows.totals.flatMap((total) => {
    const wanted = unitsBelow(total, rows);
    return COUNT_MEASURES.flatMap((measure) => {
      const figure = total.figures.get(measure);
      const coverage = figure && coverageOf(annex, figure);
      if (!figure || !coverage) return [];
      const faults = faultsOf(coverage, total, wanted, rows);
      if (!isFaulty(faults)) return [];
      const added = total.adds.flatMap((row) => rows.byRow.get(row) ?? []);
      const agrees = columnSum(added, measure) === figure.value;
      // over few of the rows, and still right: no total gone wrong but something else
      if (agrees && faults.leftOut.length > wanted.size / 2 && wanted.size > 2) return [];
      return [{ ...finding(annex, total, figure, faults), measure }];
    });
  });
}

/** The formula of a total adds just the rows that the total adds, each once; false where it is no such formula. */
export function addsJustItsRows(annex: Annex, total: AnnexRow, figure: Figure): boolean {
  const coverage = coverageOf(annex, figure);
  if (coverage === null) return false;
  const rows = rowsOf(annex);
  return !isFaulty(faultsOf(coverage, total, unitsBelow(total, rows), rows));
}

function rowsOf(annex: Annex): Rows {
  const totals = annex.rows.filter(({ adds }) => adds.length > 0);
  // without totals nobody asks for a row
  return { totals, byRow: new Map(totals.length === 0 ? [] : annex.rows.map((row) => [row.row, row])) };
}

function faultsOf(coverage: Coverage, total: AnnexRow, wanted: ReadonlySet<number>, rows: Rows): Faults {
  const added = unitsAdded(coverage, total, rows);
  const leftOut: number[] = [];
  const twice: number[] = [];
  for (const row of wanted) {
    const times = added.get(row) ?? 0;
    if (times === 0) leftOut.push(row);
    else if (times !== 1) twice.push(row);
  }
  const isJustWanted = leftOut.length === 0 && added.size === wanted.size;
  const beyond = isJustWanted ? [] : [...added.keys()].filter((row) => !wanted.has(row) && added.get(row) !== 0);
  return {
    leftOut,
    hidden: leftOut.filter((row) => coverage.hidden.has(row)),
    twice,
    beyond,
    isCircular: coverage.rows.has(total.row),
    columns: [...coverage.columns].sort((a, b) => a - b).map(columnLetters),
    sheets: [...coverage.sheets],
    constant: coverage.constant,
  };
}

/** How often each unit is added, by its row; a subtotal stands for its units, the total itself for nothing. */
function unitsAdded(coverage: Coverage, total: AnnexRow, rows: Rows): ReadonlyMap<number, number> {
  const totals = rows.totals.filter(({ row }) => coverage.rows.has(row));
  if (totals.length === 0) return coverage.rows;
  const added = new Map(coverage.rows);
  for (const { row } of totals) added.delete(row);
  for (const subtotal of totals) {
    if (subtotal === total) continue;
    const times = coverage.rows.get(subtotal.row) ?? 0;
    for (const unit of unitsBelow(subtotal, rows)) added.set(unit, (added.get(unit) ?? 0) + times);
  }
  return added;
}

function isFaulty({ leftOut, twice, beyond, isCircular, columns, sheets, constant }: Faults): boolean {
  const parts = [leftOut, twice, beyond, columns, sheets];
  return parts.some(({ length }) => length > 0) || isCircular || constant !== 0;
}

function finding(annex: Annex, total: AnnexRow, figure: Figure, faults: Faults): Omit<Finding, "measure"> {
  const cell = figureCell(annex, figure);
  return {
    code: "total-formula",
    severity: "error",
    row: total.row,
    unit: total.name,
    cells: [cell],
    found: figure.value,
    suspects: [cell],
    extra: {
      formula: figure.formula ?? "",
      leftOut: rowNumbers(faults.leftOut.filter((row) => !faults.hidden.includes(row))),
      hidden: rowNumbers(faults.hidden),
      twice: rowNumbers(faults.twice),
      beyond: rowNumbers(faults.beyond),
      isCircular: faults.isCircular ? 1 : 0,
      columns: faults.columns.join(", "),
      sheets: faults.sheets.join(", "),
      constant: faults.constant,
    },
  };
}

/** "14-36, 40": Excel's row numbers, runs of three and more by their ends. */
function rowNumbers(rows: readonly number[]): string {
  const numbers = [...rows].sort((a, b) => a - b).map((row) => row + 1);
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}-${to}`))
    .join(", ");
}

/** The rows of units that a row stands for: itself, or for a total the units it adds, through its subtotals. */
function unitsBelow(row: AnnexRow, rows: Rows, depth = 0): ReadonlySet<number> {
  if (row.adds.length === 0 || depth > 8) return new Set([row.row]);
  return new Set(
    row.adds.flatMap((child) => {
      const found = rows.byRow.get(child);
      if (found === undefined) return [];
      return found.adds.length === 0 ? found.row : [...unitsBelow(found, rows, depth + 1)];
    }),
  );
}
