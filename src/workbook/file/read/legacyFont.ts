/** Fonts made for TCVN3 (`.VnTime`, `.VnArialH`) and VNI (`VNI-Times`): the letters they show are not those that are stored. */
const LEGACY = /^(?:\.vn|vni-)/i;

export function legacyFontOrNull(name: string | undefined): string | null {
  return name !== undefined && LEGACY.test(name) ? name : null;
}

/** A stretch of a cell's text with one font; undefined where it has the cell's own. */
export interface TextRun {
  readonly text: string;
  readonly font: string | undefined;
}

/**
 * The one legacy font that stands for a whole rich text: `undefined` leaves it to the cell's own font, null says that
 * none does. Only stretches with letters beyond ASCII tell encodings apart; where some of those are in a Unicode font
 * the text as a whole is not legacy.
 */
export function legacyFontOfRuns(runs: readonly TextRun[]): string | null | undefined {
  const telling = runs.filter((run) => /[^\t\n\r -~]/.test(run.text));
  const deciding = telling.length > 0 ? telling : runs.filter((run) => run.text.trim() !== "").slice(0, 1);
  const first = deciding[0];
  if (!first) return undefined;
  const fonts = deciding.map((run) => (run.font === undefined ? undefined : legacyFontOrNull(run.font)));
  if (fonts.includes(null)) return null;
  return fonts.find((font) => font !== undefined);
}
