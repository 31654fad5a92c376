import { Paragraph, TextRun, type Table } from "docx";
import { layoutWords } from "../../messages/report";
import type { ReportHead } from "../report";
import { textWidth, wrappedLines } from "../wording/textWidth";
import { TEXT_WIDTH } from "./measures";
import { twoColumns } from "./plainTable";
import { shortLine } from "./shortLine";
import { STYLE } from "./styles";

/** About two to three, as in the decree's Mẫu 1.4; Quốc hiệu needs its 100 mm on one line. */
const WIDTHS: readonly [number, number] = [TEXT_WIDTH - 102, 102];

const MM_PER_POINT = 25.4 / 72;

/** What a report and a letter have in common; `about` is a letter's "V/v …". */
export interface HeadLines extends Pick<ReportHead, "parentAgency" | "agency" | "number" | "placeAndDate"> {
  readonly about?: string;
}

/** Agency and number on the left, Quốc hiệu, Tiêu ngữ, place and date on the right. */
export function headTable(head: HeadLines): Table {
  const parent = head.parentAgency === null ? [] : [styled(STYLE.parentAgency, head.parentAgency)];
  return twoColumns(WIDTHS, [
    [
      [
        ...parent,
        underlined(STYLE.agency, head.agency, { id: 1, size: 13, width: WIDTHS[0], share: 0.42, below: 1.3 }),
      ],
      [
        styled(STYLE.country, layoutWords.country),
        underlined(STYLE.motto, layoutWords.motto, { id: 2, size: 14, width: WIDTHS[1], share: 1, below: 1.32 }),
      ],
    ],
    [
      [styled(STYLE.number, head.number), ...(head.about === undefined ? [] : [styled(STYLE.about, head.about)])],
      [styled(STYLE.placeAndDate, head.placeAndDate)],
    ],
  ]);
}

/** Type, subject with its line, addressee. */
export function titleParagraphs(head: ReportHead): readonly Paragraph[] {
  const last = head.subject.length - 1;
  return [
    styled(STYLE.documentType, head.documentType),
    ...head.subject.map((text, index) =>
      index === last
        ? underlined(STYLE.subject, text, { id: 3, size: 14, width: TEXT_WIDTH, share: 0.42, below: 1.28 })
        : styled(STYLE.subject, text),
    ),
    styled(STYLE.addressee, layoutWords.addressee(head.addressee)),
  ];
}

export function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

interface Line {
  readonly id: number;
  /** Size of the type in points. */
  readonly size: number;
  /** Room for the text in millimetres. */
  readonly width: number;
  /** Of the text's width: a third to a half, or all of it under the motto. */
  readonly share: number;
  /** Distance from the top of the last line, in sizes of the type. */
  readonly below: number;
}

function underlined(style: string, text: string, line: Line): Paragraph {
  const look = { size: line.size, bold: true };
  const lines = wrappedLines(text, line.width / MM_PER_POINT, look);
  const widest = Math.max(...lines.map((part) => textWidth(part.trimEnd(), look)));
  return new Paragraph({
    style,
    children: [new TextRun(text), shortLine(line.id, widest * MM_PER_POINT * line.share, line.size * line.below)],
  });
}
