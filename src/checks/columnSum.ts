import type { AnnexRow } from "../annex/annex";
import type { CountMeasure } from "../annex/measures";

/** Sum of a measure over rows; a blank adds nothing, but a figure that cannot be read leaves the sum unknown (null). */
export function columnSum(rows: readonly AnnexRow[], measure: CountMeasure): number | null {
  return columnSums(rows, [measure])[0] ?? null;
}

/** {@link columnSum} of several measures, in their order, in one walk over the rows: over a long sheet several are slow. */
export function columnSums(rows: readonly AnnexRow[], measures: readonly CountMeasure[]): readonly (number | null)[] {
  const sums = new Float64Array(measures.length);
  const unknown = new Set<number>();
  for (const { figures } of rows) {
    measures.forEach((measure, index) => {
      const figure = figures.get(measure);
      if (figure?.state === "unreadable") unknown.add(index);
      sums[index] = (sums[index] ?? 0) + (figure?.value ?? 0);
    });
  }
  return Array.from(sums, (sum, index) => (unknown.has(index) ? null : sum));
}
