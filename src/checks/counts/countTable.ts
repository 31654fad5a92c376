import type { Annex, AnnexRow, FigureState } from "../../annex/annex";
import type { Measure } from "../../annex/measures";
import { COMPUTED, FigureRow } from "../../annex/rows/figureRow";

/** How a figure stands in its column: known, nothing there, not readable, or the row's table has no such column. */
export const KNOWN = 0;
export const BLANK = 1;
export const UNREADABLE = 2;
export const ABSENT = 3;

const GAP: Readonly<Record<FigureState, number>> = { count: KNOWN, text: KNOWN, blank: BLANK, unreadable: UNREADABLE };

/** The figures of one measure, by the index of their rows. */
export interface CountColumn {
  readonly measure: Measure;
  /** 0 where the figure is not known. */
  readonly values: Float64Array;
  /** {@link KNOWN}, {@link BLANK}, {@link UNREADABLE} or {@link ABSENT}. */
  readonly gaps: Uint8Array;
  /** Some figure is not known. */
  readonly hasGaps: boolean;
}

/**
 * An annex's figures as columns of numbers. Every rule walks over them, whatever the number of rows, without touching a
 * row's own figures: those are asked only for what a rule has found.
 */
export class CountTable {
  readonly height: number;
  /** 0-based sheet rows, ascending. */
  readonly sheetRows: Int32Array;
  /** 1 for rows that are hidden. */
  readonly hidden: Uint8Array;
  /** 1 for rows in which some figure is computed. */
  readonly computed: Uint8Array;
  /** Indexes of the rows that add up others. */
  readonly totals: readonly number[];
  /** Indexes of the rows in which some figure is anything but a plain count. */
  readonly conspicuous: readonly number[];
  private readonly byMeasure: ReadonlyMap<Measure, CountColumn>;

  constructor(readonly annex: Annex) {
    const laid = new Layer(annex.rows);
    this.height = annex.rows.length;
    this.sheetRows = laid.sheetRows;
    this.hidden = laid.hidden;
    this.computed = laid.computed;
    this.totals = laid.totals;
    this.conspicuous = laid.conspicuous;
    this.byMeasure = laid.columns;
  }

  /** Undefined where no row has such a figure. */
  column(measure: Measure): CountColumn | undefined {
    return this.byMeasure.get(measure);
  }

  rowAt(index: number): AnnexRow {
    const row = this.annex.rows[index];
    if (row === undefined) throw new RangeError(`no row ${index}`);
    return row;
  }

  /** Index of the first row at or below a 0-based sheet row; the height where there is none. */
  firstAtOrBelow(sheetRow: number): number {
    let low = 0;
    let high = this.height;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sheetRows[middle] ?? 0) < sheetRow) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Indexes of the rows that stand in the given 0-based sheet rows; what is no row of the table is left out. */
  indexesOf(sheetRows: readonly number[]): Int32Array {
    const found = new Int32Array(sheetRows.length);
    let count = 0;
    let next = 0;
    for (const sheetRow of sheetRows) {
      // rows that are asked for mostly follow each other
      if (this.sheetRows[next] !== sheetRow) next = this.firstAtOrBelow(sheetRow);
      if (this.sheetRows[next] === sheetRow) found[count++] = next++;
    }
    return count === found.length ? found : found.subarray(0, count);
  }
}

/** Lays the rows out. Rows of one table share their list of measures, so that a figure finds its column by its place. */
class Layer {
  readonly columns = new Map<Measure, OpenColumn>();
  readonly sheetRows: Int32Array;
  readonly hidden: Uint8Array;
  readonly computed: Uint8Array;
  readonly totals: number[] = [];
  readonly conspicuous: number[] = [];

  constructor(private readonly rows: readonly AnnexRow[]) {
    this.sheetRows = new Int32Array(rows.length);
    this.hidden = new Uint8Array(rows.length);
    this.computed = new Uint8Array(rows.length);
    let measures: readonly Measure[] = [];
    let columns: readonly OpenColumn[] = [];
    let values: readonly Float64Array[] = [];
    let lacking: readonly OpenColumn[] = [];
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined) continue;
      const { figures } = row;
      const own = figures instanceof FigureRow ? figures.measures : [...figures.keys()];
      if (own !== measures) {
        measures = own;
        columns = own.map((measure) => this.columnOf(measure, index));
        values = columns.map((column) => column.values);
        lacking = [...this.columns.values()].filter((column) => !columns.includes(column));
      }
      this.sheetRows[index] = row.row;
      if (row.hidden) this.hidden[index] = 1;
      if (row.adds.length > 0) this.totals.push(index);
      for (const column of lacking) column.mark(index, ABSENT);
      // where a cell holds just the count, no figure is asked for
      const rest = figures instanceof FigureRow ? figures.writeCounts(values, index) : ~COMPUTED;
      if ((rest & COMPUTED) !== 0) this.computed[index] = 1;
      if ((rest & ~COMPUTED) !== 0) this.layFigures(index, rest, figures, columns);
    }
  }

  private layFigures(index: number, rest: number, figures: AnnexRow["figures"], columns: readonly OpenColumn[]): void {
    let place = 0;
    let isConspicuous = false;
    for (const { value, state, formula } of figures.values()) {
      const column = columns[place];
      if (((rest >> place++) & 1) === 0 || column === undefined) continue;
      if (value !== null) column.values[index] = value;
      column.mark(index, GAP[state]);
      if (state !== "count") isConspicuous = true;
      if (formula !== undefined) this.computed[index] = 1;
    }
    if (isConspicuous) this.conspicuous.push(index);
  }

  /** @param from the first row that has such a column */
  private columnOf(measure: Measure, from: number): OpenColumn {
    const known = this.columns.get(measure);
    if (known) return known;
    const made = new OpenColumn(measure, this.rows.length);
    for (let index = 0; index < from; index += 1) made.mark(index, ABSENT);
    this.columns.set(measure, made);
    return made;
  }
}

class OpenColumn implements CountColumn {
  readonly values: Float64Array;
  readonly gaps: Uint8Array;
  hasGaps = false;

  constructor(
    readonly measure: Measure,
    height: number,
  ) {
    this.values = new Float64Array(height);
    this.gaps = new Uint8Array(height);
  }

  mark(index: number, gap: number): void {
    this.gaps[index] = gap;
    if (gap !== KNOWN) this.hasGaps = true;
  }
}
