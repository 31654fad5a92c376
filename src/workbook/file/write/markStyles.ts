import type { MarkStyle } from "../../plan";

const SIDES = ["left", "right", "top", "bottom"] as const;

function border(style: string, rgb: string): string {
  return `<border>${SIDES.map((side) => `<${side} style="${style}"><color rgb="${rgb}"/></${side}>`).join("")}</border>`;
}

function fill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor rgb="${rgb}"/></patternFill></fill>`;
}

/**
 * How marks look, as differential formats. Told apart without colour as well: the fills are light, middle and dark
 * in grey (about 95, 84 and 68 per cent), the lines dashed, thin and, with bold figures, thin black.
 * Conditional formats know no thicker lines: Excel ignores "medium" and "thick" there.
 */
export const MARK_DXF: Readonly<Record<MarkStyle, string>> = {
  failed: `<dxf><font><color rgb="FF9C0006"/></font>${fill("FFFFC7CE")}${border("thin", "FF9C0006")}</dxf>`,
  suspect: `<dxf><font><b/><color rgb="FF000000"/></font>${fill("FFFF9F40")}${border("thin", "FF000000")}</dxf>`,
  warning: `<dxf>${fill("FFFFF2CC")}${border("dashed", "FF7F6000")}</dxf>`,
};
