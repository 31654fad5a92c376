import { sum, withParts } from "../figures/withParts";
import type { FigureRow } from "./figureRow";

/**
 * What a unit's first line is: the total of its others, one of them, or either, for the sums to tell.
 */
export type FirstLine = "total" | "line" | "unknown";

/**
 * A unit on several lines as one: its first line where that already is the total of the others
 * ("Tổng số", then "Trực tuyến", "Trực tiếp"), else the sum of the lines.
 */
export function joinLines(first: FigureRow, further: readonly FigureRow[], is: FirstLine): FigureRow {
  if (is === "total") return first;
  let compared = 0;
  let isTotal = 0;
  const joined = [...first].map(([measure, figure]) => {
    if (measure === "onTimeRate") return figure;
    const others = further.flatMap((line) => line.get(measure) ?? []);
    const rest = sum(others);
    if (figure.value !== null && rest !== null && (figure.value !== 0 || rest !== 0)) {
      compared++;
      if (figure.value === rest) isTotal++;
    }
    return withParts([figure, ...others]);
  });
  return is === "unknown" && compared > 0 && isTotal * 2 > compared ? first : first.with(joined);
}
