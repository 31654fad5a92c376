import type { UnitKind } from "../../annex/annex";
import { tidy } from "../../annex/text/fold";

/**
 * A commune's name in a sentence: "xã Phượng Kỳ", "thị trấn Tứ Kỳ"; a capital before a number ("Phường 1";
 * Nghị định 30/2020/NĐ-CP, Phụ lục II). A unit without a kind has its name alone.
 */
export function unitFullName(name: string, kind: UnitKind | null): string {
  const clean = plainName(name);
  if (kind === null || clean === "") return clean;
  if (clean.toLocaleLowerCase("vi") === kind) return kind;
  return `${/^\d/.test(clean) ? capitalised(kind) : kind} ${clean}`;
}

/**
 * Sheet text as one line of plain text. Invisible and private-use characters go: the latter carry figures through a
 * template (narrative/figureMarks.ts), so a hostile name must not bring its own.
 */
export function plainName(text: string): string {
  return tidy(text.replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, "").replace(/\p{Cc}/gu, " "));
}

/** First letter upper case, the rest as it is. */
export function capitalised(text: string): string {
  return text.replace(
    /^(\P{L}*)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"),
  );
}

/** First letter lower case: for a name that begins with a common noun, in the middle of a sentence. */
export function uncapitalised(text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toLocaleLowerCase("vi"));
}

const KIND_ORDER: readonly UnitKind[] = ["xã", "phường", "thị trấn", "đặc khu"];

/** Kinds in the order of the official phrase: "xã, phường, thị trấn". Units without a kind come last, as null. */
export function kindsInOrder(kinds: Iterable<UnitKind | null>): readonly (UnitKind | null)[] {
  const found = new Set(kinds);
  return [...KIND_ORDER.filter((kind) => found.has(kind)), ...(found.has(null) ? [null] : [])];
}
