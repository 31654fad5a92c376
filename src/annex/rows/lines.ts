import type { Figure, FigureState } from "../annex";
import type { Measure } from "../measures";
import type { RawRow } from "./rawRow";

type Figures = RawRow["figures"];

/** Of two ways that a figure can stand in its cell, the one that says more of the sum. */
const WORST_FIRST: readonly FigureState[] = ["unreadable", "text", "count", "blank"];

/**
 * What a unit's first line is: the total of its others, one of them, or either, for the sums to tell.
 */
export type FirstLine = "total" | "line" | "unknown";

/**
 * A unit on several lines as one: its first line where that already is the total of the others
 * ("Tổng số", then "Trực tuyến", "Trực tiếp"), else the sum of the lines.
 */
export function joinLines(first: Figures, further: readonly Figures[], is: FirstLine): Figures {
  if (is === "total") return first;
  const joined = new Map<Measure, Figure>();
  let compared = 0;
  let isTotal = 0;
  for (const [measure, figure] of first) {
    const others = further.flatMap((line) => line.get(measure) ?? []);
    const rest = sum(others);
    joined.set(measure, measure === "onTimeRate" ? figure : withParts([figure, ...others]));
    if (figure.value === null || rest === null || measure === "onTimeRate" || (figure.value === 0 && rest === 0))
      continue;
    compared++;
    if (figure.value === rest) isTotal++;
  }
  return is === "unknown" && compared > 0 && isTotal * 2 > compared ? first : joined;
}

function sum(figures: readonly Figure[]): number | null {
  const known = figures.map(({ value }) => value).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** Several figures as one that adds them up. */
export function withParts(parts: readonly Figure[]): Figure {
  const [first] = parts;
  if (first === undefined) throw new RangeError("a unit without lines");
  const filled = parts.filter((part) => part.state !== "blank");
  if (filled.length <= 1) return filled[0] ?? first;
  const state = WORST_FIRST.find((found) => parts.some((part) => part.state === found)) ?? "count";
  return { ...first, state, value: state === "unreadable" ? null : sum(parts), parts };
}
