import type { Outcome, Stage } from "../tongHop";

/** What the pane is busy with; only a run has stages and can be stopped. */
export type Busy =
  | { readonly job: "run"; readonly stage: Stage; readonly stopping: boolean }
  | { readonly job: "task"; readonly label: string };

export interface Notice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly body: string;
}

export interface PaneState {
  readonly busy: Busy | null;
  /** Of the last run that ended well; a failed run leaves it. */
  readonly outcome: Outcome | null;
  /** A person has edited the workbook since. */
  readonly outOfDate: boolean;
  /** What the last job led to, until closed or until the next job. */
  readonly notice: Notice | null;
}

export type PaneEvent =
  | { readonly type: "started"; readonly busy: Busy }
  | { readonly type: "stage"; readonly stage: Stage }
  | { readonly type: "stopping" }
  | { readonly type: "judged"; readonly outcome: Outcome }
  /** The same run, after a person's decision or with what they wrote meanwhile. */
  | { readonly type: "revised"; readonly outcome: Outcome }
  | { readonly type: "ended"; readonly notice: Notice | null }
  | { readonly type: "edited" }
  | { readonly type: "notice-closed" };

export const INITIAL: PaneState = { busy: null, outcome: null, outOfDate: false, notice: null };

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "started":
      return { ...state, busy: event.busy, notice: null };
    case "stage":
      return state.busy?.job === "run" ? { ...state, busy: { ...state.busy, stage: event.stage } } : state;
    case "stopping":
      return state.busy?.job === "run" ? { ...state, busy: { ...state.busy, stopping: true } } : state;
    case "judged":
      return { ...state, outcome: event.outcome, outOfDate: false };
    case "revised":
      return { ...state, outcome: event.outcome };
    case "ended":
      return { ...state, busy: null, notice: event.notice };
    case "edited":
      return state.outcome ? { ...state, outOfDate: true } : state;
    case "notice-closed":
      return { ...state, notice: null };
  }
}
