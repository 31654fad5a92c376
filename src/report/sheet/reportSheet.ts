import { layoutWords } from "../../messages/report";
import type { Area } from "../../workbook/plainData";
import type { CellStyle, SheetPlan } from "../../workbook/plan";
import { FRAME, listIds, type ListField } from "../edited/frameLines";
import { lineOfBlock } from "../edited/reportLine";
import { HIDDEN_COLUMNS, reportRecord } from "../edited/sheetRecord";
import type { Report, ReportBlock } from "../report";
import { textWidth } from "../wording/textWidth";
import { COLUMNS, sideRow, wideRows, type SheetRow, type Side } from "./columns";

/** Millimetres, within the decree's 20–25, 30–35 and 15–20 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };

/** The set 12/12/13 with body 13: it lets Quốc hiệu stand on one line beside the agency. */
const AGENCY = 12;
const BODY = 13;
const SMALL = 11;

/** Points between the last line of the signer's title and the name: room to sign. */
const ROOM_TO_SIGN = 72;

const CENTRED: CellStyle = { align: "center", bold: true };

/** What is disputed is told by its brackets and italics as well; the fill only draws the eye. */
const DISPUTED: CellStyle = { fill: "#FFF2CC" };

/** Characters of the columns that hold the record: they are hidden. */
const RECORD_WIDTH = 4;

/**
 * The report as the sheet "Báo cáo" in the decree's layout: head and foot in two columns, every paragraph of the body in
 * a row of its own over both, so that a copy gives Word its paragraphs. Hidden columns beside it remember what we wrote,
 * so that the next run keeps a person's words (edited/sheetRecord.ts).
 */
export function reportSheet(report: Report): SheetPlan {
  const head = headRows(report);
  const body = report.blocks.filter((block) => !block.isAfterClosing).flatMap((block) => blockRows(block, report));
  const closing = closingRows(report);
  const after = report.blocks.filter((block) => block.isAfterClosing).flatMap((block) => blockRows(block, report));
  const ids = [...head, ...body, ...closing, ...after].flatMap((row) => row.ids);
  const record = reportRecord({ ids: [...new Set([...ids, ...(report.edits?.removed ?? [])])] });
  const framed = (row: SheetRow): SheetRow => ({ ...row, row: { ...row.row, cells: [...row.row.cells, ...record] } });
  const rows = [...head.map(framed), ...body, ...closing.map(framed), ...after];
  return {
    key: "report",
    name: layoutWords.sheetName,
    columnWidths: [COLUMNS.left, COLUMNS.right, ...HIDDEN_COLUMNS.map(() => RECORD_WIDTH)],
    hiddenColumns: HIDDEN_COLUMNS,
    rows: rows.map(({ row }) => row),
    merges: wideAreas(rows),
    page: { orientation: "portrait", margins: MARGINS, fitToWidth: true, pageNumbers: true },
  };
}

function headRows(report: Report): readonly SheetRow[] {
  const { head } = report;
  const caps: CellStyle = { ...CENTRED, size: AGENCY, verticalAlign: "top" };
  const agency = side(report, FRAME.agency, head.agency, caps);
  const country = fixed(layoutWords.country, caps);
  const motto = fixed(layoutWords.motto, { ...CENTRED, underline: true, verticalAlign: "top" });
  const parent = head.parentAgency;
  const addressee = layoutWords.addressee(head.addressee);
  return [
    ...(parent === null
      ? [sideRow(agency, country), sideRow(null, motto)]
      : [sideRow(side(report, FRAME.parentAgency, parent, { ...caps, bold: false }), country), sideRow(agency, motto)]),
    sideRow(fixed(rule(head.agency, AGENCY), RULE), null),
    sideRow(
      side(report, FRAME.number, head.number, { align: "center" }),
      side(report, FRAME.placeAndDate, head.placeAndDate, { align: "center", italic: true }),
      4,
    ),
    ...wideRows(side(report, FRAME.documentType, head.documentType, { ...CENTRED, size: 14 }), 18),
    ...listSides(report, "subject", head.subject, CENTRED).flatMap((line) => wideRows(line)),
    ...wideRows(fixed(rule(head.subject.at(-1) ?? "", BODY), RULE)),
    ...wideRows(side(report, FRAME.addressee, addressee, { align: "center", verticalAlign: "center" }), 16),
  ];
}

function blockRows(block: ReportBlock, report: Report): readonly SheetRow[] {
  const line = lineOfBlock(block);
  const written = { ...line, ...report.edits?.written.get(block.id) };
  return wideRows({ text: line.text, style: blockStyle(block), line: written }, 6);
}

/** Nơi nhận on the left, level with the signer's title on the right; the name below, with room to sign above it. */
function closingRows(report: Report): readonly SheetRow[] {
  const { recipients, signerTitle, signerName } = report.closing;
  const small: CellStyle = { size: SMALL, align: "left", verticalAlign: "top" };
  const left: readonly Side[] = [
    fixed(layoutWords.recipients, { bold: true, italic: true, size: 12, align: "left" }),
    ...listSides(report, "recipients", recipients.map(layoutWords.dash), small),
  ];
  const right: (Side | null)[] = [
    ...listSides(report, "signerTitle", signerTitle, { ...CENTRED, verticalAlign: "top" }),
  ];
  const name = side(report, FRAME.signerName, signerName, CENTRED);
  let room = ROOM_TO_SIGN;
  for (let at = right.length; room > 0 && at < left.length; at += 1) {
    room -= sideRow(left[at] ?? null, null).row.height ?? 0;
    right.push(room > 0 ? null : name);
  }
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    sideRow(left[index] ?? null, right[index] ?? null, index === 0 ? 10 : 0),
  );
  return room > 0 ? [...rows, sideRow(null, name, room)] : rows;
}

/** A line of the head or the foot; what we wrote is another text where a person changed it. */
function side(report: Report, id: string, text: string, style: CellStyle): Side {
  return { text, style, line: { id, figures: [], text: report.edits?.written.get(id)?.text ?? text } };
}

function listSides(report: Report, field: ListField, texts: readonly string[], style: CellStyle): readonly Side[] {
  const ids = listIds(report, field);
  return texts.map((text, index) => side(report, ids[index] ?? "", text, style));
}

/** What the decree words, and drawn lines: written anew each time. */
function fixed(text: string, style: CellStyle): Side {
  return { text, style, line: { id: FRAME.fixed, figures: [], text: "" } };
}

/** A short line under a heading, a third to a half of its text; cells have no border shorter than they are. */
const RULE: CellStyle = { align: "center", size: 6, verticalAlign: "top" };

function rule(text: string, size: number): string {
  const dash = textWidth("─", { size: 6, bold: false });
  const share = 0.42 * Math.min(textWidth(text, { size, bold: true }), 170);
  return "─".repeat(Math.max(4, Math.round(share / dash)));
}

function wideAreas(rows: readonly SheetRow[]): readonly Area[] {
  return rows.flatMap(({ isWide }, index) => (isWide ? [{ top: index, bottom: index, left: 0, right: 1 }] : []));
}

function blockStyle(block: ReportBlock): CellStyle {
  const disputed = block.runs.some((run) => run.disputed) ? DISPUTED : {};
  const style: CellStyle = { align: "justify", verticalAlign: "top", size: BODY, ...disputed };
  if (block.kind === "section") return { ...style, bold: true };
  return block.kind === "note" ? { ...style, italic: true } : style;
}
