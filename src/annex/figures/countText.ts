/** What stands for "none" in a count's place (result contract, "How a sheet is read"), folded. */
const NONE = new Set([
  "-",
  "--",
  "–",
  "—",
  "−",
  "_",
  "khong",
  "khong co",
  "khong co ho so",
  "khong phat sinh",
  "ko",
  "k",
  "x",
]);
/** What is counted, behind the count, folded. */
const COUNTED = /\s*(ho so|hs|bo|bo ho so)\.?$/;

/** What clerks add behind a count: its share, "317 (99,4%)", and the star of a remark, "316*". */
const ADDED = /\s*(?:\(\s*\d{1,3}(?:[.,]\d{1,2})?\s*%\s*\)|\*{1,3})$/;

/** How a text in a count's place reads: as none (a dash), as a count typed as text, or not at all. */
export type CountReading =
  | { readonly as: "none" }
  | { readonly as: "count"; readonly count: number }
  | { readonly as: "nothing" }
  | { readonly as: "unreadable" };

/** A count with its unit is shorter. */
const LONGEST = 40;

/**
 * Reads a count typed as text. A count is whole, so one separator followed by exactly three digits is a thousands mark:
 * "1.091", "1,091", "1 091" are 1091, while "1.09" and "12,5" are no counts. A fraction of zeros ("1.091,0") is dropped.
 */
export function readCountText(text: string): CountReading {
  if (/^\d{1,15}$/.test(text)) return { as: "count", count: Number(text) };
  if (text.length > LONGEST * 8) return { as: "unreadable" };
  const bare = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .replace(/^[\s'’`]+|\s+$/g, "")
    .toLowerCase();
  if (bare === "") return { as: "nothing" };
  if (bare.length > LONGEST) return { as: "unreadable" };
  if (NONE.has(bare)) return { as: "none" };
  const whole = withoutZeroFraction(
    bare
      .replace(ADDED, "")
      .replace(COUNTED, "")
      .replace(/(?<=\d)[.,]$/, ""),
  );
  const grouped = /^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/.test(whole);
  if (!grouped && !/^\d+$/.test(whole)) return { as: "unreadable" };
  const count = Number(whole.replace(/[., ]/g, ""));
  return Number.isSafeInteger(count) ? { as: "count", count } : { as: "unreadable" };
}

/** "1.091,0" → "1.091", "35.0" → "35"; a lone separator before three digits is left alone. */
function withoutZeroFraction(text: string): string {
  return text.replace(/^(\d{1,3}(?:([., ])\d{3})+)(?!\2)[.,]0{1,2}$/, "$1").replace(/^(\d+)[.,]0{1,2}$/, "$1");
}
