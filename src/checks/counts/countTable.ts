import type { Annex, AnnexRow, FigureColumn, FigureColumns } from "../../annex/annex";
import type { Measure } from "../../annex/measures";
import { FigureRow } from "../../annex/rows/figureRow";
import { FigureTable } from "../../annex/rows/figureTable";

/**
 * An annex as the rules see it: its figures in columns, and what else they need of many rows at a time. A row itself is
 * asked only for what a rule has found.
 */
export class CountTable {
  readonly height: number;
  /** 0-based sheet rows, ascending. */
  readonly sheetRows: Int32Array;
  /** 1 for rows that are hidden. */
  readonly hidden: Uint8Array;
  /** Indexes of the rows that add up others. */
  readonly totals: readonly number[];
  private readonly figures: FigureColumns;

  constructor(readonly annex: Annex) {
    const { rows, laidOut } = annex;
    const totals: number[] = [];
    this.height = rows.length;
    this.figures = laidOut?.isOf(rows) ? laidOut : new FigureTable(rows.map(({ figures }) => figures));
    this.sheetRows = new Int32Array(rows.length);
    this.hidden = new Uint8Array(rows.length);
    this.totals = totals;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined) continue;
      this.sheetRows[index] = row.row;
      if (row.hidden) this.hidden[index] = 1;
      if (row.adds.length > 0) totals.push(index);
    }
  }

  /** Indexes of the rows in which some figure is anything but a plain count. */
  get conspicuous(): readonly number[] {
    return this.figures.conspicuous;
  }

  /** Undefined where no row has such a figure. */
  column(measure: Measure): FigureColumn | undefined {
    return this.figures.column(measure);
  }

  rowAt(index: number): AnnexRow {
    const row = this.annex.rows[index];
    if (row === undefined) throw new RangeError(`no row ${index}`);
    return row;
  }

  /** The formula of a row's figure in a 0-based column; undefined where there is no such figure, or it was typed. */
  formulaAt(index: number, column: number): string | undefined {
    const { figures } = this.rowAt(index);
    if (figures instanceof FigureRow) return figures.formulaIn(column);
    return [...figures.values()].find((figure) => figure.column === column)?.formula;
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
