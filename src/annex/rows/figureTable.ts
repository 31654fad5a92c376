import type { AnnexRow, FigureColumn, FigureColumns, FigureState } from "../annex";
import type { Measure } from "../measures";
import { FigureRow } from "./figureRow";

/** How a figure stands in its column: known, nothing there, not readable, or the row's table has no such column. */
export const KNOWN = 0;
export const BLANK = 1;
export const UNREADABLE = 2;
export const ABSENT = 3;

/** A bit for each measure that there is. */
const EACH = -1;

const GAP: Readonly<Record<FigureState, number>> = { count: KNOWN, text: KNOWN, blank: BLANK, unreadable: UNREADABLE };

/**
 * The figures of rows as columns of numbers: sums and rules walk over them, whatever the number of rows, without touching
 * a row's own figures. The rows of one table share their list of measures, so that a figure finds its column by its place.
 */
export class FigureTable implements FigureColumns {
  readonly conspicuous: readonly number[];
  private readonly columns = new Map<Measure, OpenColumn>();

  /** @param rows the figures of each */
  constructor(private readonly rows: readonly AnnexRow["figures"][]) {
    const { length } = rows;
    const conspicuous: number[] = [];
    this.conspicuous = conspicuous;
    let measures: readonly Measure[] = [];
    let columns: readonly OpenColumn[] = [];
    let values: readonly Float64Array[] = [];
    let lacking: readonly OpenColumn[] = [];
    for (let index = 0; index < length; index += 1) {
      const figures = rows[index];
      if (figures === undefined) continue;
      const own = figures instanceof FigureRow ? figures.measures : [...figures.keys()];
      if (own !== measures) {
        measures = own;
        columns = this.columnsOf(own, index);
        values = columns.map((column) => column.values);
        lacking = [...this.columns.values()].filter((column) => !columns.includes(column));
      }
      for (const column of lacking) column.mark(index, ABSENT);
      // where a cell holds just the count, no figure is asked for
      const rest = figures instanceof FigureRow ? figures.writeCounts(values, index) : EACH;
      if (rest !== 0 && this.layFigures(index, rest, figures, columns)) conspicuous.push(index);
    }
  }

  column(measure: Measure): FigureColumn | undefined {
    return this.columns.get(measure);
  }

  isOf(rows: readonly AnnexRow[]): boolean {
    const { rows: own } = this;
    if (own.length !== rows.length) return false;
    for (let index = 0; index < rows.length; index += 1) if (own[index] !== rows[index]?.figures) return false;
    return true;
  }

  /** True where one of them is anything but a plain count. */
  private layFigures(
    index: number,
    places: number,
    figures: AnnexRow["figures"],
    columns: readonly OpenColumn[],
  ): boolean {
    const own = figures instanceof FigureRow ? null : [...figures.values()];
    let isConspicuous = false;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place];
      if (((places >> place) & 1) === 0 || column === undefined) continue;
      const figure = figures instanceof FigureRow ? figures.at(place) : own?.[place];
      if (figure === undefined) continue;
      const { value, state } = figure;
      if (value !== null) column.values[index] = value;
      column.mark(index, GAP[state]);
      if (state !== "count") isConspicuous = true;
    }
    return isConspicuous;
  }

  /** @param from the first row that has those among the columns which are new */
  private columnsOf(measures: readonly Measure[], from: number): readonly OpenColumn[] {
    const height = this.rows.length;
    const added = measures.filter((measure) => !this.columns.has(measure));
    // in one piece: a buffer of its own for each column would cost more than to fill those of a short table
    const values = new Float64Array(added.length * height);
    const gaps = new Uint8Array(added.length * height);
    for (const [at, measure] of added.entries()) {
      const [start, end] = [at * height, (at + 1) * height];
      const column = new OpenColumn(measure, values.subarray(start, end), gaps.subarray(start, end));
      for (let index = 0; index < from; index += 1) column.mark(index, ABSENT);
      this.columns.set(measure, column);
    }
    return measures.flatMap((measure) => this.columns.get(measure) ?? []);
  }
}

class OpenColumn implements FigureColumn {
  hasGaps = false;

  constructor(
    readonly measure: Measure,
    readonly values: Float64Array,
    readonly gaps: Uint8Array,
  ) {}

  mark(index: number, gap: number): void {
    this.gaps[index] = gap;
    if (gap !== KNOWN) this.hasGaps = true;
  }
}
