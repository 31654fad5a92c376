import { judgeAnnex, recognise, sumByRole, type Judged, type Totals } from "./analysis";
import type { Annex } from "./annex/annex";
import { openFormulas, type OpenFormulas } from "./annex/figures/openFormulas";
import type { LayoutCorrections } from "./annex/header/layout";
import type { Period } from "./annex/period/period";
import { ofSameUnits } from "./annex/reform";
import { annexMarks, type AnnexMarks } from "./marks/marks";
import type { Overview } from "./overview/overview";
import { readOverview } from "./overview/readOverview";
import { summarySheet } from "./overview/summarySheet";
import type { ParagraphEdit } from "./report/edited/mergeEdits";
import type { LineChoice, LineChoices } from "./report/edited/mergeLines";
import type { ReportFacts } from "./report/facts/facts";
import type { OfficeProfile } from "./report/officeProfile";
import { reportSheet } from "./report/sheet/reportSheet";
import { completeProfile, withPersonsWords, writeReport } from "./report/writeReport";
import type { Report } from "./report/report";
import { carryOver, type RunTime } from "./review/carryOver";
import { decided, withSheet, type Decisions } from "./review/decide";
import { stillDoubtful } from "./review/disputed";
import type { Review } from "./review/review";
import { readReview } from "./review/sheet/readReview";
import { reviewSheet } from "./review/sheet/reviewSheet";
import { readSettings } from "./settings/readSettings";
import { profileFor, type Settings, type SettingsReading } from "./settings/settings";
import { settingsSheet } from "./settings/settingsSheet";
import { finishWith, NO_PAUSE, type Pause, type Steps } from "./steps";
import type { CellRef } from "./workbook/address";
import { WorkbookFailure } from "./workbook/failure";
import { ownSheetOf } from "./workbook/ownSheet";
import type { PlainWorkbook } from "./workbook/plainData";
import type { AppliedPlan, WorkbookPort } from "./workbook/port";
import type { OwnSheetKey, SheetPlan } from "./workbook/plan";

export interface TongHopOptions extends RunTime {
  /** Name of the annex sheet; left out, the newest annex of the workbook. */
  readonly sheet?: string;
  /** Left out, recognised from the sheet. */
  readonly period?: Period;
  /** Said for this run: goes before the sheet `Thiết lập`, field by field. What neither says comes from the annex's letterhead or stays a dotted blank. */
  readonly profile?: Partial<OfficeProfile>;
  /** Known of the office beside the workbook: stands in, field by field, where neither `profile` nor the sheet `Thiết lập` says. */
  readonly presumed?: Partial<OfficeProfile>;
  /** Decisions about edited paragraphs of an earlier run, see {@link withChoice}. */
  readonly choices?: LineChoices;
  /** What a person said of the columns for this run; goes before what the sheet `Thiết lập` remembers of the same layout. */
  readonly columns?: LayoutCorrections;
}

/** The stages in order; a face shows them as progress. The last one, once entered, is no longer cancelled. */
export type Stage = "reading" | "recognising" | "checking" | "writing-report" | "marking";

export interface Watch {
  /** Called before each stage; the work goes on when it resolves, so that a face can paint. */
  readonly onStage?: (stage: Stage) => Promise<void> | void;
  /** Aborting ends the work at its next stage or stop with WorkbookFailure "cancelled"; the workbook is as it was. */
  readonly signal?: AbortSignal;
  /** Long work stops for it now and then; left out, each stage goes on without a stop. */
  readonly pause?: Pause;
}

export interface Outcome extends Judged {
  readonly workbook: PlainWorkbook;
  readonly annex: Annex;
  /** The workbook's other annexes, in tab order. */
  readonly others: readonly Annex[];
  readonly totals: Totals;
  readonly openFormulas: OpenFormulas;
  /** Of the sheet `Thiết lập`. */
  readonly settings: SettingsReading;
  readonly profile: OfficeProfile;
  /** The findings with what was decided on them, also in earlier rounds. */
  readonly review: Review;
  /** What the report says and why: for letters and templates. */
  readonly facts: ReportFacts;
  /** The report in our words alone. */
  readonly draft: Report;
  /** {@link draft} with what a person wrote into the sheet `Báo cáo`. */
  readonly report: Report;
  /** The communes side by side, and over the workbook's periods. */
  readonly overview: Overview;
  /** Where their words and ours differ. */
  readonly edits: readonly ParagraphEdit[];
  /** What they decided about that, by line. */
  readonly choices: LineChoices;
  /** For the annex sheet. */
  readonly marks: AnnexMarks;
  /** Why the marks could not be set; absent where they were, or were not asked for. */
  readonly unmarked?: WorkbookFailure;
  /** Why the review list of the workbook could not be brought up to date; absent where it was, or where there is none. */
  readonly unlisted?: WorkbookFailure;
  /** Figures that somebody changed between reading and marking; absent where none were. */
  readonly changedCells?: readonly CellRef[];
}

