import { PageOrientation, type Paragraph } from "docx";
import { letterWords } from "../../messages/letter";
import { layoutWords } from "../../messages/report";
import { NO_PAUSE, type Pause } from "../../steps";
import type { Letter } from "../letter/letter";
import { bodyParagraphs } from "./bodyPart";
import { closingTable } from "./closingPart";
import { finishedPackage } from "./finishedPackage";
import { headTable, styled } from "./headPart";
import { RemarkShelf } from "./remarks";
import type { DocumentStamp } from "./reportDocx";
import { STYLE } from "./styles";
import { section, wordFile } from "./wordFile";

/**
 * Letters as one .docx, each on a page of its own, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5: no type
 * of document, "V/v …" under the number. At least one letter. Loads the docx library, so faces import this file on demand.
 */
export async function letterDocx(
  letters: readonly Letter[],
  stamp: DocumentStamp,
  pause: Pause = NO_PAUSE,
): Promise<Uint8Array> {
  const created = new Date(stamp.created);
  const remarks = new RemarkShelf(created);
  const sections = letters.map(({ head, blocks, closing }) =>
    section(PageOrientation.PORTRAIT, [
      headTable(head),
      ...addressees(head.addressees),
      ...bodyParagraphs(blocks, remarks),
      closingTable(closing),
    ]),
  );
  const title = letters[0]?.head.about ?? "";
  const packed = await wordFile({ title, creator: stamp.creator, remarks, sections });
  return finishedPackage(packed, { at: created, tableXml: null }, pause);
}

/** One on the line of "Kính gửi:"; several below it, each ending in ";", the last in ".". */
function addressees(names: readonly string[]): readonly Paragraph[] {
  const [only] = names;
  if (only !== undefined && names.length === 1) return [styled(STYLE.addressee, layoutWords.addressee(only))];
  return [
    styled(STYLE.addresseeHead, letterWords.addresseeHead),
    ...names.map((name, index) =>
      styled(STYLE.addresseeItem, layoutWords.dash(`${name}${index === names.length - 1 ? "." : ";"}`)),
    ),
  ];
}
