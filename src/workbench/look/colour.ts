import type { Color } from "hucre";

/** The 64 colours that old files name by number (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Theme colours are numbered lt1, dk1, lt2, dk2 …, while the theme part lists dk1, lt1, dk2, lt2 … */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/**
 * A colour of the file as `#rrggbb`; null for "automatic" and what cannot be resolved.
 * @param themeColours the theme's colours in the order of the theme part, six hex digits each
 */
export function resolveColour(colour: Color | undefined, themeColours: readonly string[]): string | null {
  if (!colour) return null;
  const base = baseColour(colour, themeColours);
  if (!base || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
  return `#${tinted(base, colour.tint ?? 0).toLowerCase()}`;
}

function baseColour(colour: Color, themeColours: readonly string[]): string | undefined {
  if (colour.rgb !== undefined) return colour.rgb.replace(/^#/, "").slice(-6);
  if (colour.theme !== undefined) return themeColours[THEME_ORDER[colour.theme] ?? colour.theme];
  if (colour.indexed !== undefined) return INDEXED[colour.indexed];
  return undefined;
}

/** Tint −1 (black) to 1 (white), applied to each channel: close enough to Excel's, which works on luminance. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  return [0, 2, 4]
    .map((start) => {
      const channel = Number.parseInt(hex.slice(start, start + 2), 16);
      const mixed = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(mixed).toString(16).padStart(2, "0");
    })
    .join("");
}
