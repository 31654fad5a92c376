import type { Annex, AnnexRow } from "../annex/annex";
import { COUNT_MEASURES } from "../annex/measures";

/** With fewer figures above 0, equal rows are chance. */
const FEWEST_FIGURES = 4;

/** The first units whose every figure is the same, as 0-based rows in sheet order: one row was probably copied over another. Empty where there are none. */
export function identicalRows(annex: Annex): readonly number[] {
  const groups = new Map<string, number[]>();
  for (const row of annex.rows) {
    const key = row.role === "commune" || row.role === "office" ? figuresOf(row) : null;
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row.row]);
  }
  return [...groups.values()].find(({ length }) => length > 1) ?? [];
}

function figuresOf({ figures }: AnnexRow): string | null {
  const counts = COUNT_MEASURES.map((measure) => figures.get(measure)?.value ?? null);
  return counts.filter((count) => count !== null && count > 0).length < FEWEST_FIGURES ? null : counts.join();
}
