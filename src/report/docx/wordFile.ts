import type { PageOrientation } from "docx";
import { Document, Header, PageNumber, Packer, Paragraph, SectionType, TextRun, type ISectionOptions } from "docx";
import { reportNumbering } from "./bodyPart";
import { mm, PAGE } from "./measures";
import type { RemarkShelf } from "./remarks";
import { reportStyles, STYLE } from "./styles";

export interface WordFile {
  readonly title: string;
  readonly creator: string;
  readonly remarks: RemarkShelf;
  readonly sections: readonly ISectionOptions[];
}

/** The package, as the library makes it. */
export async function wordFile({ title, creator, remarks, sections }: WordFile): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    styles: reportStyles,
    numbering: reportNumbering,
    comments: { children: [...remarks.comments] },
    sections: [...sections],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Page numbers stand in the middle of the top margin from the second page on; every section counts from 1. */
export function section(
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
