import { XmlCursor } from "../xml/cursor";

/** Where a row stands in the source of `<sheetData>`. */
export interface RowSpan {
  /** 0-based row. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * All rows of `<sheetData>`, in the order of the file.
 * @param isPlain the source holds no comment and no CDATA, so that a closing tag may be searched for as text
 */
export function rowSpans(source: string, isPlain: boolean): RowSpan[] {
  const cursor = new XmlCursor(source);
  const spans: RowSpan[] = [];
  let index = -1;
  cursor.next();
  if (cursor.isEmpty) return spans;
  while (cursor.nextInside(1)) {
    const { start } = cursor;
    const number = cursor.attribute("r");
    const isRow = cursor.name === "row";
    if (isPlain) cursor.skipFlat();
    else cursor.skip();
    if (!isRow) continue;
    index = number === undefined ? index + 1 : Number(number) - 1;
    spans.push({ index, start, end: cursor.end });
  }
  return spans;
}
