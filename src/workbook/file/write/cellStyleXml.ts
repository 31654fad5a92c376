import type { CellStyle } from "../../plan";
import { DEFAULT_FONT, DEFAULT_SIZE } from "../../plannedCells";

/** Times and its like; the number only helps a program that lacks the font. */
const ROMAN_FAMILY = 1;

/** `#RRGGBB` → `FFRRGGBB` as Excel stores colours; black where it is no such colour. */
function argb(colour: string): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1] ?? "000000";
  return `FF${hex.toUpperCase()}`;
}

/** `<font>` of a planned cell, its children in the order in which Excel writes them. */
export function fontXml(style: CellStyle, escape: (text: string) => string): string {
  const flags = [style.bold && "<b/>", style.italic && "<i/>", style.underline && "<u/>"].filter(Boolean).join("");
  const colour = style.colour === undefined ? "" : `<color rgb="${argb(style.colour)}"/>`;
  const name = escape(style.font ?? DEFAULT_FONT);
  const size = style.size ?? DEFAULT_SIZE;
  return `<font>${flags}<sz val="${size}"/>${colour}<name val="${name}"/><family val="${ROMAN_FAMILY}"/></font>`;
}

export function fillXml(colour: string): string {
  const fill = `<fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${fill}</patternFill></fill>`;
}

export function borderXml(border: "all" | "bottom"): string {
  const side = (name: string): string => {
    const drawn = border === "all" || name === "bottom";
    return drawn ? `<${name} style="thin"><color auto="1"/></${name}>` : `<${name}/>`;
  };
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
}

/** `<alignment>`, empty where the style asks for nothing. */
export function alignmentXml(style: CellStyle): string {
  const attributes = [
    style.align && `horizontal="${style.align}"`,
    style.verticalAlign && `vertical="${style.verticalAlign}"`,
    style.wrap && 'wrapText="1"',
  ].filter(Boolean);
  return attributes.length > 0 ? `<alignment ${attributes.join(" ")}/>` : "";
}
