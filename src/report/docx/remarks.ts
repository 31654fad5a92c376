import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
  type ParagraphChild,
} from "docx";
import { docxWords } from "../../messages/report";
import type { ReportRun } from "../report";

/** Turns runs into Word's, and collects the comments on figures in dispute. */
export class RemarkShelf {
  private readonly collected: ICommentOptions[] = [];

  constructor(private readonly date: Date) {}

  get comments(): readonly ICommentOptions[] {
    return this.collected;
  }

  /** The runs of one paragraph; the same remark is made once in it. */
  runs(runs: readonly ReportRun[]): readonly ParagraphChild[] {
    const made = new Set<string>();
    return runs.flatMap((run) => {
      const text = new TextRun({ text: run.text, ...(run.disputed && { highlight: "yellow" as const }) });
      const fresh = (run.remarks ?? []).filter((remark) => !made.has(remark));
      for (const remark of fresh) made.add(remark);
      return fresh.length === 0 ? [text] : this.commented(text, fresh);
    });
  }

  private commented(text: TextRun, remarks: readonly string[]): readonly ParagraphChild[] {
    const id = this.collected.length;
    this.collected.push({
      id,
      author: docxWords.commentAuthor,
      initials: docxWords.commentInitials,
      date: this.date,
      children: remarks.map((remark) => new Paragraph({ children: [new TextRun(remark)] })),
    });
    return [
      new CommentRangeStart(id),
      text,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  }
}