/** What an outcome is made of before the reviewer comes in. */
type Found = Omit<Outcome, "review" | "facts" | "draft" | "report" | "edits" | "overview" | "marks" | "unmarked">;

/**
 * The whole job on the open workbook: read, check, judge, write the report, mark the annex, bring the review list up to date
 * where the workbook has one. Where only the marks cannot be set (a protected sheet), or only the list cannot be brought up to date
 * (a protected structure), the outcome stands and says so.
 * @throws WorkbookFailure with the workbook as it was
 */
export async function tongHop(port: WorkbookPort, options: TongHopOptions, watch: Watch = {}): Promise<Outcome> {
  const outcome = await judge(port, options, watch);
  const hasReview = ownSheetOf(outcome.workbook, "review") !== null;
  const sheets = await sheetPlans(outcome, hasReview ? ["review"] : [], pauseOf(watch));
  // from here on nothing is half done: what is written is written whole
  await enter("marking", watch);
  try {
    const { changedCells } = await port.apply({ marks: outcome.marks, sheets }, watch.pause);
    return changedCells ? { ...outcome, changedCells } : outcome;
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    if (sheets.length === 0) return { ...outcome, unmarked: error };
    // what stands in the way of one need not stand in the way of the other: a protected sheet, a protected structure
    const unmarked = await failureOf(port.apply({ marks: outcome.marks, sheets: [] }, watch.pause));
    const unlisted = await failureOf(port.apply({ marks: null, sheets }, watch.pause));
    return { ...outcome, ...(unmarked && { unmarked }), ...(unlisted && { unlisted }) };
  }
}

/** Why the writing failed; null where it did not. */
async function failureOf(writing: Promise<unknown>): Promise<WorkbookFailure | null> {
  try {
    await writing;
    return null;
  } catch (error) {
    if (error instanceof WorkbookFailure) return error;
    throw error;
  }
}

/** {@link tongHop} without marking: writes nothing. @throws WorkbookFailure */
export async function judge(port: WorkbookPort, options: TongHopOptions, watch: Watch = {}): Promise<Outcome> {
  await enter("reading", watch);
  const workbook = await port.read();

  await enter("recognising", watch);
  const settings = readSettings(workbook);
  const columns = new Map([...settings.settings.columns, ...(options.columns ?? [])]);
  const pause = pauseOf(watch);
  const recognised = await finishWith(recognise(workbook, options.sheet, options.period, columns), pause);
  const { annex } = recognised;

  await enter("checking", watch);
  const own = profileFor(settings.settings, annex.period);
  const profile = completeProfile({ ...options.presumed, ...own, ...options.profile }, annex);
  const judged = await finishWith(judgeAnnex(recognised, profile), pause);

  await enter("writing-report", watch);
  const choices = options.choices ?? new Map();
  const { others } = recognised;
  const open = openFormulas(
    annex,
    workbook.sheets.find(({ name }) => name === annex.sheet),
  );
  const totals = sumByRole(annex);
  const found = { ...judged, workbook, annex, others, totals, openFormulas: open, settings, profile, choices };
  const review = await finishWith(carryOver(readReview(workbook), annex, judged.findings, options), pause);
  return composed(found, review, pause);
}

/**
 * Writes decisions on findings into the sheet `Kiểm tra`, beside what a person has typed there meanwhile; the report then
 * rests on them too.
 * @param marked the annex bears our marks: those of an accepted finding go
 * @throws WorkbookFailure with the workbook as it was
 */
export async function settle(
  port: WorkbookPort,
  outcome: Outcome,
  decisions: Decisions,
  marked: boolean,
  pause: Pause = NO_PAUSE,
): Promise<Outcome> {
  const { found, review } = await standingReview(port, outcome);
  const settled = await composed(found, decided(review, decisions), pause);
  const changesMarks = settled.marks.rules.length !== outcome.marks.rules.length;
  const sheets = await sheetPlans(settled, ["review"], pause);
  await port.apply({ marks: marked && changesMarks ? settled.marks : null, sheets }, pause);
  return settled;
}

