import type { Canvas } from "./canvas";
import type { Dice } from "./dice";
import type { ColumnUse, HeaderNode } from "./layout";

export type HeaderStyle = "merged" | "across" | "merged-across-only";
export type NumberRow = "none" | "brackets" | "numbers" | "letters" | "formulas" | "from-unit" | "texts";

export interface HeaderDraw {
  readonly style: HeaderStyle;
  readonly numberRow: NumberRow;
  readonly breaks: boolean;
  readonly capitals: boolean;
}

/** Uses of the columns from left to right. */
export function columnUses(nodes: readonly HeaderNode[]): ColumnUse[] {
  return nodes.flatMap((node) => (node.children ? columnUses(node.children) : node.use ? [node.use] : []));
}

export function headerDepth(nodes: readonly HeaderNode[]): number {
  return 1 + Math.max(0, ...nodes.map((node) => (node.children ? headerDepth(node.children) : 0)));
}

/** Paints the header with its number row; returns its height in rows. */
export function paintHeader(
  canvas: Canvas,
  dice: Dice,
  nodes: readonly HeaderNode[],
  draw: HeaderDraw,
  top: number,
  left: number,
): number {
  const depth = headerDepth(nodes);
  const words = (text: string): string => {
    const shown = draw.capitals ? text.toLocaleUpperCase("vi") : text;
    return draw.breaks && dice.chance(0.5) ? shown.replace(" ", dice.chance(0.5) ? "\n" : " \n") : shown;
  };
  const paint = (list: readonly HeaderNode[], row: number, column: number): number => {
    let at = column;
    for (const node of list) {
      const width = node.children ? columnUses(node.children).length : 1;
      canvas.put(row, at, words(node.text));
      if (node.children) {
        if (draw.style !== "across") canvas.merge(row, at, row, at + width - 1);
        paint(node.children, row + 1, at);
      } else if (draw.style === "merged") canvas.merge(row, at, top + depth - 1, at);
      at += width;
    }
    return at;
  };
  const end = paint(nodes, top, left);
  if (draw.numberRow === "none") return depth;
  for (let column = left; column < end; column++)
    canvas.put(top + depth, column, columnNumber(draw.numberRow, column - left, end - left));
  return depth + 1;
}

function columnNumber(style: NumberRow, at: number, width: number): string | number | null {
  switch (style) {
    case "brackets":
      return `(${at + 1})`;
    case "numbers":
      return at + 1;
    case "texts":
      return String(at + 1);
    case "letters":
      return at < 2 ? (["A", "B"][at] ?? null) : at - 1;
    case "from-unit":
      return at < 2 ? null : at - 1;
    case "formulas":
      return at === 2 && width > 6 ? "(3)=(4)+(5)" : `(${at + 1})`;
    case "none":
      return null;
  }
}
