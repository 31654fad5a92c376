import type { CountMeasure } from "../../annex/measures";
import { UNREADABLE } from "../../annex/rows/figureTable";
import type { CountTable } from "./countTable";

/** Sum of a measure over rows, ascending; a blank adds nothing, but a figure that cannot be read leaves the sum unknown (null). */
export function columnSum(table: CountTable, indexes: Int32Array, measure: CountMeasure): number | null {
  const column = table.column(measure);
  if (column === undefined) return 0;
  const { values, gaps, hasGaps } = column;
  if (!hasGaps && isRun(indexes)) return sumOfRun(values, indexes[0] ?? 0, indexes.length);
  let sum = 0;
  for (let at = 0; at < indexes.length; at += 1) {
    const index = indexes[at] ?? 0;
    if (hasGaps && gaps[index] === UNREADABLE) return null;
    sum += values[index] ?? 0;
  }
  return sum;
}

/** Ascending indexes that follow each other. */
function isRun(indexes: Int32Array): boolean {
  return indexes[indexes.length - 1] === (indexes[0] ?? 0) + indexes.length - 1;
}

function sumOfRun(values: Float64Array, from: number, length: number): number {
  let sum = 0;
  for (let index = from; index < from + length; index += 1) sum += values[index] ?? 0;
  return sum;
}
