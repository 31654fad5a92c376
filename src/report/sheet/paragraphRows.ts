import type { CellStyle } from "../../workbook/plan";
import { wrappedLines, type TextLook } from "../wording/textWidth";

/** Hosts measure type a little differently, on screen more than on paper; so much less is counted on. */
const SAFETY = 0.93;

/** Height of a line against the size of its type, Times New Roman with Vietnamese marks above capitals. */
const LINE_HEIGHT = 1.28;

/** Points that a cell keeps free on both sides together, and above and below its text. */
const SIDES = 5;
const PADDING = 3;

/** Excel's limit is 409 points; what is higher is cut off. */
const TALLEST = 400;

export interface TextRow {
  readonly text: string;
  /** Points. */
  readonly height: number;
}

/**
 * A paragraph as rows of a cell, each high enough to show its text whole. One row, except where it would be higher than
 * Excel allows: then it is continued below, broken between words.
 * @param width of the cell in points
 * @param spaceBefore points of the first row that stay free
 */
export function paragraphRows(text: string, style: CellStyle, width: number, spaceBefore: number): readonly TextRow[] {
  const look: TextLook = { size: style.size ?? 13, bold: style.bold ?? false };
  const lines = wrappedLines(text, (width - SIDES) * SAFETY, look);
  const lineHeight = look.size * LINE_HEIGHT;
  const most = Math.floor((TALLEST - spaceBefore - PADDING) / lineHeight);
  const rows: TextRow[] = [];
  for (let start = 0; start < lines.length; start += most) {
    const shown = lines.slice(start, start + most);
    const space = start === 0 ? spaceBefore : 0;
    rows.push({ text: shown.join("").trimEnd(), height: Math.ceil(shown.length * lineHeight + PADDING + space) });
  }
  return rows;
}
