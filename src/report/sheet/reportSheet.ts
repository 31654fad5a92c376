import { layoutWords } from "../../messages/report";
import type { Area } from "../../workbook/plainData";
import type { CellStyle, SheetPlan } from "../../workbook/plan";
import { blockText, type Report, type ReportBlock, type ReportClosing, type ReportHead } from "../report";
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

/**
 * The report as the sheet "Báo cáo" in the decree's layout: head and foot in two columns, every paragraph of the body in
 * a row of its own over both, so that a copy gives Word its paragraphs.
 */
export function reportSheet(report: Report): SheetPlan {
  const rows = [
    ...headRows(report.head),
    ...report.blocks.flatMap((block) => wideRows(blockText(block), blockStyle(block), 6)),
    ...closingRows(report.closing),
  ];
  return {
    key: "report",
    name: layoutWords.sheetName,
    columnWidths: [COLUMNS.left, COLUMNS.right],
    rows: rows.map(({ row }) => row),
    merges: wideAreas(rows),
    page: { orientation: "portrait", margins: MARGINS, fitToWidth: true, pageNumbers: true },
  };
}

function headRows(head: ReportHead): readonly SheetRow[] {
  const caps: CellStyle = { ...CENTRED, size: AGENCY, verticalAlign: "top" };
  const agency: Side = { text: head.agency, style: caps };
  const country: Side = { text: layoutWords.country, style: caps };
  const motto: Side = { text: layoutWords.motto, style: { ...CENTRED, underline: true, verticalAlign: "top" } };
  const parent = head.parentAgency;
  return [
    ...(parent === null
      ? [sideRow(agency, country), sideRow(null, motto)]
      : [sideRow({ text: parent, style: { ...caps, bold: false } }, country), sideRow(agency, motto)]),
    sideRow({ text: rule(head.agency, AGENCY), style: RULE }, null),
    sideRow(
      { text: head.number, style: { align: "center" } },
      { text: head.placeAndDate, style: { align: "center", italic: true } },
      4,
    ),
    ...wideRows(head.documentType, { ...CENTRED, size: 14 }, 18),
    ...head.subject.flatMap((text) => wideRows(text, CENTRED)),
    ...wideRows(rule(head.subject.at(-1) ?? "", BODY), RULE),
    ...wideRows(layoutWords.addressee(head.addressee), { align: "center" }, 8),
  ];
}

/** Nơi nhận on the left, level with the signer's title on the right; the name below, with room to sign above it. */
function closingRows({ recipients, signerTitle, signerName }: ReportClosing): readonly SheetRow[] {
  const left: readonly Side[] = [
    { text: layoutWords.recipients, style: { bold: true, italic: true, size: 12, align: "left" } },
    ...recipients.map((item): Side => ({
      text: layoutWords.dash(item),
      style: { size: SMALL, align: "left", verticalAlign: "top" },
    })),
  ];
  const right: (Side | null)[] = signerTitle.map((text) => ({ text, style: { ...CENTRED, verticalAlign: "top" } }));
  const name: Side = { text: signerName, style: CENTRED };
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
