import { cellInRow } from "../../workbook/cells";
import type { PlainRow } from "../../workbook/plainData";
import { cellText } from "../text/cellText";

/** A column left of the measures that may name the units. */
export interface UnitColumnCandidate {
  /** 0-based. */
  readonly column: number;
  /** Headed as the units' column. */
  readonly isHeaded: boolean;
}

/**
 * The column that names the units: one headed so, else any; the one with most different names, because a column of
 * districts or of kinds repeats itself. Null where none holds texts.
 */
export function unitColumn(candidates: readonly UnitColumnCandidate[], rows: readonly PlainRow[]): number | null {
  const headed = candidates.filter(({ isHeaded }) => isHeaded);
  let best: { column: number; names: number } | null = null;
  for (const { column } of headed.length > 0 ? headed : candidates) {
    const names = new Set<string>();
    for (const row of rows) {
      const cell = cellInRow(row, column);
      const text = typeof cell?.value === "string" ? cellText(cell) : "";
      if (/\p{L}/u.test(text) || (headed.length === 1 && text !== "")) names.add(text);
    }
    if (best === null || names.size > best.names) best = { column, names: names.size };
  }
  return best === null || (best.names === 0 && rows.length > 0) ? null : best.column;
}
