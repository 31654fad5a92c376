import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType, type FileChild } from "docx";
import { appendixWords } from "../../messages/report";
import type { AppendixRow, AppendixTable, HeaderCell } from "../appendix";
import { styled } from "./headPart";
import { LANDSCAPE_WIDTH, mm } from "./measures";
import { STYLE } from "./styles";

/** Millimetres. */
const ORDINAL = 11;
const UNIT = 52;

/** The annex below its own heading, for a landscape section of its own. */
export function appendixParts(table: AppendixTable, attachment: string): readonly FileChild[] {
  return [
    styled(STYLE.appendixLabel, appendixWords.label),
    styled(STYLE.appendixName, appendixWords.name),
    styled(STYLE.attachment, attachment),
    styled(STYLE.unitOfCount, appendixWords.unitOfCount),
    annexTable(table),
  ];
}

function annexTable(table: AppendixTable): Table {
  const figures = Math.max(1, table.width - 2);
  const figure = (LANDSCAPE_WIDTH - ORDINAL - UNIT) / figures;
  return new Table({
    width: { size: mm(LANDSCAPE_WIDTH), type: WidthType.DXA },
    columnWidths: [mm(ORDINAL), mm(UNIT), ...Array.from({ length: table.width - 2 }, () => mm(figure))],
    layout: TableLayoutType.FIXED,
    margins: { left: mm(0.8), right: mm(0.8), top: mm(0.4), bottom: mm(0.4) },
    rows: [...table.header.map(headerRow), ...table.rows.map(bodyRow)],
  });
}

function headerRow(cells: readonly HeaderCell[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      (cell) =>
        new TableCell({
          columnSpan: cell.columns,
          rowSpan: cell.rows,
          verticalAlign: VerticalAlign.CENTER,
          children: [styled(STYLE.tableHead, cell.text)],
        }),
    ),
  });
}

function bodyRow(row: AppendixRow): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.cells.map(
      (text, index) =>
        new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({ style: cellStyle(index), children: [new TextRun({ text, ...(row.isSum && { bold: true }) })] }),
          ],
        }),
    ),
  });
}

function cellStyle(column: number): string {
  if (column === 0) return STYLE.tableOrdinal;
  return column === 1 ? STYLE.tableText : STYLE.tableNumber;
}
