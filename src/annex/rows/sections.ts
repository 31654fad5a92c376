/** How deep a row's number places it: 0 for A, B …; 1 for I, II …; null for units and rows without a section number. */
export function sectionLevel(ordinal: string, lettersInUse: boolean): number | null {
  const mark = ordinal.replace(/[.\s()/:]/g, "").toUpperCase();
  if (!/^[A-ZĐ]{1,6}$/.test(mark)) return null;
  const isRoman = /^(X{0,3})(IX|IV|V?I{0,3})$/.test(mark);
  if (isRoman && !(lettersInUse && mark.length === 1 && mark !== "I")) return 1;
  return mark.length === 1 ? 0 : null;
}

/** Whether the table counts its parts by letters: then a lone C, D or V is a letter and no Roman number. */
export function usesLetters(ordinals: readonly string[]): boolean {
  return ordinals.some((ordinal) => /^\(?[AB]\s*[.)]?$/i.test(ordinal.trim()));
}
