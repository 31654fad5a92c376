import { cellInRow } from "../../workbook/cells";
import type { PlainRow } from "../../workbook/plainData";
import type { Figure } from "../annex";
import type { Measure } from "../measures";
import { TableMeasures } from "./tableMeasures";

/** How much of a row is filled. */
export interface Filled {
  /** Measures that something is typed for, the rate included. */
  readonly all: number;
  /** Those that count. */
  readonly counts: number;
  /** Those whose cells hold more than mere words. */
  readonly readable: number;
}

/**
 * A row's figures by measure. Most cells of an annex hold nothing but a whole number, which is its own count; figures
 * are made of them when first asked for: some hundred thousand of them would take longer than all the reading.
 */
export class FigureRow implements ReadonlyMap<Measure, Figure> {
  /** @param made the figures, where they are not just what the row's cells hold */
  constructor(
    readonly table: TableMeasures,
    private readonly cells: PlainRow,
    private made: readonly Figure[] | null = null,
  ) {}

  /** The figure of the measure in that place; it alone is made, where the figures are not made yet. */
  at(place: number): Figure | undefined {
    return this.made === null ? this.table.readFigure(this.cells, place) : this.made[place];
  }

  /** The formula of the figure in a 0-based column; undefined where there is no such figure, or it was typed. */
  formulaIn(column: number): string | undefined {
    if (this.made === null) return cellInRow(this.cells, column)?.formula;
    return this.made.find((figure) => figure.column === column)?.formula;
  }

  /** One and the same list in all rows of a table. */
  get measures(): readonly Measure[] {
    return this.table.inOrder;
  }

  /**
   * Writes the counts of cells that hold whole numbers at `index` of the lists, one for each measure.
   * Returns a bit for each measure whose figure has to be asked for instead.
   */
  writeCounts(into: readonly Float64Array[], index: number): number {
    const { columns, inOrder } = this.table;
    if (this.made !== null) return (1 << inOrder.length) - 1;
    const { cells } = this.cells;
    let rest = 0;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place] ?? -1;
      // in a row without gaps a cell's place is its column
      const there = cells[column];
      const cell = there?.column === column ? there : column < 0 ? undefined : cellInRow(this.cells, column);
      const value = cell?.value;
      const counts = into[place];
      if (typeof value !== "number" || value < 0 || !Number.isInteger(value) || counts === undefined) {
        rest |= 1 << place;
        continue;
      }
      counts[index] = value;
    }
    return rest;
  }

  /** The same row with other figures, one for each measure, in their order. */
  with(figures: readonly Figure[]): FigureRow {
    return new FigureRow(this.table, this.cells, figures);
  }

  filled(): Filled {
    let [all, counts, readable] = [0, 0, 0];
    for (let place = 0; place < this.size; place++) {
      const how = this.howFilled(place);
      if (how === "blank") continue;
      all++;
      if (this.table.inOrder[place] === "onTimeRate") continue;
      counts++;
      if (how === "figures") readable++;
    }
    return { all, counts, readable };
  }

  get size(): number {
    return this.table.inOrder.length;
  }

  get(measure: Measure): Figure | undefined {
    const place = this.table.placeOf(measure);
    return place === undefined ? undefined : this.figures[place];
  }

  has(measure: Measure): boolean {
    return this.table.placeOf(measure) !== undefined;
  }

  forEach(visit: (figure: Figure, measure: Measure, all: ReadonlyMap<Measure, Figure>) => void): void {
    for (const [measure, figure] of this) visit(figure, measure, this);
  }

  keys(): MapIterator<Measure> {
    return this.table.inOrder.values();
  }

  values(): MapIterator<Figure> {
    return this.figures.values();
  }

  entries(): MapIterator<[Measure, Figure]> {
    return this[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<[Measure, Figure], undefined> {
    for (const [place, figure] of this.figures.entries()) {
      const measure = this.table.inOrder[place];
      if (measure !== undefined) yield [measure, figure];
    }
  }

  private get figures(): readonly Figure[] {
    return (this.made ??= this.table.read(this.cells));
  }

  private howFilled(place: number): "blank" | "words" | "figures" {
    const column = this.table.columnAt(place);
    if (column !== null) {
      const cell = cellInRow(this.cells, column);
      if (cell === undefined) return "blank";
      if (typeof cell.value === "number") return "figures";
    }
    const figure = this.figures[place];
    if (figure === undefined || figure.state === "blank") return "blank";
    return figure.state === "unreadable" && typeof figure.typed === "string" && !/\d/.test(figure.typed)
      ? "words"
      : "figures";
  }
}

/** Of a row that only labels a part. */
export const NO_FIGURES = new FigureRow(new TableMeasures([], [], false, () => null), {
  index: -1,
  hidden: false,
  cells: [],
});