/** Puts the report, the review list and the summary into the workbook as sheets of ours. @throws WorkbookFailure with the workbook as it was */
export async function insertSheets(
  port: WorkbookPort,
  outcome: Outcome,
  pause: Pause = NO_PAUSE,
): Promise<AppliedPlan & { readonly outcome: Outcome }> {
  const standing = await withStanding(port, outcome, pause);
  const sheets = await sheetPlans(standing, ALL_SHEETS, pause);
  return { ...(await port.apply({ marks: null, sheets }, pause)), outcome: standing };
}

/** The outcome beside what a person has typed into our sheets since the run. @throws WorkbookFailure */
export async function withStanding(port: WorkbookPort, outcome: Outcome, pause: Pause = NO_PAUSE): Promise<Outcome> {
  const { found, review } = await standingReview(port, outcome);
  return composed(found, review, pause);
}

async function standingReview(
  port: WorkbookPort,
  outcome: Outcome,
): Promise<{ readonly found: Outcome; readonly review: Review }> {
  const workbook = await port.read();
  const record = readReview(workbook);
  const review = record === null ? outcome.review : withSheet(outcome.review, record);
  return { found: { ...outcome, workbook }, review };
}

/** The outcome after a person decided whose words stand in a paragraph of the report that they had edited. */
export function withChoice(
  outcome: Outcome,
  edit: ParagraphEdit,
  choice: LineChoice["choice"],
  pause: Pause = NO_PAUSE,
): Promise<Outcome> {
  const choices = new Map(outcome.choices).set(edit.id, { choice, now: edit.now });
  return composed({ ...outcome, choices }, outcome.review, pause);
}

/** The report and the marks that follow from what was found and what was decided on it. */
function composed(found: Found, review: Review, pause: Pause): Promise<Outcome> {
  return finishWith(composing(found, review), pause);
}

function* composing(found: Found, review: Review): Steps<Outcome> {
  const { annex, convention, signals, profile } = found;
  const past = ofSameUnits(annex, found.others);
  const doubtful = stillDoubtful(review);
  const { draft, facts } = yield* writeReport(annex, doubtful, signals, profile, past);
  yield;
  const { report, edits } = withPersonsWords(draft, found.workbook, found.choices);
  yield;
  const overview = readOverview(annex, past, doubtful, signals.underReporting);
  yield;
  return {
    ...found,
    review,
    facts,
    draft,
    report,
    overview,
    edits,
    marks: annexMarks(annex, convention, doubtful),
  };
}

const ALL_SHEETS = ["report", "review", "summary"] as const satisfies readonly OwnSheetKey[];

/** Our sheets as an outcome has them: the report, the review list and the summary, or some of these. */
export async function sheetPlans(
  { annex, report, review, overview }: Outcome,
  keys: readonly (typeof ALL_SHEETS)[number][] = ALL_SHEETS,
  pause: Pause = NO_PAUSE,
): Promise<readonly SheetPlan[]> {
  const plans: SheetPlan[] = [];
  for (const key of keys) {
    if (key === "report") plans.push(reportSheet(report));
    else if (key === "review") plans.push(await finishWith(reviewSheet(annex, review), pause));
    else plans.push(summarySheet(annex, overview));
    await pause();
  }
  return plans;
}

/**
 * Changes the settings as they stand in the workbook by now, and writes the sheet `Thiết lập`.
 * @throws WorkbookFailure with the workbook as it was
 */
export async function changeSettings(
  port: WorkbookPort,
  change: (settings: Settings) => Settings,
): Promise<AppliedPlan> {
  const { settings } = readSettings(await port.read());
  return port.apply({ marks: null, sheets: [settingsSheet(change(settings))] });
}

/** A pause at which the work can be ended too. */
function pauseOf({ pause = NO_PAUSE, signal }: Watch): Pause {
  return () => {
    if (signal?.aborted) throw new WorkbookFailure("cancelled");
    return pause();
  };
}

async function enter(stage: Stage, { onStage, signal }: Watch): Promise<void> {
  await onStage?.(stage);
  if (signal?.aborted) throw new WorkbookFailure("cancelled");
}
