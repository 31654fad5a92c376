import type { CellStyle, PlannedRow } from "../../workbook/plan";
import { wrappedLines, type TextLook } from "../wording/textWidth";

/** Points that text has in a column of 80 characters (7 px each), less the cell's padding. */
const CELL_WIDTH = 410;

/** Hosts measure type a little differently, on screen more than on paper; so much less is counted on. */
const SAFETY = 0.92;

/** Height of a line against the size of its type, Times New Roman with Vietnamese marks above capitals. */
const LINE_HEIGHT = 1.32;

const PADDING = 3;

/** Excel's limit is 409 points; what is higher is cut off. */
const TALLEST = 400;

/**
 * A paragraph as rows of a single cell, high enough to show it whole. One row, except where it would be higher than
 * Excel allows: then it is continued below, broken between words.
 */
export function paragraphRows(text: string, style: CellStyle, spaceBefore: number): readonly PlannedRow[] {
  const look: TextLook = { size: style.size ?? 13, bold: style.bold ?? false };
  const lines = wrappedLines(text, CELL_WIDTH * SAFETY, look);
  const lineHeight = look.size * LINE_HEIGHT;
  const most = Math.floor((TALLEST - spaceBefore - PADDING) / lineHeight);
  const rows: PlannedRow[] = [];
  for (let start = 0; start < lines.length; start += most) {
    const shown = lines.slice(start, start + most);
    const space = start === 0 ? spaceBefore : 0;
    rows.push({
      height: Math.ceil(shown.length * lineHeight + PADDING + space),
      cells: [
        {
          column: 0,
          value: shown.join("").trimEnd(),
          // space before stands above the text, as in Word
          style: { font: "Times New Roman", size: look.size, verticalAlign: "bottom", ...style, wrap: true },
        },
      ],
    });
  }
  return rows;
}
