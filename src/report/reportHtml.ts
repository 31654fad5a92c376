import { layoutWords } from "../messages/report";
import type { Report, ReportBlock, ReportRun } from "./report";

/**
 * The report as HTML that Word takes over with its styles when pasted: type, sizes, indents and the two-column head and
 * foot. Every text is escaped; there is no script, class or link in it.
 */
export function reportHtml(report: Report): string {
  const { head, closing } = report;
  const parent = head.parentAgency === null ? "" : paragraph(head.parentAgency, "text-align:center;font-size:13pt");
  return [
    '<div lang="vi" style="color:#000">',
    twoColumns(
      HEAD,
      parent +
        paragraph(head.agency, `${CENTRED};font-size:13pt`) +
        paragraph(head.number, "text-align:center;font-size:13pt;margin-top:10pt"),
      paragraph(layoutWords.country, `${CENTRED};font-size:13pt`) +
        paragraph(layoutWords.motto, `${CENTRED};text-decoration:underline`) +
        paragraph(head.placeAndDate, "text-align:center;font-style:italic;margin-top:10pt"),
    ),
    paragraph(head.documentType, `${CENTRED};margin-top:18pt`),
    ...head.subject.map((text) => paragraph(text, CENTRED)),
    paragraph(layoutWords.addressee(head.addressee), "text-align:center;margin:14pt 0 12pt 0"),
    ...report.blocks.map(block),
    twoColumns(
      FOOT,
      paragraph(layoutWords.recipients, "font-size:12pt;font-weight:bold;font-style:italic") +
        closing.recipients.map((item) => paragraph(layoutWords.dash(item), "font-size:11pt")).join(""),
      closing.signerTitle.map((title) => paragraph(title, CENTRED)).join("") +
        paragraph(closing.signerName, `${CENTRED};margin-top:72pt`),
    ),
    "</div>",
  ].join("\n");
}

/** Widths of the columns in millimetres, of 165 between the margins: Quốc hiệu needs its 102 on one line. */
const HEAD = [63, 102] as const;
const FOOT = [75, 90] as const;

/** Word takes type from the paragraph itself, most of all in a table; a later size stands. */
const TYPE = "font-family:'Times New Roman',serif;font-size:14pt";

const CENTRED = "text-align:center;font-weight:bold";

function block({ kind, label, runs }: ReportBlock): string {
  // the outline level puts the part into Word's navigation pane
  const weight = kind === "section" ? ";font-weight:bold;mso-outline-level:1;page-break-after:avoid" : "";
  const slant = kind === "note" ? ";font-style:italic" : "";
  const text = `${label === undefined ? "" : `${escaped(label)} `}${runs.map(run).join("")}`;
  return `<p style="${TYPE};margin:6pt 0 0 0;line-height:110%;text-align:justify;text-indent:1.27cm${weight}${slant}">${text}</p>`;
}

function run({ text, disputed, remarks }: ReportRun): string {
  if (!disputed) return escaped(text);
  const title = remarks && remarks.length > 0 ? ` title="${escaped(remarks.join(" "))}"` : "";
  return `<span style="background:#ffff00"${title}>${escaped(text)}</span>`;
}

function twoColumns(widths: readonly [number, number], left: string, right: string): string {
  const cell = (content: string, millimetres: number): string =>
    `<td width="${pixels(millimetres)}" style="width:${millimetres}mm;vertical-align:top;padding:0;border:none">${content}</td>`;
  const row = `<tr style="page-break-inside:avoid">${cell(left, widths[0])}${cell(right, widths[1])}</tr>`;
  const width = widths[0] + widths[1];
  return `<table cellspacing="0" cellpadding="0" border="0" width="${pixels(width)}" style="width:${width}mm;border-collapse:collapse;border:none">${row}</table>`;
}

/** Of 96 to the inch, as the width attribute counts. */
function pixels(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 96);
}

function paragraph(text: string, style: string): string {
  return `<p style="${TYPE};margin:0 0 0 0;${style}">${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
