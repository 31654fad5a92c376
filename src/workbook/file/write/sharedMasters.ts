import { CellTag } from "../read/cellTag";
import { shiftFormula } from "../read/sharedFormula";
import { XmlCursor } from "../xml/cursor";
import { type Splice, spliced } from "../xml/splice";
import { escapeXml } from "../xml/text";
import type { PreparedEdit } from "./cellEdit";

/** `<f t="shared">` of a cell. */
interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly group: string;
  /** Text and range, which only the first cell of a group has. */
  readonly text: string;
  readonly range: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Name of the element as written. */
  readonly tag: string;
}

/**
 * Cells that share a formula have its text only in the first of them. Where that one is overwritten, the next takes
 * the text over, moved to its own place, so that the others go on reading the same.
 */
export function passOnSharedFormulas(source: string, edits: readonly PreparedEdit[]): string {
  const overwritten = new Set(
    edits.filter((edit) => edit.hadFormula && !edit.keepsFormula).map((edit) => `${edit.row} ${edit.column}`),
  );
  if (overwritten.size === 0) return source;
  const formulas = sharedFormulas(source);
  const isOverwritten = ({ row, column }: SharedFormula): boolean => overwritten.has(`${row} ${column}`);
  const splices: Splice[] = [];
  for (const master of formulas) {
    if (master.text === "" || !isOverwritten(master)) continue;
    const heir = formulas.find((other) => other.group === master.group && other.text === "" && !isOverwritten(other));
    if (!heir) continue;
    const text = shiftFormula(master.text, heir.row - master.row, heir.column - master.column);
    const range = master.range === undefined ? "" : ` ref="${escapeXml(master.range)}"`;
    const open = `<${heir.tag} t="shared"${range} si="${escapeXml(heir.group)}">`;
    splices.push({ start: heir.start, end: heir.end, text: `${open}${escapeXml(text)}</${heir.tag}>` });
  }
  return spliced(source, splices);
}

function sharedFormulas(source: string): SharedFormula[] {
  const found: SharedFormula[] = [];
  const cursor = new XmlCursor(source);
  const tag = new CellTag();
  let row = -1;
  let column = -1;
  while (cursor.next()) {
    if (!cursor.isOpen) continue;
    if (cursor.name === "row") {
      const number = cursor.attribute("r");
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
    } else if (cursor.name === "c") {
      tag.read(cursor);
      column = tag.column < 0 ? column + 1 : tag.column;
    } else if (cursor.name === "f" && cursor.attribute("t") === "shared") {
      found.push(sharedFormula(cursor, row, column));
    }
  }
  return found;
}

function sharedFormula(cursor: XmlCursor, row: number, column: number): SharedFormula {
  const { start, qualifiedName: tag } = cursor;
  const group = cursor.attribute("si") ?? "";
  const range = cursor.attribute("ref");
  const isEmpty = cursor.isEmpty || !cursor.next();
  return { row, column, group, text: isEmpty ? "" : cursor.text(), range, start, end: cursor.end, tag };
}
