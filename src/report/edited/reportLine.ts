import type { CellRef } from "../../workbook/address";
import type { ReportBlock } from "../report";
import { blockText } from "../report";

/** One paragraph of the report, or one line of its head or foot, as it is told apart in the sheet `Báo cáo`. */
export interface ReportLine {
  /** A block's id; of the head and the foot "@so"; of a paragraph that a person added "+1". */
  readonly id: string;
  readonly text: string;
  readonly figures: readonly LineFigure[];
}

/** A figure as it stood in a line. */
export interface LineFigure {
  /** "1.091", "06", "99,96%". */
  readonly shown: string;
  /** Tells whether two figures come from the same cells. */
  readonly source: string;
}

/** Block ids begin with a letter or digit, so neither sign can be taken for one. */
export const FRAME_SIGN = "@";
const OWN_SIGN = "+";

export function isFrameId(id: string): boolean {
  return id.startsWith(FRAME_SIGN);
}

/** Of a paragraph that a person added. */
export function isOwnId(id: string): boolean {
  return id.startsWith(OWN_SIGN);
}

/** Ids for added paragraphs that are not among `taken`. */
export function ownIds(taken: Iterable<string>): () => string {
  const used = new Set(taken);
  let number = 0;
  return () => {
    do number += 1;
    while (used.has(`${OWN_SIGN}${number}`));
    return `${OWN_SIGN}${number}`;
  };
}

export function lineOfBlock(block: ReportBlock): ReportLine {
  const figures = block.runs.flatMap(({ text, cells }): LineFigure[] =>
    cells && cells.length > 0 ? [{ shown: text, source: sourceKey(cells) }] : [],
  );
  return { id: block.id, text: blockText(block), figures };
}

/** Blanks and line breaks are the sheet's matter, and Excel may hand a text back composed otherwise. */
export function isSameText(left: string, right: string): boolean {
  return bare(left) === bare(right);
}

export function bare(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, "");
}

/** FNV-1a over the cells' places: short enough to stand beside each figure, also of a sum over thousands of rows. */
function sourceKey(cells: readonly CellRef[]): string {
  let hash = 0x811c9dc5;
  for (const { row, column } of cells) {
    for (const part of [row & 0xff, (row >>> 8) & 0xff, row >>> 16, column]) {
      hash = Math.imul(hash ^ part, 0x01000193);
    }
  }
  return (hash >>> 0).toString(36);
}
