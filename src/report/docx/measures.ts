/** Word counts lengths in twentieths of a point … */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export function points(value: number): number {
  return value * 20;
}

/** … and type in half-points. */
export function halfPoints(value: number): number {
  return value * 2;
}

/** A4 and margins in millimetres: top and bottom 20–25, left 30–35, right 15–20 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I). */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const;

/** Width of the text between the margins, millimetres. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Width of the text on a landscape page, millimetres. */
export const LANDSCAPE_WIDTH = PAGE.height - PAGE.left - PAGE.right;

/** First-line indent of the body: 1 cm or 1,27 cm. */
export const INDENT = 12.7;
