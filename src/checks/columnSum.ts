import type { AnnexRow } from "../annex/annex";
import type { CountMeasure } from "../annex/measures";

/** Sum of a measure over rows; a blank adds nothing, but a figure that cannot be read leaves the sum unknown (null). */
export function columnSum(rows: readonly AnnexRow[], measure: CountMeasure): number | null {
  let sum = 0;
  for (const row of rows) {
    const figure = row.figures.get(measure);
    if (figure?.state === "unreadable") return null;
    sum += figure?.value ?? 0;
  }
  return sum;
}
