import { AlignmentType, LevelFormat, LevelSuffix, Paragraph, TextRun, type INumberingOptions } from "docx";
import type { ReportBlock } from "../report";
import type { RemarkShelf } from "./remarks";
import { INDENT, mm } from "./measures";
import { STYLE } from "./styles";

const PARTS = "phan";
const DASHES = "gach-dau-dong";

/** The dashes of Nơi nhận stand at the margin. */
export const RECIPIENTS = "noi-nhan";

/** Word's own letters go a, b, c, d, e …; the Vietnamese ones have đ after d. */
const LETTERS_ALIKE = ["a)", "b)", "c)", "d)"];

const indent = { left: 0, firstLine: mm(INDENT) };

/** "1." and "a)" count by themselves; so does the dash stand by itself. */
export const reportNumbering: INumberingOptions = {
  config: [
    {
      reference: PARTS,
      levels: [level(0, LevelFormat.DECIMAL, "%1."), level(1, LevelFormat.LOWER_LETTER, "%2)")],
    },
    { reference: DASHES, levels: [level(0, LevelFormat.BULLET, "-")] },
    { reference: RECIPIENTS, levels: [level(0, LevelFormat.BULLET, "-", { left: 0 })] },
  ],
};

function level(
  at: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  place: { readonly left: number; readonly firstLine?: number } = indent,
) {
  return {
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: place }, run: { font: "Times New Roman" } },
  };
}

/** The report's blocks as paragraphs; figures in dispute are highlighted and bear a comment. */
export function bodyParagraphs(blocks: readonly ReportBlock[], remarks: RemarkShelf): readonly Paragraph[] {
  const canLetter = blocks.every((block) => block.kind !== "item" || LETTERS_ALIKE.includes(block.label ?? ""));
  return blocks.map((block, index) => {
    const isOfParts = block.kind === "section" || (block.kind === "item" && canLetter);
    // a person may have taken the number away
    const isCounted = isOfParts && block.label !== undefined;
    const isDash = block.label === "-";
    const typed = block.label === undefined || isCounted || isDash ? "" : `${block.label} `;
    return new Paragraph({
      style: styleOf(block),
      ...(isCounted && { numbering: { reference: PARTS, level: block.kind === "section" ? 0 : 1 } }),
      ...(isDash && { numbering: { reference: DASHES, level: 0 } }),
      // a typed label has no numbering level to indent it
      ...(typed !== "" && { indent }),
      // the last paragraph stays with the signature
      ...(index === blocks.length - 1 && { keepNext: true }),
      children: [...(typed === "" ? [] : [new TextRun(typed)]), ...remarks.runs(block.runs)],
    });
  });
}

function styleOf(block: ReportBlock): string {
  if (block.kind === "section") return STYLE.section;
  if (block.kind === "item") return STYLE.item;
  if (block.kind === "note") return STYLE.note;
  return block.label === "-" ? STYLE.dash : STYLE.body;
}
