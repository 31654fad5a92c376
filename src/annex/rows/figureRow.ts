import type { Figure } from "../annex";
import type { Measure } from "../measures";

/** The measures of one table in the order of their columns, shared by its rows. */
export class TableMeasures {
  private readonly places: ReadonlyMap<Measure, number>;

  constructor(readonly inOrder: readonly Measure[]) {
    this.places = new Map(inOrder.map((measure, place) => [measure, place]));
  }

  placeOf(measure: Measure): number | undefined {
    return this.places.get(measure);
  }
}

/**
 * A row's figures by measure. The rows of a table have the same measures, so a row keeps nothing but its figures:
 * a map of its own for each of some ten thousand rows takes longer to build than the figures to read.
 */
export class FigureRow implements ReadonlyMap<Measure, Figure> {
  /**
   * @param table the measures of the table
   * @param figures one for each of them, in their order
   */
  constructor(
    private readonly table: TableMeasures,
    private readonly figures: readonly Figure[],
  ) {}

  get size(): number {
    return this.figures.length;
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
}
