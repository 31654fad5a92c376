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
    '<div lang="vi" style="font-family:\'Times New Roman\',serif;font-size:14pt;color:#000">',
    twoColumns(
      parent +
        paragraph(head.agency, `${CENTRED};font-size:13pt`) +
        paragraph(head.number, "text-align:center;font-size:13pt;margin-top:10pt"),
      paragraph(layoutWords.country, `${CENTRED};font-size:13pt`) +
        paragraph(layoutWords.motto, `${CENTRED};text-decoration:underline`) +
        paragraph(head.placeAndDate, "text-align:center;font-style:italic;margin-top:10pt"),
    ),
    paragraph(head.documentType, `${CENTRED};margin-top:18pt`),
    ...head.subject.map((text) => paragraph(text, CENTRED)),
    paragraph(layoutWords.addressee(head.addressee), "text-align:center;margin:14pt 0 12pt"),
    ...report.blocks.map(block),
    twoColumns(
      paragraph(layoutWords.recipients, "font-size:12pt;font-weight:bold;font-style:italic") +
        closing.recipients.map((item) => paragraph(layoutWords.dash(item), "font-size:11pt")).join(""),
      closing.signerTitle.map((title) => paragraph(title, CENTRED)).join("") +
        paragraph(closing.signerName, `${CENTRED};margin-top:72pt`),
    ),
    "</div>",
  ].join("\n");
}

const CENTRED = "text-align:center;font-weight:bold";

function block({ kind, label, runs }: ReportBlock): string {
  const weight = kind === "section" ? ";font-weight:bold" : "";
  const slant = kind === "note" ? ";font-style:italic" : "";
  const text = `${label === undefined ? "" : `${escaped(label)} `}${runs.map(run).join("")}`;
  return `<p style="margin:6pt 0 0;text-align:justify;text-indent:1.27cm${weight}${slant}">${text}</p>`;
}

function run({ text, disputed, remarks }: ReportRun): string {
  if (!disputed) return escaped(text);
  const title = remarks && remarks.length > 0 ? ` title="${escaped(remarks.join(" "))}"` : "";
  return `<span style="background:#ffff00"${title}>${escaped(text)}</span>`;
}

function twoColumns(left: string, right: string): string {
  const cell = (content: string, width: string): string =>
    `<td style="width:${width};vertical-align:top;padding:0">${content}</td>`;
  return `<table style="width:100%;border-collapse:collapse;border:none"><tr>${cell(left, "40%")}${cell(right, "60%")}</tr></table>`;
}

function paragraph(text: string, style: string): string {
  return `<p style="margin:0;${style}">${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
