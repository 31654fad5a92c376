import type { Figure, FigureState } from "../annex";

/** Of two ways that a figure can stand in its cell, the one that says more of the sum. */
const WORST_FIRST: readonly FigureState[] = ["unreadable", "text", "count", "blank"];

/** Several figures as one that adds them up. */
export function withParts(parts: readonly Figure[]): Figure {
  const [first] = parts;
  if (first === undefined) throw new RangeError("a figure without parts");
  const filled = parts.filter((part) => part.state !== "blank");
  if (filled.length <= 1) return filled[0] ?? first;
  const state = WORST_FIRST.find((found) => parts.some((part) => part.state === found)) ?? "count";
  return { ...first, state, value: state === "unreadable" ? null : sum(parts), parts };
}

/** Of the figures that are known; null where none is. */
export function sum(figures: readonly Figure[]): number | null {
  const known = figures.map(({ value }) => value).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}
