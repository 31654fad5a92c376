import { Paragraph, TextRun, type Table } from "docx";
import { layoutWords } from "../../messages/report";
import type { ReportClosing } from "../report";
import { RECIPIENTS } from "./bodyPart";
import { styled } from "./headPart";
import { TEXT_WIDTH } from "./measures";
import { twoColumns } from "./plainTable";
import { STYLE } from "./styles";

/** About one to two, as in the decree's Mẫu 1.4. */
const WIDTHS: readonly [number, number] = [75, TEXT_WIDTH - 75];

/** Nơi nhận on the left, level with the signer's title on the right; room to sign above the name is space, not lines. */
export function closingTable(closing: ReportClosing): Table {
  return twoColumns(WIDTHS, [
    [
      [
        styled(STYLE.recipientsHead, layoutWords.recipients),
        ...closing.recipients.map(
          (item) =>
            new Paragraph({
              style: STYLE.recipient,
              numbering: { reference: RECIPIENTS, level: 0 },
              children: [new TextRun(item)],
            }),
        ),
      ],
      [
        ...closing.signerTitle.map((title, index) =>
          styled(index === 0 ? STYLE.signerFirst : STYLE.signerTitle, title),
        ),
        styled(STYLE.signerName, closing.signerName),
      ],
    ],
  ]);
}
