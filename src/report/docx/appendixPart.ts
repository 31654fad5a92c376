import type { FileChild } from "docx";
import { appendixWords } from "../../messages/report";
import { styled } from "./headPart";
import { STYLE } from "./styles";

/** Stands where the annex's table is put into the finished file, see finishedPackage.ts. */
export const TABLE_PLACE = "\uf8ffbieu\uf8ff";

/** Heading of the appendix, for a landscape section of its own. */
export function appendixParts(attachment: string): readonly FileChild[] {
  return [
    styled(STYLE.appendixLabel, appendixWords.label),
    styled(STYLE.appendixName, appendixWords.name),
    styled(STYLE.attachment, attachment),
    styled(STYLE.unitOfCount, appendixWords.unitOfCount),
    styled(STYLE.tableText, TABLE_PLACE),
  ];
}
