import { judgeAnnex, recognise, sumByRole, type Judged, type Totals } from "./analysis";
import type { Annex } from "./annex/annex";
import type { Period } from "./annex/period/period";
import { annexMarks } from "./marks/marks";
import type { OfficeProfile } from "./report/officeProfile";
import type { Report } from "./report/report";
import { reviewSheet } from "./review/reviewSheet";
import { readSettings } from "./settings/readSettings";
import { profileFor, type SettingsReading } from "./settings/settings";
import { WorkbookFailure } from "./workbook/failure";
import type { PlainWorkbook } from "./workbook/plainData";
import type { AppliedPlan, WorkbookPort } from "./workbook/port";
import type { SheetMarks, SheetPlan } from "./workbook/plan";

export interface TongHopOptions {
  /** Name of the annex sheet; left out, the newest annex of the workbook. */
  readonly sheet?: string;
  /** Left out, recognised from the sheet. */
  readonly period?: Period;
  /** Said for this run: goes before the sheet `Thiết lập`, field by field. What neither says comes from the annex's letterhead or stays a dotted blank. */
  readonly profile?: Partial<OfficeProfile>;
  /** Known of the office beside the workbook: stands in, field by field, where neither `profile` nor the sheet `Thiết lập` says. */
  readonly presumed?: Partial<OfficeProfile>;
}

/** The stages in order; a face shows them as progress. */
export type Stage = "reading" | "recognising" | "checking" | "writing-report" | "marking";

export interface Watch {
  /** Called before each stage; the work goes on when it resolves, so that a face can paint. */
  readonly onStage?: (stage: Stage) => Promise<void> | void;
  /** Aborting ends the work before its next stage with WorkbookFailure "cancelled"; the workbook is as it was. */
  readonly signal?: AbortSignal;
}

export interface Outcome extends Judged {
  readonly workbook: PlainWorkbook;
  readonly annex: Annex;
  /** The workbook's other annexes, in tab order. */
  readonly others: readonly Annex[];
  readonly totals: Totals;
  /** Of the sheet `Thiết lập`. */
  readonly settings: SettingsReading;
  readonly profile: OfficeProfile;
  readonly report: Report;
  /** For the annex sheet. */
  readonly marks: SheetMarks;
  /** Why the marks could not be set; absent where they were, or were not asked for. */
  readonly unmarked?: WorkbookFailure;
  /** The report and the review list. */
  readonly sheets: readonly SheetPlan[];
}

/**
 * The whole job on the open workbook: read, check, judge, write the report, mark the annex. Where only the marks cannot be
 * set (a protected sheet), the outcome stands and says so.
 * @throws WorkbookFailure with the workbook as it was
 */
export async function tongHop(port: WorkbookPort, options: TongHopOptions, watch: Watch = {}): Promise<Outcome> {
  const outcome = await judge(port, options, watch);
  await enter("marking", watch);
  try {
    await port.apply({ marks: outcome.marks, sheets: [] });
    return outcome;
  } catch (error) {
    if (error instanceof WorkbookFailure) return { ...outcome, unmarked: error };
    throw error;
  }
}

/** {@link tongHop} without marking: writes nothing. @throws WorkbookFailure */
export async function judge(port: WorkbookPort, options: TongHopOptions, watch: Watch = {}): Promise<Outcome> {
  await enter("reading", watch);
  const workbook = await port.read();

  await enter("recognising", watch);
  const settings = readSettings(workbook);
  const recognised = recognise(workbook, options.sheet, options.period, settings.settings.columns);
  const { annex } = recognised;

  await enter("checking", watch);
  // loaded on demand: the pane paints before it needs a template engine
  const { completeProfile, writeReport } = await import("./report/writeReport");
  const own = profileFor(settings.settings, annex.period);
  const profile = completeProfile({ ...options.presumed, ...own, ...options.profile }, annex);
  const judged = judgeAnnex(recognised, profile);

  await enter("writing-report", watch);
  const { report, sheet } = writeReport(annex, judged.findings, judged.signals, profile);
  return {
    ...judged,
    workbook,
    annex,
    others: recognised.others,
    totals: sumByRole(annex),
    settings,
    profile,
    report,
    marks: annexMarks(annex, judged.convention, judged.findings),
    sheets: [sheet, reviewSheet(annex, judged.findings)],
  };
}

/** Puts the report and the review list into the workbook as sheets of ours. @throws WorkbookFailure with the workbook as it was */
export function insertSheets(port: WorkbookPort, outcome: Outcome): Promise<AppliedPlan> {
  return port.apply({ marks: null, sheets: outcome.sheets });
}

async function enter(stage: Stage, { onStage, signal }: Watch): Promise<void> {
  await onStage?.(stage);
  if (signal?.aborted) throw new WorkbookFailure("cancelled");
}
