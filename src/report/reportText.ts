import { layoutWords } from "../messages/report";
import { blockText, type Report } from "./report";

/** Every paragraph of the report in order, head and foot included; one plain line each. */
export function reportParagraphs(report: Report): readonly string[] {
  const { head, closing } = report;
  return [
    ...(head.parentAgency === null ? [] : [head.parentAgency]),
    head.agency,
    layoutWords.country,
    layoutWords.motto,
    head.number,
    head.placeAndDate,
    head.documentType,
    ...head.subject,
    layoutWords.addressee(head.addressee),
    ...report.blocks.map(blockText),
    layoutWords.recipients,
    ...closing.recipients.map((item) => layoutWords.dash(item)),
    ...closing.signerTitle,
    closing.signerName,
  ];
}

/** The report as plain text, one paragraph a line. */
export function reportText(report: Report): string {
  return `${reportParagraphs(report).join("\n")}\n`;
}
