import type { AppendixRow, AppendixTable, HeaderCell } from "../appendix";
import { LANDSCAPE_WIDTH, mm } from "./measures";
import { STYLE } from "./styles";

/** Millimetres. */
const ORDINAL = 11;
const UNIT = 52;

const LINE = 'w:val="single" w:color="auto" w:sz="4" w:space="0"';

/**
 * The annex as a WordprocessingML table, in pieces: its head, then a row each. Written here and not through the docx library, which takes ten seconds for the
 * 46.000 cells of a list of all communes; this takes none to speak of.
 */
export function* annexTableXml(table: AppendixTable): Iterable<string> {
  const widths = columnWidths(table.width);
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} ${LINE}/>`)
    .join("");
  const margins = [
    ["top", 0.4],
    ["left", 0.8],
    ["bottom", 0.4],
    ["right", 0.8],
  ] as const;
  yield [
    `<w:tbl><w:tblPr><w:tblW w:w="${mm(LANDSCAPE_WIDTH)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/><w:tblCellMar>',
    ...margins.map(([side, size]) => `<w:${side} w:w="${mm(size)}" w:type="dxa"/>`),
    "</w:tblCellMar></w:tblPr><w:tblGrid>",
    ...widths.map((width) => `<w:gridCol w:w="${width}"/>`),
    "</w:tblGrid>",
    ...headerRows(table.header, table.width),
  ].join("");
  for (const row of table.rows) yield bodyRow(row);
  yield "</w:tbl>";
}

function columnWidths(columns: number): readonly number[] {
  const figures = Math.max(1, columns - 2);
  const figure = mm((LANDSCAPE_WIDTH - ORDINAL - UNIT) / figures);
  return [mm(ORDINAL), mm(UNIT), ...Array.from({ length: columns - 2 }, () => figure)];
}

/** Header rows repeat on every page. A cell that spans rows goes on as an empty one in each row below. */
function headerRows(header: readonly (readonly HeaderCell[])[], width: number): readonly string[] {
  const below = Array.from({ length: width }, () => 0);
  return header.map((cells) => {
    const rest = [...cells];
    let row = "";
    for (let column = 0; column < width;) {
      const spanned = below[column] ?? 0;
      const cell = spanned > 0 ? undefined : rest.shift();
      const columns = cell?.columns ?? 1;
      if (spanned > 0) below[column] = spanned - 1;
      else for (let at = column; at < column + columns; at += 1) below[at] = (cell?.rows ?? 1) - 1;
      row += headerCell(cell, columns);
      column += columns;
    }
    return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${row}</w:tr>`;
  });
}

function headerCell(cell: HeaderCell | undefined, columns: number): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  const merge = cell === undefined ? "<w:vMerge/>" : cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : "";
  return `<w:tc><w:tcPr>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraph(STYLE.tableHead, cell?.text ?? "", false)}</w:tc>`;
}

function bodyRow(row: AppendixRow): string {
  let cells = "";
  row.cells.forEach((text, column) => {
    const style = column === 0 ? STYLE.tableOrdinal : column === 1 ? STYLE.tableText : STYLE.tableNumber;
    cells += `<w:tc><w:tcPr><w:vAlign w:val="center"/></w:tcPr>${paragraph(style, text, row.isSum)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

function paragraph(style: string, text: string, bold: boolean): string {
  const run = text === "" ? "" : `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}${textXml(text)}</w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

/** Most cells hold nothing but these, which stand as they are; a space at an end, or a second one, must be kept by word. */
const PLAIN = /^[!-%'-;=?-~\u00a1-\ud7ff]+(?: [!-%'-;=?-~\u00a1-\ud7ff]+)*$/;

/** Characters that XML cannot hold at all are left out. */
function textXml(text: string): string {
  if (PLAIN.test(text)) return `<w:t>${text}</w:t>`;
  const escaped = text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return `<w:t xml:space="preserve">${escaped}</w:t>`;
}
