import type { Annex, AnnexRow, Figure } from "../annex/annex";
import type { Measure } from "../annex/measures";
import type { CellRef } from "../workbook/address";

export function figureCell(annex: Annex, figure: Pick<Figure, "row" | "column">): CellRef {
  return { sheet: annex.sheet, row: figure.row, column: figure.column };
}

/** The cells of a row's measures, in the order given; measures without a column are left out. */
export function measureCells(annex: Annex, row: AnnexRow, measures: readonly Measure[]): readonly CellRef[] {
  return measures.flatMap((measure) => {
    const figure = row.figures.get(measure);
    return figure === undefined ? [] : (figure.parts ?? [figure]).map((part) => figureCell(annex, part));
  });
}

/** What a finding says a cell holds: the number or text as typed, null for a blank; an error value by its name. */
export function typedValue(figure: Pick<Figure, "typed">): number | string | null {
  const { typed } = figure;
  if (typeof typed === "object" && typed !== null) return typed.error;
  return typeof typed === "boolean" ? String(typed) : typed;
}
