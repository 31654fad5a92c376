import { PageOrientation } from "docx";
import type { AppendixTable } from "../appendix";
import { NO_PAUSE, type Pause } from "../../steps";
import type { Report } from "../report";
import { annexTableXml } from "./annexTableXml";
import { appendixParts } from "./appendixPart";
import { bodyParagraphs } from "./bodyPart";
import { closingTable } from "./closingPart";
import { finishedPackage } from "./finishedPackage";
import { headTable, titleParagraphs } from "./headPart";
import { RemarkShelf } from "./remarks";
import { section, wordFile } from "./wordFile";

export interface DocumentStamp {
  /** Who made the file, for its properties. */
  readonly creator: string;
  /** ISO time for the file's properties and comments; the same input gives the same bytes. */
  readonly created: string;
}

/**
 * The report as a .docx in the layout of Nghị định 30/2020/NĐ-CP, with the annex as a landscape appendix where one is
 * given. Loads the docx library, so faces import this file on demand.
 */
export async function reportDocx(
  report: Report,
  appendix: AppendixTable | null,
  stamp: DocumentStamp,
  pause: Pause = NO_PAUSE,
): Promise<Uint8Array> {
  const created = new Date(stamp.created);
  const remarks = new RemarkShelf(created);
  const main = section(PageOrientation.PORTRAIT, [
    headTable(report.head),
    ...titleParagraphs(report.head),
    ...bodyParagraphs(report.blocks, remarks),
    closingTable(report.closing),
  ]);
  const rest = appendix === null ? [] : [section(PageOrientation.LANDSCAPE, appendixParts(report.head.attachment))];
  const title = report.head.subject[0] ?? report.head.documentType;
  const packed = await wordFile({ title, creator: stamp.creator, remarks, sections: [main, ...rest] });
  return finishedPackage(packed, { at: created, tableXml: appendix && annexTableXml(appendix) }, pause);
}
