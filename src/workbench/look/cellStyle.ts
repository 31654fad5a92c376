import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/presets";
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/presets";
import type { BorderSide, BorderStyle, CellStyle, FillStyle, FontStyle } from "hucre";
import { resolveColour } from "./colour";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  // Univer draws justified text of several lines ragged with gaps; left reads the same.
  justify: HorizontalAlign.LEFT,
  distributed: HorizontalAlign.CENTER,
};

const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
  justify: VerticalAlign.TOP,
  bottom: VerticalAlign.BOTTOM,
};

const BORDER: Record<BorderSide["style"], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

/** A cell's style in Univer's terms; sizes in points, colours `#rrggbb`. */
export function gridStyle(style: CellStyle, themeColours: readonly string[]): IStyleData {
  const result: Mutable<IStyleData> = { ...fontStyle(style.font, themeColours) };
  const background = style.fill && fillColour(style.fill, themeColours);
  if (background) result.bg = { rgb: background };
  const borders = style.border && borderStyle(style.border, themeColours);
  if (borders) result.bd = borders;
  const { horizontal, vertical, wrapText, textRotation } = style.alignment ?? {};
  if (horizontal && HORIZONTAL[horizontal]) result.ht = HORIZONTAL[horizontal];
  // Excel's default is the bottom of the cell.
  result.vt = VERTICAL[vertical ?? "bottom"] ?? VerticalAlign.BOTTOM;
  result.tb = wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (textRotation) result.tr = rotation(textRotation);
  if (style.numFmt && style.numFmt !== "General") result.n = { pattern: style.numFmt };
  return result;
}

/** The parts of a conditional format's style that change a cell's look. */
export function gridMarkStyle(style: CellStyle, themeColours: readonly string[]): IStyleData {
  const result: Mutable<IStyleData> = { ...fontStyle(style.font, themeColours) };
  // black too: letters below may be of another colour
  const letters = resolveColour(style.font?.color, themeColours);
  if (letters) result.cl = { rgb: letters };
  const background = style.fill && fillColour(style.fill, themeColours, true);
  if (background) result.bg = { rgb: background };
  const borders = style.border && borderStyle(style.border, themeColours);
  if (borders) result.bd = borders;
  return result;
}

export function fontStyle(font: FontStyle | undefined, themeColours: readonly string[]): IStyleData {
  const result: Mutable<IStyleData> = {};
  if (!font) return result;
  if (font.name) result.ff = font.name;
  if (font.size) result.fs = font.size;
  if (font.bold) result.bl = BooleanNumber.TRUE;
  if (font.italic) result.it = BooleanNumber.TRUE;
  if (font.underline) result.ul = { s: BooleanNumber.TRUE };
  if (font.strikethrough) result.st = { s: BooleanNumber.TRUE };
  const colour = resolveColour(font.color, themeColours);
  if (colour && colour !== "#000000") result.cl = { rgb: colour };
  return result;
}

/** A differential style (dxf) writes a solid fill's colour as the background, a cell style as the foreground. */
function fillColour(fill: FillStyle, themeColours: readonly string[], differential = false): string | null {
  if (fill.type === "gradient") return resolveColour(fill.stops[0]?.color, themeColours);
  if (fill.pattern === "none" && !differential) return null;
  const first = differential ? fill.bgColor : fill.fgColor;
  const second = differential ? fill.fgColor : fill.bgColor;
  return resolveColour(first, themeColours) ?? resolveColour(second, themeColours);
}

function borderStyle(border: BorderStyle, themeColours: readonly string[]): IBorderData | null {
  const side = (from: BorderSide | undefined): IBorderStyleData | undefined =>
    from && { s: BORDER[from.style], cl: { rgb: resolveColour(from.color, themeColours) ?? "#000000" } };
  const result: Mutable<IBorderData> = {};
  const sides = { t: side(border.top), r: side(border.right), b: side(border.bottom), l: side(border.left) };
  if (sides.t) result.t = sides.t;
  if (sides.r) result.r = sides.r;
  if (sides.b) result.b = sides.b;
  if (sides.l) result.l = sides.l;
  return Object.keys(result).length > 0 ? result : null;
}

/** Excel: 1 to 90 anticlockwise, 91 to 180 for −1 to −90, 255 for stacked letters. Univer: degrees clockwise. */
function rotation(excel: number): { a: number; v?: BooleanNumber } {
  if (excel === 255) return { a: 0, v: BooleanNumber.TRUE };
  return { a: excel <= 90 ? -excel : excel - 90 };
}
