import type { AnnexRow, Figure } from "../../annex/annex";
import { COUNT_MEASURES, type CountMeasure } from "../../annex/measures";
import { columnLetters } from "../../workbook/address";
import { figureCell } from "../cellsOf";
import { columnSum } from "../counts/columnSum";
import type { CountTable } from "../counts/countTable";
import type { Finding } from "../finding";
import { coverageOf, type Coverage } from "./formulaCoverage";
import { rowRuns } from "./rowRuns";
import { RowTally } from "./rowTally";

/** What is wrong with a formula, rows by their index; all empty where it is right. */
interface Faults {
  /** How many rows it should add. */
  readonly wanted: number;
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
export function checkTotalFormulas(table: CountTable, formulas = new TotalFormulas(table)): readonly Finding[] {
  const findings: Finding[] = [];
  for (const index of table.totals) {
    const total = table.rowAt(index);
    for (const measure of COUNT_MEASURES) {
      const figure = total.figures.get(measure);
      const faults = figure && formulas.faultsOf(index, figure);
      if (!figure || !faults || !isFaulty(faults)) continue;
      const agrees = columnSum(table, table.indexesOf(total.adds), measure) === figure.value;
      // over few of the rows, and still right: no total gone wrong but something else
      if (agrees && faults.leftOut.length > faults.wanted / 2 && faults.wanted > 2) continue;
      findings.push(finding(table, total, measure, figure, faults));
    }
  }
  return findings;
}

const NONE: readonly number[] = [];

const NO_FAULTS: Faults = {
  wanted: 0,
  leftOut: NONE,
  hidden: NONE,
  twice: NONE,
  beyond: NONE,
  isCircular: false,
  columns: [],
  sheets: [],
  constant: 0,
};

/** Totals through totals of totals … are followed so deep. */
const DEEPEST = 8;

/** Holds the formulas of a table's totals against the rows that the totals add. */
export class TotalFormulas {
  /** Null before the first formula: most annexes have none. */
  private tally: RowTally | null = null;
  /** 1 for the units of the total that is being judged; null before the first that is wrong. */
  private isWanted: Uint8Array | null = null;
  private readonly units = new Map<number, Int32Array>();

  constructor(private readonly table: CountTable) {}

  /** Null where the figure's formula is none over rows. */
  faultsOf(total: number, figure: Figure): Faults | null {
    if (figure.formula === undefined) return null;
    const tally = (this.tally ??= new RowTally(this.table.height));
    const coverage = coverageOf(this.table, figure, tally);
    const faults = coverage && this.compare(coverage, tally, total);
    tally.wipe();
    return faults;
  }

  /** The formula adds just the rows that the total adds, each once; false where it is no such formula. */
  addsJustItsRows(total: number, figure: Figure): boolean {
    const faults = this.faultsOf(total, figure);
    return faults !== null && !isFaulty(faults);
  }

  private compare({ columns, sheets, constant }: Coverage, tally: RowTally, total: number): Faults {
    const wanted = this.unitsBelow(total);
    const isCircular = tally.take(total) !== 0;
    this.spreadSubtotals(tally);
    const isJust = tally.isJust(wanted);
    if (isJust && !isCircular && columns.size + sheets.size === 0 && constant === 0) return NO_FAULTS;
    const rest = {
      wanted: wanted.length,
      isCircular,
      columns: [...columns].sort((a, b) => a - b).map(columnLetters),
      sheets: [...sheets],
      constant,
    };
    if (isJust) return { ...rest, leftOut: NONE, hidden: NONE, twice: NONE, beyond: NONE };
    const leftOut: number[] = [];
    const twice: number[] = [];
    const beyond: number[] = [];
    const isWanted = (this.isWanted ??= new Uint8Array(this.table.height));
    for (const unit of wanted) {
      isWanted[unit] = 1;
      const times = tally.timesOf(unit);
      if (times === 0) leftOut.push(unit);
      else if (times !== 1) twice.push(unit);
    }
    const [from, until] = tally.bounds;
    for (let index = from; index < until; index += 1)
      if (tally.timesOf(index) !== 0 && isWanted[index] === 0) beyond.push(index);
    for (const unit of wanted) isWanted[unit] = 0;
    const hidden = leftOut.filter((index) => tally.isPassedOver(index));
    return { ...rest, leftOut, hidden, twice, beyond };
  }

  /** A subtotal that is added stands for its units. */
  private spreadSubtotals(tally: RowTally): void {
    const added: { readonly units: Int32Array; readonly times: number }[] = [];
    for (const index of this.table.totals) {
      const times = tally.take(index);
      if (times !== 0) added.push({ units: this.unitsBelow(index), times });
    }
    for (const { units, times } of added) for (const unit of units) tally.add(unit, times);
  }

  /** The units that a row stands for: itself, or for a total the units it adds, through its subtotals. */
  private unitsBelow(index: number, depth = 0): Int32Array {
    const known = this.units.get(index);
    if (known) return known;
    const { adds } = this.table.rowAt(index);
    if (adds.length === 0 || depth > DEEPEST) return Int32Array.of(index);
    const added = this.table.indexesOf(adds);
    const holdsTotals = this.table.totals.length > 1 && added.some((child) => this.table.rowAt(child).adds.length > 0);
    const found = holdsTotals
      ? Int32Array.from(new Set([...added].flatMap((child) => [...this.unitsBelow(child, depth + 1)]))).sort()
      : added;
    this.units.set(index, found);
    return found;
  }
}

function isFaulty(faults: Faults): boolean {
  if (faults === NO_FAULTS) return false;
  const { leftOut, twice, beyond, isCircular, columns, sheets, constant } = faults;
  const parts = [leftOut, twice, beyond, columns, sheets];
  return parts.some(({ length }) => length > 0) || isCircular || constant !== 0;
}

function finding(table: CountTable, total: AnnexRow, measure: CountMeasure, figure: Figure, faults: Faults): Finding {
  const cell = figureCell(table.annex, figure);
  const rowNumbers = (indexes: readonly number[]): string =>
    rowRuns(indexes.map((index) => table.rowAt(index).row + 1));
  return {
    code: "total-formula",
    severity: "error",
    row: total.row,
    unit: total.name,
    measure,
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
