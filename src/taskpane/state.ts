import type { Outcome, Stage } from "../tongHop";
import type { CellRef } from "../workbook/address";
import type { FailureCode, WorkbookFailure } from "../workbook/failure";
import type { ReadingNotes } from "../workbook/port";

/** What the pane is busy with; only a run has stages and can be stopped. */
export type Busy =
  | { readonly job: "run"; readonly stage: Stage; readonly stopping: boolean }
  | { readonly job: "task"; readonly label: string };

export interface Notice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly body: string;
  /** Of a failure. */
  readonly code?: FailureCode;
  /** Does the same once more, where what stood in the way passes. */
  readonly retry?: () => void;
}

/** A cell that a person wants to see and that is hidden: it is shown only when she says so. */
export interface HiddenCell {
  readonly cell: CellRef;
  /** Last cell of the block that is asked for; left out, the cell alone. */
  readonly through?: CellRef;
  readonly why: WorkbookFailure;
}

/** A person here, somebody else in a shared workbook, or the pane itself with a correction. */
export type Editor = "person" | "co-author" | "self";

export interface PaneState {
  readonly busy: Busy | null;
  /** Of the last run that ended well; a failed run leaves it. */
  readonly outcome: Outcome | null;
  /** Of the reading that the outcome rests on. */
  readonly notes: ReadingNotes | null;
  /** Who has edited the workbook since; null where nobody has. */
  readonly editedBy: Editor | null;
  /** Edits heard of so far. */
  readonly edits: number;
  /** The annex bears the marks of the outcome. */
  readonly isMarked: boolean;
  /** What the last job led to, until closed or until the next job. */
  readonly notice: Notice | null;
  /** Waits for an answer. */
  readonly hiddenCell: HiddenCell | null;
}

export type PaneEvent =
  | { readonly type: "started"; readonly busy: Busy }
  | { readonly type: "stage"; readonly stage: Stage }
  | { readonly type: "stopping" }
  | { readonly type: "judged"; readonly outcome: Outcome; readonly notes: ReadingNotes | null }
  /** The same run, after a person's decision or with what they wrote meanwhile. */
  | { readonly type: "revised"; readonly outcome: Outcome }
  | { readonly type: "ended"; readonly notice: Notice | null }
  /** Something that is no job has gone well or wrong. */
  | { readonly type: "told"; readonly notice: Notice }
  | { readonly type: "edited"; readonly by: Editor }
  | { readonly type: "marks-cleared" }
  | { readonly type: "notice-closed" }
  | { readonly type: "hidden-cell"; readonly hiddenCell: HiddenCell | null };

export const INITIAL: PaneState = {
  busy: null,
  outcome: null,
  notes: null,
  editedBy: null,
  edits: 0,
  isMarked: false,
  notice: null,
  hiddenCell: null,
};

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "started":
      return { ...state, busy: event.busy, notice: null };
    case "stage":
      return state.busy?.job === "run" ? { ...state, busy: { ...state.busy, stage: event.stage } } : state;
    case "stopping":
      return state.busy?.job === "run" ? { ...state, busy: { ...state.busy, stopping: true } } : state;
    case "judged":
      return {
        ...state,
        outcome: event.outcome,
        notes: event.notes,
        editedBy: null,
        isMarked: event.outcome.unmarked === undefined,
      };
    case "ended":
      return { ...state, busy: null, notice: event.notice };
    case "edited":
      return state.outcome ? { ...state, editedBy: event.by, edits: state.edits + 1 } : state;
    case "revised":
      return { ...state, outcome: event.outcome };
    case "marks-cleared":
      return { ...state, isMarked: false };
    case "told":
      return { ...state, notice: event.notice };
    case "notice-closed":
      return { ...state, notice: null };
    case "hidden-cell":
      return { ...state, hiddenCell: event.hiddenCell };
  }
}
