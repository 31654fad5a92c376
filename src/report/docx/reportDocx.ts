import {
  Document,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from "docx";
import type { AppendixTable } from "../appendix";
import type { Report } from "../report";
import { annexTableXml } from "./annexTableXml";
import { appendixParts } from "./appendixPart";
import { bodyParagraphs, reportNumbering } from "./bodyPart";
import { closingTable } from "./closingPart";
import { finishedPackage } from "./finishedPackage";
import { headTable, titleParagraphs } from "./headPart";
import { mm, PAGE } from "./measures";
import { RemarkShelf } from "./remarks";
import { reportStyles, STYLE } from "./styles";

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
  const file = new Document({
    title: report.head.subject[0] ?? report.head.documentType,
    creator: stamp.creator,
    lastModifiedBy: stamp.creator,
    styles: reportStyles,
    numbering: reportNumbering,
    comments: { children: [...remarks.comments] },
    sections: [main, ...rest],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  return finishedPackage(packed, { at: created, tableXml: appendix && annexTableXml(appendix) });
}

/** Page numbers stand in the middle of the top margin from the second page on; every section counts from 1. */
function section(
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
  children: ISectionOptions["children"],
): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // the library turns the sides itself
        size: { width: mm(PAGE.width), height: mm(PAGE.height), orientation },
        margin: {
          top: mm(PAGE.top),
          bottom: mm(PAGE.bottom),
          left: mm(PAGE.left),
          right: mm(PAGE.right),
          header: mm(PAGE.header),
          footer: mm(PAGE.header),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({ style: STYLE.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
        ],
      }),
    },
    children,
  };
}
