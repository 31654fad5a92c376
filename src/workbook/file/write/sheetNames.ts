import { MAX_SHEET_NAME_CHARS } from "../limits";

/** What Excel forbids in a sheet's name. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;

/** Excel tells sheets apart without regard to case; text that only looks the same is not worth two names either. */
export function sameSheetName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** `wanted`, or `wanted (2)`, `wanted (3)` … where a sheet has that name; never longer than Excel allows. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map(folded));
  const base =
    wanted
      .replace(FORBIDDEN, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = clipped(base, MAX_SHEET_NAME_CHARS - suffix.length) + suffix;
    if (!names.has(folded(name))) return name;
  }
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Cut without halving a character. */
function clipped(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
