import type { PlainSheet } from "../plainData";
import type { SheetMarks } from "../plan";
import type { AppliedPlan } from "../port";
import type { StandingMark } from "./marks";
import type { SheetExtent, SheetOverview, WorkbookOverview } from "./overview";
import type { Target } from "./ownSheets";

/** What is known of the workbook when a plan is applied. */
export interface Basis {
  readonly overview: WorkbookOverview;
  /** Our marks on the sheet to be marked. */
  readonly marks: readonly StandingMark[];
  /** The sheet to be marked; null where the plan marks none. */
  readonly marked: SheetOverview | null;
  /** That sheet as it was read, where it was. */
  readonly before: { readonly sheet: PlainSheet; readonly extent: SheetExtent } | null;
}

/** A plan made concrete for one workbook. */
export interface Job {
  readonly marks: SheetMarks | null;
  readonly targets: readonly Target[];
  readonly basis: Basis;
}

export interface Applied extends AppliedPlan {
  readonly built: readonly { readonly target: Target; readonly sheetId: string }[];
}
