import { a1Area } from "../../address";
import { parseArea } from "../read/merges";
import { hasHiddenText } from "../xml/cursor";
import { parseElements, type XmlElement } from "../xml/element";
import { type Splice, spliced, withAttribute } from "../xml/splice";
import type { PreparedEdit } from "./cellEdit";
import { columnStyles } from "./columnStyles";
import { editRow, newRow } from "./editRow";
import { rowSpans } from "./rowSpans";
import { passOnSharedFormulas } from "./sharedMasters";
import { CLOSED_ELEMENTS } from "./worksheetOrder";

/** Makes the edits (all of one sheet, at most one a cell) in a worksheet's XML. Every other cell stays as it is written. */
export function editSheet(xml: string, edits: readonly PreparedEdit[]): string {
  const worksheet = parseElements(xml, CLOSED_ELEMENTS);
  const sheetData = worksheet.child("sheetData");
  if (!sheetData) return xml;
  const context = { prefix: worksheet.prefix, columnStyles: columnStyles(worksheet.child("cols")?.source) };
  const source = passOnSharedFormulas(sheetData.isEmpty ? opened(sheetData) : sheetData.source, edits);
  const spans = rowSpans(source, !hasHiddenText(source));
  const splices: Splice[] = [];
  for (const [row, rowEdits] of byRow(edits)) {
    const span = spans.find(({ index }) => index === row);
    const place = span?.start ?? spans.find(({ index }) => index > row)?.start ?? source.lastIndexOf("</");
    const text = span ? editRow(source.slice(span.start, span.end), rowEdits, context) : newRow(row, rowEdits, context);
    splices.push({ start: place, end: span?.end ?? place, text });
  }
  const replaced = { start: sheetData.start, end: sheetData.end, text: spliced(source, splices) };
  return spliced(xml, [replaced, ...grownDimension(worksheet.child("dimension"), edits)]);
}

function opened(sheetData: XmlElement): string {
  const name = `${sheetData.prefix}${sheetData.name}`;
  return `<${name}></${name}>`;
}

function byRow(edits: readonly PreparedEdit[]): Map<number, PreparedEdit[]> {
  const rows = new Map<number, PreparedEdit[]>();
  for (const edit of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(edit.row);
    if (row) row.push(edit);
    else rows.set(edit.row, [edit]);
  }
  return rows;
}

/** The declared used range is a hint, but one that must not leave out a cell. */
function grownDimension(dimension: XmlElement | undefined, edits: readonly PreparedEdit[]): Splice[] {
  const area = parseArea(dimension?.attribute("ref") ?? "");
  if (!dimension || !area) return [];
  const rows = edits.map((edit) => edit.row);
  const columns = edits.map((edit) => edit.column);
  const grown = {
    top: Math.min(area.top, ...rows),
    left: Math.min(area.left, ...columns),
    bottom: Math.max(area.bottom, ...rows),
    right: Math.max(area.right, ...columns),
  };
  return a1Area(grown) === a1Area(area) ? [] : [withAttribute(dimension, "ref", a1Area(grown))];
}
