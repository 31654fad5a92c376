import type { CountMeasure } from "../../annex/measures";
import { UNREADABLE, type CountTable } from "./countTable";

/** Sum of a measure over rows; a blank adds nothing, but a figure that cannot be read leaves the sum unknown (null). */
export function columnSum(table: CountTable, indexes: Int32Array, measure: CountMeasure): number | null {
  const column = table.column(measure);
  if (column === undefined) return 0;
  const { values, gaps, hasGaps } = column;
  let sum = 0;
  for (let at = 0; at < indexes.length; at += 1) {
    const index = indexes[at] ?? 0;
    if (hasGaps && gaps[index] === UNREADABLE) return null;
    sum += values[index] ?? 0;
  }
  return sum;
}
