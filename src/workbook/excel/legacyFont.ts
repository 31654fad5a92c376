/** Fonts made for TCVN3 (`.VnTime`, `.VnArialH`) and VNI (`VNI-Times`): the letters they show are not those that are stored. */
const LEGACY = /^(?:\.vn|vni-)/i;

export function legacyFontOrNull(name: string | null | undefined): string | null {
  return typeof name === "string" && LEGACY.test(name) ? name : null;
}

/** Whether a text may be in a legacy encoding: letters beyond ASCII, but none that only Unicode has. */
export function mayBeLegacy(text: string): boolean {
  return /[\u0080-\u00ff]/.test(text) && !/[\u0100-\uffff]/.test(text);
}

/** Whether a value may be an error and not a text: "#N/A", "#DIV/0!". */
export function looksLikeError(value: unknown): boolean {
  return typeof value === "string" && /^#[A-Z/0-9_]+[!?]?$/.test(value);
}
