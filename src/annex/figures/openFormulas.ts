import type { CellRef } from "../../workbook/address";
import type { PlainSheet } from "../../workbook/plainData";
import type { Annex } from "../annex";

/** Formulas of figures that have no result in the file, in the order of the sheet; a person is told of both (result contract). */
export interface OpenFormulas {
  /** The program worked the figure out itself. */
  readonly computed: readonly CellRef[];
  /** The figure is not known. */
  readonly unknown: readonly CellRef[];
}

const NONE: OpenFormulas = { computed: [], unknown: [] };

/**
 * Usually none.
 * @param sheet the annex's
 */
export function openFormulas(annex: Annex, sheet: PlainSheet | undefined): OpenFormulas {
  const rows = new Set(
    sheet?.rows
      .filter(({ cells }) => cells.some(({ formula, value }) => formula !== undefined && value === null))
      .map(({ index }) => index),
  );
  if (rows.size === 0) return NONE;
  const open = annex.rows
    .flatMap(({ figures }) => [...figures.values()].flatMap((figure) => figure.parts ?? [figure]))
    .filter(({ row, typed, formula }) => rows.has(row) && formula !== undefined && typed === null)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const cells = (isKnown: boolean): readonly CellRef[] =>
    open
      .filter(({ value }) => (value !== null) === isKnown)
      .map(({ row, column }) => ({ sheet: annex.sheet, row, column }));
  return { computed: cells(true), unknown: cells(false) };
}
