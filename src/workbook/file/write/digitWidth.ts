import { PLANNED_DIGIT } from "../../plannedCells";
import type { XmlElement } from "../xml/element";

/** Width of a digit in shares of the type's size, by family; the fonts that Vietnamese offices set as default. */
const DIGIT_SHARES: readonly (readonly [RegExp, number])[] = [
  [/^(?:times|tinos|liberation serif|\.vn ?time|vni-times)/i, 0.5],
  [/^(?:calibri|carlito|aptos)/i, 0.507],
  [/^(?:arial|helvetica|liberation sans|\.vn ?arial|vni-helve|cambria|tahoma|segoe)/i, 0.55],
  [/^verdana/i, 0.636],
];

const OTHER_SHARE = 0.53;

const PIXELS_PER_POINT = 96 / 72;

/**
 * Width in pixels of a digit in the workbook's default font, in which column widths are stored (ECMA-376, 18.3.1.13).
 * @param styleSheet the root of the styles part
 */
export function digitWidth(styleSheet: XmlElement): number {
  const format = styleSheet.child("cellStyleXfs")?.children[0];
  const font = styleSheet.child("fonts")?.children[Number(format?.attribute("fontId") ?? 0)];
  const size = Number(font?.child("sz")?.attribute("val"));
  if (!(size >= 1 && size <= 409)) return PLANNED_DIGIT;
  const family = font?.child("name")?.attribute("val") ?? "";
  const share = DIGIT_SHARES.find(([name]) => name.test(family))?.[1] ?? OTHER_SHARE;
  return Math.max(1, Math.round(share * size * PIXELS_PER_POINT));
}
