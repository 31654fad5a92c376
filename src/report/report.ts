import type { CellRef } from "../workbook/address";

/** The narrative, ready to be laid out: the same for the sheet, the .docx and the pane. */
export interface Report {
  readonly head: ReportHead;
  readonly blocks: readonly ReportBlock[];
  readonly closing: ReportClosing;
  /** Mistakes in the office's own templates; where there is one, the default wording of that part stands. */
  readonly problems: readonly TemplateProblem[];
  /** What the sheet must remember of a person's changes; absent where nobody changed anything. */
  readonly edits?: ReportEdits;
}

/** A person's changes to the report in its sheet; lines are told apart by the ids of edited/reportLine.ts. */
export interface ReportEdits {
  /** What we wrote last into the lines that they changed; all other lines are as we write them. */
  readonly written: ReadonlyMap<string, ReportEditBase>;
  /** Lines that they deleted. */
  readonly removed: readonly string[];
  /** Ids of the lines of the head's and the foot's lists, which they may have added to. */
  readonly listIds: Readonly<Record<"subject" | "recipients" | "signerTitle", readonly string[]>>;
}

export interface ReportEditBase {
  readonly text: string;
  readonly figures: readonly { readonly shown: string; readonly source: string }[];
}

export interface ReportHead {
  /** Agency above, in capitals; null where the office has none. */
  readonly parentAgency: string | null;
  readonly agency: string;
  /** "Số: …/BC-VP". */
  readonly number: string;
  /** "Tứ Kỳ, ngày … tháng 7 năm 2021". */
  readonly placeAndDate: string;
  /** "BÁO CÁO". */
  readonly documentType: string;
  /** What the report is about, below the type; may span several lines. */
  readonly subject: readonly string[];
  readonly addressee: string;
  /** "(Kèm theo Báo cáo số … ngày … của …)": stands on the appendix. */
  readonly attachment: string;
}

/** `note`: a visible remark on figures that do not add up. */
export type BlockKind = "section" | "item" | "paragraph" | "note";

export interface ReportBlock {
  /** Stable across runs, e.g. "1a.tiep-nhan". */
  readonly id: string;
  readonly kind: BlockKind;
  /** What stands before the text, without a blank: "1.", "b)", "-". */
  readonly label?: string;
  readonly runs: readonly ReportRun[];
  /** A person's words, from the sheet `Báo cáo`. */
  readonly isEdited?: true;
  /** In the sheet it stands below the signature. */
  readonly isAfterClosing?: true;
}

/** A stretch of text; `disputed` where it rests on a figure with an open error. */
export interface ReportRun {
  readonly text: string;
  readonly disputed?: boolean;
  /** Cells that the figure in this stretch comes from; a sum has one a unit. */
  readonly cells?: readonly CellRef[];
  /** What is open about a disputed figure, with both values: one sentence a dispute. */
  readonly remarks?: readonly string[];
}

export interface ReportClosing {
  /** "Nơi nhận" items, each with its mark of punctuation. */
  readonly recipients: readonly string[];
  /** Signer's authority and title, one line each, in capitals. */
  readonly signerTitle: readonly string[];
  readonly signerName: string;
}

/** A mistake in a template, for the person who edits it. */
export interface TemplateProblem {
  /** Key of the template, e.g. "section1". */
  readonly template: string;
  /** 1-based line in that template; null where the mistake has none. */
  readonly line: number | null;
  /** In Vietnamese: what is wrong. */
  readonly message: string;
}

/** The block's whole text, its label included. */
export function blockText(block: ReportBlock): string {
  const text = block.runs.map((run) => run.text).join("");
  return block.label === undefined ? text : `${block.label} ${text}`;
}
