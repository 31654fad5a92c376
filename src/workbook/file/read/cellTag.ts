import { WorkbookFailure } from "../../failure";
import { MAX_COLUMNS } from "../limits";
import type { XmlCursor } from "../xml/cursor";

const R = 114;
const S = 115;
const T = 116;
const EQUALS = 61;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const DIGIT_0 = 48;

/**
 * The attributes of a `<c>` tag. A sheet has hundreds of thousands of them, nearly all written `r="C9" s="4" t="s"`;
 * that form is read in one pass over its characters, any other through the cursor.
 */
export class CellTag {
  /** 0-based column; -1 where the cell does not say and follows the one before. */
  column = -1;
  style = 0;
  type: string | undefined;

  /** Reads the tag that the cursor stands on. @throws WorkbookFailure `damaged` for a column that no sheet has */
  read(cursor: XmlCursor): void {
    this.column = -1;
    this.style = 0;
    this.type = undefined;
    if (!this.readUsual(cursor.xml, cursor.nameEnd, cursor.end - (cursor.isEmpty ? 2 : 1))) {
      const reference = cursor.attribute("r");
      this.column = reference === undefined ? -1 : columnAt(reference, 0);
      this.style = Number(cursor.attribute("s") ?? 0);
      this.type = cursor.attribute("t");
      if (reference !== undefined && this.column < 0) throw new WorkbookFailure("damaged");
    }
    if (this.column >= MAX_COLUMNS) throw new WorkbookFailure("damaged");
  }

  private readUsual(xml: string, from: number, to: number): boolean {
    for (let at = from; at < to;) {
      const name = xml.charCodeAt(at + 1);
      const isUsual = xml.charCodeAt(at) === SPACE && xml.charCodeAt(at + 2) === EQUALS;
      if (!isUsual || xml.charCodeAt(at + 3) !== DOUBLE_QUOTE) return false;
      const close = xml.indexOf('"', at + 4);
      if (name === R) this.column = columnAt(xml, at + 4);
      else if (name === S) this.style = digitsAt(xml, at + 4, close);
      else if (name === T) this.type = xml.slice(at + 4, close);
      else return false;
      if (name === R && this.column < 0) return false;
      at = close + 1;
    }
    return true;
  }
}

/** Column of an address that begins at `at`: its letters before the first digit. -1 where there are none. */
function columnAt(text: string, at: number): number {
  let column = 0;
  for (let index = at; index < at + 4; index++) {
    const upper = text.charCodeAt(index) & ~32;
    if (upper < 65 || upper > 90) break;
    column = column * 26 + upper - 64;
  }
  return column - 1;
}

function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) number = number * 10 + text.charCodeAt(index) - DIGIT_0;
  return number;
}
