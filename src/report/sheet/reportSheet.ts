import { layoutWords } from "../../messages/report";
import type { CellStyle, PlannedCell, PlannedRow, SheetPlan } from "../../workbook/plan";
import { blockText, type Report, type ReportBlock } from "../report";
import { paragraphRows } from "./paragraphRows";

/** Characters of the default font; in Calibri 11 a little narrower than the margins below allow. */
const COLUMN_WIDTH = 80;

/** Millimetres, within the decree's 20–25, 30–35 and 15–20 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };

/**
 * Characters of a second column that holds nothing but a blank in its first cell: LibreOffice shrinks a sheet to the
 * page's width only where the print area has more than one column, and clips a single one that is too wide (as where
 * the workbook's default font is missing and its stand-in is wider).
 */
const EDGE_WIDTH = 0.5;

const EDGE: PlannedCell = { column: 1, value: " ", style: {} };

const SMALL = 11;
const BODY = 13;

/** What is disputed is told by its brackets and italics as well; the fill only draws the eye. */
const DISPUTED: CellStyle = { fill: "#FFF2CC" };

/** The report as the sheet "Báo cáo": one column, one paragraph a row, so that a copy gives Word its paragraphs. */
export function reportSheet(report: Report): SheetPlan {
  const { head, closing } = report;
  const rows: PlannedRow[] = [
    ...(head.parentAgency === null ? [] : line(head.parentAgency, { align: "left" })),
    ...line(head.agency, { align: "left", bold: true }),
    ...line(head.number, { align: "left" }),
    ...line(layoutWords.country, { align: "center", bold: true }, 14),
    ...line(layoutWords.motto, { align: "center", bold: true, underline: true }),
    ...line(head.placeAndDate, { align: "right", italic: true }, 6),
    ...line(head.documentType, { align: "center", bold: true, size: 14 }, 18),
    ...head.subject.flatMap((text) => line(text, { align: "center", bold: true })),
    ...line(layoutWords.addressee(head.addressee), { align: "center" }, 12),
    ...report.blocks.flatMap((block) => paragraphRows(blockText(block), blockStyle(block), 6)),
    ...line(layoutWords.recipients, { align: "left", bold: true, italic: true, size: 12 }, 12),
    ...closing.recipients.flatMap((item) => line(layoutWords.dash(item), { align: "left", size: SMALL })),
    ...closing.signerTitle.flatMap((text, index) => line(text, { align: "right", bold: true }, index === 0 ? 12 : 0)),
    // room to sign above the name
    ...line(closing.signerName, { align: "right", bold: true }, 72),
  ];
  return {
    key: "report",
    name: layoutWords.sheetName,
    columnWidths: [COLUMN_WIDTH, EDGE_WIDTH],
    rows: rows.map((row, index) => (index === 0 ? { ...row, cells: [...row.cells, EDGE] } : row)),
    merges: [],
    page: { orientation: "portrait", margins: MARGINS, fitToWidth: true, pageNumbers: true },
  };
}

function line(text: string, style: CellStyle, spaceBefore = 0): readonly PlannedRow[] {
  return paragraphRows(text, style, spaceBefore);
}

function blockStyle(block: ReportBlock): CellStyle {
  const disputed = block.runs.some((run) => run.disputed) ? DISPUTED : {};
  switch (block.kind) {
    case "section":
      return { align: "justify", verticalAlign: "center", bold: true, size: BODY, ...disputed };
    case "note":
      return { align: "justify", verticalAlign: "center", italic: true, size: BODY, ...disputed };
    default:
      return { align: "justify", verticalAlign: "center", size: BODY, ...disputed };
  }
}
