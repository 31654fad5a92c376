import { cellInRow } from "../../workbook/cells";
import type { PlainRow } from "../../workbook/plainData";
import type { Figure } from "../annex";
import { readCount, readRate, type Computed } from "../figures/readFigure";
import { withParts } from "../figures/withParts";
import type { Measure } from "../measures";

/** What the rows of one table have in common: its measures in order, where they stand, and how their cells are read. */
export class TableMeasures {
  private readonly places: ReadonlyMap<Measure, number>;
  private readonly single: readonly (number | null)[];
  /** By measure the only column of a count; -1 for a rate, and where a measure stands in several. */
  readonly columns: Int32Array;

  /**
   * @param inOrder the measures
   * @param shares 0-based columns of each; more than one where its figures add up
   * @param fractions the rate is kept as a fraction
   */
  constructor(
    readonly inOrder: readonly Measure[],
    private readonly shares: readonly (readonly number[])[],
    private readonly fractions: boolean,
    private readonly computed: Computed,
  ) {
    this.places = new Map(inOrder.map((measure, place) => [measure, place]));
    this.single = shares.map((own) => (own.length === 1 ? (own[0] ?? null) : null));
    this.columns = Int32Array.from(this.single, (column, place) =>
      column === null || inOrder[place] === "onTimeRate" ? -1 : column,
    );
  }

  placeOf(measure: Measure): number | undefined {
    return this.places.get(measure);
  }

  /** The only column of a measure, null where it stands in several. */
  columnAt(place: number): number | null {
    return this.single[place] ?? null;
  }

  /** The row's figures, one for each measure, in their order. */
  read(row: PlainRow): readonly Figure[] {
    return this.inOrder.map((measure, place) => this.readMeasure(row, measure, place));
  }

  /** The row's figure of the measure in that place; undefined where there are fewer. */
  readFigure(row: PlainRow, place: number): Figure | undefined {
    const measure = this.inOrder[place];
    return measure && this.readMeasure(row, measure, place);
  }

  private readMeasure(row: PlainRow, measure: Measure, place: number): Figure {
    const shares = (this.shares[place] ?? []).map((column) => this.readShare(row, column, measure));
    return shares.length === 1 ? (shares[0] as Figure) : withParts(shares);
  }

  private readShare(row: PlainRow, column: number, measure: Measure): Figure {
    const cell = cellInRow(row, column);
    return measure === "onTimeRate"
      ? readRate(row.index, column, cell, this.fractions, this.computed)
      : readCount(row.index, column, cell, this.computed);
  }
}
