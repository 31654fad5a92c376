import { WorkbookFailure } from "../../failure";
import { MAX_SHARED_STRINGS } from "../limits";
import { XmlCursor } from "../xml/cursor";
import { unescapeCellText } from "../xml/text";
import { legacyFontOfRuns, type TextRun } from "./legacyFont";

/** A text of a cell. `legacyFont` undefined: as the cell's own font. */
export interface CellText {
  readonly text: string;
  readonly legacyFont: string | null | undefined;
}

/** The table of texts that cells refer to by position. */
export function readSharedStrings(xml: string): CellText[] {
  const cursor = new XmlCursor(xml);
  const texts: CellText[] = [];
  while (cursor.next()) {
    if (!cursor.isOpen || cursor.name !== "si") continue;
    if (texts.length >= MAX_SHARED_STRINGS) throw new WorkbookFailure("too-large");
    texts.push(readCellText(cursor));
  }
  return texts;
}

const EMPTY: CellText = { text: "", legacyFont: undefined };

/**
 * Reads `<si>` or `<is>`, on whose opening tag the cursor stands, to its closing tag: plain text or runs,
 * without the phonetic guide (`rPh`), which Excel does not show as text either.
 */
export function readCellText(cursor: XmlCursor): CellText {
  if (cursor.isEmpty) return EMPTY;
  const depth = cursor.depth;
  const runs: TextRun[] = [];
  let font: string | undefined;
  let isRich = false;
  while (cursor.nextInside(depth)) {
    if (cursor.name === "rPh") cursor.skip();
    else if (cursor.name === "r") {
      isRich = true;
      font = undefined;
    } else if (cursor.name === "rFont") font = cursor.attribute("val");
    else if (cursor.name === "t" && !cursor.isEmpty) {
      cursor.next();
      runs.push({ text: unescapeCellText(cursor.text()), font });
    }
  }
  const only = runs[0];
  if (!isRich && runs.length === 1 && only) return { text: only.text, legacyFont: undefined };
  return { text: runs.map((run) => run.text).join(""), legacyFont: isRich ? legacyFontOfRuns(runs) : undefined };
}
