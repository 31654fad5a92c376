import { MARK_LOOKS, type MarkLook } from "../../markLook";
import type { MarkStyle } from "../../plan";

const SIDES = ["left", "right", "top", "bottom"] as const;

/** The look of a mark as a differential format. */
export function markDxf(style: MarkStyle): string {
  const look = MARK_LOOKS[style];
  return `<dxf>${font(look)}${fill(argb(look.fill))}${border(look)}</dxf>`;
}

function font({ fontColour, bold }: MarkLook): string {
  const parts = (bold ? "<b/>" : "") + (fontColour === undefined ? "" : `<color rgb="${argb(fontColour)}"/>`);
  return parts && `<font>${parts}</font>`;
}

function fill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor rgb="${rgb}"/></patternFill></fill>`;
}

function border({ line, lineColour }: MarkLook): string {
  const style = line === "Dash" ? "dashed" : "thin";
  const side = (name: string): string => `<${name} style="${style}"><color rgb="${argb(lineColour)}"/></${name}>`;
  return `<border>${SIDES.map(side).join("")}</border>`;
}

function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}
