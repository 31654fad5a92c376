import { layoutWords } from "../../messages/report";
import type { Report } from "../report";
import type { ReportLine } from "./reportLine";

/** Ids of the lines that stand once in the head or the foot. */
export const FRAME = {
  parentAgency: "@chu-quan",
  agency: "@co-quan",
  number: "@so",
  placeAndDate: "@ngay",
  documentType: "@ten-loai",
  addressee: "@kinh-gui",
  signerName: "@nguoi-ky",
  /** Quốc hiệu, Tiêu ngữ, "Nơi nhận:" and drawn lines: the decree's, not the office's to word. */
  fixed: "@co-dinh",
} as const;

/** Fields that hold several lines: "@trich-yeu.1" and so on. */
export type ListField = "subject" | "recipients" | "signerTitle";

export const LIST_FIELDS: readonly ListField[] = ["subject", "recipients", "signerTitle"];

const LISTS: Readonly<Record<ListField, string>> = {
  subject: "@trich-yeu",
  recipients: "@noi-nhan",
  signerTitle: "@chuc-vu",
};

/** Ids of a list's lines, in the order of the report's own list. */
export function listIds(report: Report, field: ListField): readonly string[] {
  const texts = field === "subject" ? report.head.subject : report.closing[field];
  return report.edits?.listIds[field] ?? texts.map((_, index) => `${LISTS[field]}.${index + 1}`);
}

/** Which list a line belongs to; null for one that stands alone. */
export function listOfId(id: string): ListField | null {
  return LIST_FIELDS.find((field) => id.startsWith(`${LISTS[field]}.`)) ?? null;
}

/** Whether the line belongs to the foot; of a frame line only. */
export function isClosingId(id: string): boolean {
  return /^@(?:noi-nhan|chuc-vu|nguoi-ky)/.test(id);
}

/** The lines of the head, those a person may change. */
export function headLines(report: Report): readonly ReportLine[] {
  const { head } = report;
  return [
    ...(head.parentAgency === null ? [] : [line(FRAME.parentAgency, head.parentAgency)]),
    line(FRAME.agency, head.agency),
    line(FRAME.number, head.number),
    line(FRAME.placeAndDate, head.placeAndDate),
    line(FRAME.documentType, head.documentType),
    ...listLines(report, "subject", head.subject),
    line(FRAME.addressee, layoutWords.addressee(head.addressee)),
  ];
}

/** The lines of the foot that a person may change. */
export function closingLines(report: Report): readonly ReportLine[] {
  const { closing } = report;
  return [
    ...listLines(report, "recipients", closing.recipients.map(layoutWords.dash)),
    ...listLines(report, "signerTitle", closing.signerTitle),
    line(FRAME.signerName, closing.signerName),
  ];
}

function listLines(report: Report, field: ListField, texts: readonly string[]): readonly ReportLine[] {
  const ids = listIds(report, field);
  return texts.map((text, index) => line(ids[index] ?? "", text));
}

function line(id: string, text: string): ReportLine {
  return { id, text, figures: [] };
}
