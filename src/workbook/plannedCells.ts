/** What a planned cell and column mean where the plan does not say, and how texts are kept: the same in every host. */

export const DEFAULT_FONT = "Times New Roman";
/** Points. */
export const DEFAULT_SIZE = 13;

/** Characters that every Excel shows in a cell in text format ("@"); before Excel 2010 longer text reads "####" in it. */
export const LONGEST_IN_TEXT_FORMAT = 255;

/** Pixels of a digit of Calibri 11, by which plans count a column's characters. */
export const PLANNED_DIGIT = 7;

/** Pixels of a cell's padding, which the widths in a file include. */
export const CELL_PADDING = 5;
