import type { CellRef } from "../workbook/address";
import type { ReviewCase } from "./cases";

/** What a case proposes to write, one cell for all of its findings. */
export interface Proposal {
  readonly cell: CellRef;
  readonly to: number;
}

/** The correction that the findings suggest; a count typed as text is to become a number. Null where none stands out. */
export function proposalOf({ entries }: ReviewCase): Proposal | null {
  for (const { finding } of entries) {
    const { suggestion, code, cells, expected } = finding;
    if (suggestion) return { cell: suggestion.cell, to: suggestion.to };
    const [cell] = cells;
    if (code === "number-as-text" && cell && typeof expected === "number") return { cell, to: expected };
  }
  return null;
}

/** Cells that a person may want to correct: those judged wrong, else those concerned; the unit's name where it is about that. */
export function correctableCells({ entries }: ReviewCase): readonly CellRef[] {
  const suspects = entries.flatMap(({ finding }) => finding.suspects);
  const cells = suspects.length > 0 ? suspects : entries.flatMap(({ finding }) => finding.cells);
  const distinct = new Map(cells.map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell]));
  return [...distinct.values()];
}
