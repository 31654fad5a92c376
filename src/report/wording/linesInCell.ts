import { textWidth, wrappedLines, type TextLook } from "./textWidth";

/** Points of a line for each digit of Calibri 11 that a column is wide, less what hosts measure differently. */
const ROOM = 5.25 * 0.95;

/** Names and the like: so much of a line stays empty behind a word that they are broken as a host does. */
const SHORT = 80;

/** No letter is wider than so many digits. */
const WIDEST = 2.5;

/**
 * Lines that a text takes in a wrapping cell, at least one; rather one too many, so that nothing is cut off. A line holds more
 * letters of Times New Roman than the column has digits of Calibri, but fewer capitals.
 * @param width of the column in characters of Calibri 11
 */
export function linesInCell(text: string, width: number, look: TextLook): number {
  if (text.length * WIDEST <= width) return 1;
  const room = width * ROOM;
  const measured = text.length <= SHORT ? wrappedLines(text, room, look).length : textWidth(text, look) / room;
  return Math.ceil(Math.max(measured, text.length / width));
}
