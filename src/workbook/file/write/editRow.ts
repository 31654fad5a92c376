import { CellTag } from "../read/cellTag";
import { XmlCursor } from "../xml/cursor";
import { type Splice, spliced } from "../xml/splice";
import { cellXml, type PreparedEdit } from "./cellEdit";
import type { ColumnStyles } from "./columnStyles";

export interface RowContext {
  readonly prefix: string;
  readonly columnStyles: ColumnStyles;
}

/** A cell in the source of its row. */
interface CellSpan {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: string;
  /** `cm`, the mark of a dynamic array formula. */
  readonly metadata: string | undefined;
  /** `<f>` as written, null where the cell has none. */
  readonly formula: string | null;
}

/** Makes the edits, which are in order of their columns, in the source of one `<row>`. */
export function editRow(source: string, edits: readonly PreparedEdit[], context: RowContext): string {
  const cursor = new XmlCursor(source);
  cursor.next();
  const { isEmpty, end: openEnd, qualifiedName } = cursor;
  const rowStyle = cursor.attribute("customFormat") === "1" ? cursor.attribute("s") : undefined;
  const cells = isEmpty ? [] : cellSpans(cursor);
  const closeStart = isEmpty ? openEnd : source.lastIndexOf("</");
  const splices = edits.map((edit): Splice => {
    const cell = cells.find(({ column }) => column === edit.column);
    const text = cellXml(edit, {
      prefix: context.prefix,
      style: cell ? cell.style : (rowStyle ?? context.columnStyles(edit.column)),
      keptFormula: edit.keepsFormula ? (cell?.formula ?? null) : null,
      keptMetadata: cell?.metadata,
    });
    const place = cell?.start ?? cells.find(({ column }) => column > edit.column)?.start ?? closeStart;
    return { start: place, end: cell?.end ?? place, text };
  });
  // `spans` says from where to where the row is filled; it is optional, and wrong as soon as a cell is added.
  const openTag = source.slice(0, openEnd).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  if (!isEmpty) return openTag + spliced(source, splices).slice(openEnd);
  return `${openTag.replace(/\s*\/>$/, ">")}${splices.map((splice) => splice.text).join("")}</${qualifiedName}>`;
}

/** A row where there was none. */
export function newRow(row: number, edits: readonly PreparedEdit[], { prefix, columnStyles }: RowContext): string {
  const cells = edits.map((edit) => {
    const style = columnStyles(edit.column);
    return cellXml(edit, { prefix, style, keptFormula: null, keptMetadata: undefined });
  });
  return `<${prefix}row r="${row + 1}">${cells.join("")}</${prefix}row>`;
}

function cellSpans(cursor: XmlCursor): CellSpan[] {
  const tag = new CellTag();
  const spans: CellSpan[] = [];
  let column = -1;
  while (cursor.nextInside(1)) {
    if (cursor.name !== "c") {
      cursor.skip();
      continue;
    }
    tag.read(cursor);
    column = tag.column < 0 ? column + 1 : tag.column;
    const { start } = cursor;
    const style = cursor.attribute("s") ?? "";
    const metadata = cursor.attribute("cm");
    const formula = cursor.isEmpty ? null : formulaSource(cursor);
    spans.push({ column, start, end: cursor.end, style, metadata, formula });
  }
  return spans;
}

/** The cell's `<f>` as written; leaves the cursor on the cell's closing tag. */
function formulaSource(cursor: XmlCursor): string | null {
  const { depth } = cursor;
  let formula: string | null = null;
  while (cursor.nextInside(depth)) {
    const { start, name } = cursor;
    cursor.skip();
    if (name === "f") formula = cursor.xml.slice(start, cursor.end);
  }
  return formula;
}
