import { MARK_PRECEDENCE, type MarkStyle } from "./plan";

/** How a mark looks, in every host. */
export interface MarkLook {
  /** `#RRGGBB`, as every colour here. */
  readonly fill: string;
  readonly fontColour?: string;
  readonly bold?: boolean;
  readonly line: "Continuous" | "Dash";
  readonly lineColour: string;
}

/**
 * Told apart without colour as well: the fills are light, middle and dark in grey (about 95, 84 and 68 per cent), the lines
 * dashed, thin and, with bold figures, thin black. Conditional formats know no thicker lines: Excel ignores "medium" and
 * "thick" there.
 */
export const MARK_LOOKS: Readonly<Record<MarkStyle, MarkLook>> = {
  failed: { fill: "#FFC7CE", fontColour: "#9C0006", line: "Continuous", lineColour: "#9C0006" },
  suspect: { fill: "#FF9F40", fontColour: "#000000", bold: true, line: "Continuous", lineColour: "#000000" },
  warning: { fill: "#FFF2CC", line: "Dash", lineColour: "#7F6000" },
};

/** The style of one of our rules, told by its fill; "failed" where somebody changed it. */
export function styleOfFill(fill: string | null): MarkStyle {
  return MARK_PRECEDENCE.find((style) => MARK_LOOKS[style].fill === fill?.toUpperCase()) ?? "failed";
}
