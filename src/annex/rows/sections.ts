/** How a row is numbered: the deeper, the larger. Rows without a number have null. */
export interface Numbering {
  /** "A" 0, "I" 1, "1" 2, "1.1" 3 and so on, "a" 5, "-" 6. */
  readonly depth: number;
}

const PLAIN_NUMBER: Numbering = { depth: 2 };
/** A longer one is a code. */
const LONGEST_NUMBER = 5;

/** Reads a row's number; `lettersInUse` where the table counts its parts by letters: then a lone C, D or V is no Roman number. */
export function numberingOf(ordinal: string, lettersInUse: boolean): Numbering | null {
  if (/^\d+\.?$/.test(ordinal)) return ordinal.length <= LONGEST_NUMBER ? PLAIN_NUMBER : null;
  const mark = ordinal.replace(/[\s()[\]/:]/g, "").replace(/\.$/, "");
  if (/^\d{1,4}(\.\d{1,4})*$/.test(mark)) return { depth: 2 + Math.min(2, mark.split(".").length - 1) };
  if (/^[-–+*•]+$/.test(mark)) return { depth: 6 };
  if (/^[a-zđ]$/.test(mark)) return { depth: 5 };
  if (!/^[A-ZĐ]{1,6}$/.test(mark)) return null;
  const isRoman = /^(X{0,3})(IX|IV|V?I{0,3})$/.test(mark);
  if (isRoman && !(lettersInUse && mark.length === 1 && mark !== "I")) return { depth: 1 };
  return mark.length === 1 ? { depth: 0 } : null;
}

/** Whether the table counts its parts by letters. */
export function usesLetters(rows: readonly { readonly ordinal: string }[]): boolean {
  return rows.some(({ ordinal }) => /^\s*\(?[AB]\s*[.)]?\s*$/.test(ordinal));
}
