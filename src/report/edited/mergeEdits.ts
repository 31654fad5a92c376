import type { Report, ReportEditBase } from "../report";
import { editedBlocks } from "./editedBlocks";
import { frameEdits } from "./frameEdits";
import { closingLines, FRAME, headLines, listOfId } from "./frameLines";
import { mergeLines, type LineChange, type LineChoices } from "./mergeLines";
import { isOwnId, isSameText, lineOfBlock, type LineFigure, type ReportLine } from "./reportLine";
import { staleFigures, type StaleFigure } from "./staleFigures";
import type { StandingReport } from "./standingReport";

/** A paragraph or line in which a person's words and ours differ, for the pane to show and to ask about. */
export interface ParagraphEdit {
  readonly id: string;
  readonly kind: LineChange["kind"];
  /** What we wrote last; null where nothing, or it is not known. */
  readonly written: string | null;
  /** What we would write now; null for nothing. */
  readonly now: string | null;
  /** What the person left; null where they deleted it. */
  readonly edited: string | null;
  /** Numbers in their words that no longer hold. */
  readonly stale: readonly StaleFigure[];
  /** What we would write has changed since they edited it, and they have not decided yet. */
  readonly isOpen: boolean;
  /** They have, for what is shown. */
  readonly isDecided: boolean;
  /** Whose words stand in the report: `keep` is theirs, `new` ours. */
  readonly choice: "keep" | "new";
}

export interface MergedReport {
  readonly report: Report;
  /** In the report's order; what is deleted comes last. */
  readonly edits: readonly ParagraphEdit[];
}

/** The new report with the words that a person wrote into the last one, which stands in the sheet. */
export function mergeEdits(fresh: Report, standing: StandingReport | null, choices: LineChoices): MergedReport {
  if (standing === null) return { report: fresh, edits: [] };
  const lines = [...headLines(fresh), ...fresh.blocks.map(lineOfBlock), ...closingLines(fresh)];
  const byId = new Map(lines.map((line) => [line.id, line]));
  const merged = mergeLines(lines, standing, choices);
  const scene: Scene = {
    byId,
    before: standing.lines.flatMap(({ figures }) => figures),
    now: lines.flatMap(({ figures }) => figures),
    isOtherPeriod: standing.lines.some(
      ({ id, written }) => id !== null && listOfId(id) === "subject" && written !== (byId.get(id)?.text ?? written),
    ),
  };
  const edits = merged.changes.map((change) => editOf(change, scene));
  const isOurs = (id: string): boolean => !isOwnId(id) && id !== FRAME.fixed;
  // deleted, and for now not written anyway: it must not come back when it is
  const forgotten = [...standing.ids].filter((id) => isOurs(id) && !byId.has(id) && !stands(id, standing));
  if (edits.length === 0 && forgotten.length === 0) return { report: fresh, edits };
  const frame = frameEdits(fresh, merged.lines);
  const stale = new Map(edits.map((edit) => [edit.id, edit.stale]));
  const blocks = new Map(fresh.blocks.map((block) => [block.id, block]));
  const removed = merged.changes.flatMap(({ id, kind, choice }) => (kind === "removed" && choice === "keep" ? id : []));
  return {
    report: {
      ...fresh,
      head: frame.head,
      blocks: editedBlocks(frame.body, blocks, stale),
      closing: frame.closing,
      edits: {
        written: new Map(merged.changes.flatMap((change) => writtenOf(change, byId.get(change.id)))),
        removed: [...removed, ...forgotten],
        listIds: frame.listIds,
      },
    },
    edits,
  };
}

interface Scene {
  readonly byId: ReadonlyMap<string, ReportLine>;
  /** Figures of the whole report, as it stands in the sheet and as it is now. */
  readonly before: readonly LineFigure[];
  readonly now: readonly LineFigure[];
  readonly isOtherPeriod: boolean;
}

function editOf(change: LineChange, { byId, before, now: all, isOtherPeriod }: Scene): ParagraphEdit {
  const { id, kind, text, written, choice, isDecided } = change;
  const own = byId.get(id);
  const now = own?.text ?? null;
  // a person's own paragraph has no figures of ours: small numbers would be taken for one by chance
  const figures =
    kind === "added" ? before.filter(({ shown }) => /\d{2}/.test(shown.replace(/\D/g, ""))) : change.figures;
  const hasChanged = written === null || !isSameText(withoutNumber(written), withoutNumber(now ?? ""));
  return {
    id,
    kind,
    written,
    now,
    edited: text,
    stale: text === null || choice === "new" ? [] : staleFigures(text, figures, own?.figures ?? [], all),
    isOpen: kind === "edited" && !isDecided && (hasChanged || isOtherPeriod),
    isDecided,
    choice,
  };
}

/** What the sheet remembers as ours beside a person's words: once they decided, what they decided on. */
function writtenOf(change: LineChange, own: ReportLine | undefined): readonly (readonly [string, ReportEditBase])[] {
  const { id, kind, written, figures, choice, isDecided } = change;
  if (kind !== "edited" || choice === "new") return [];
  const base = isDecided && own !== undefined ? own : { text: written ?? "", figures };
  return [[id, { text: base.text, figures: base.figures }]];
}

function stands(id: string, { lines }: StandingReport): boolean {
  return lines.some((line) => line.id === id && line.text !== "");
}

function withoutNumber(text: string): string {
  return text.replace(/^(?:\d{1,2}\.|[a-zđ]\))\s+/u, "");
}
