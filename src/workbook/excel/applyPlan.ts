import type { Pause } from "../../steps";
import { WorkbookFailure } from "../failure";
import type { WorkbookPlan } from "../plan";
import { buildSheet, removeName, scalesToSet, takePlace, type BuiltSheet } from "./buildSheet";
import { toFailure } from "./errors";
import { changesSince, queueFingerprint, type SheetChanges } from "./fingerprint";
import { inExcel } from "./inExcel";
import type { Applied, Basis, Job } from "./job";
import { addMarks, marksBelow, queueRuleIds, removeMarks, type RuleId, type StandingMark } from "./marks";
import type { WorkbookOverview } from "./overview";
import { halfDoneSheets, halfDoneTags, targetsOf, type Target, type WrittenSheets } from "./ownSheets";
import { Pace } from "./pace";
import { recover } from "./recover";

/**
 * Applies a plan in one sync, in two where something old has to go: first everything new is written and checked, then the
 * old is removed. Where it fails, what was added is taken back; see {@link recover}.
 * @throws WorkbookFailure; with `leftSheets` or `leftMarks` in its details where something could not be taken back
 */
export async function applyPlan(
  plan: WorkbookPlan,
  basis: Basis,
  written: WrittenSheets,
  pause: Pause,
): Promise<Applied> {
  if (basis.marked?.isProtected) throw new WorkbookFailure("sheet-protected", { sheet: basis.marked.name });
  const job = { marks: plan.marks, targets: targetsOf(plan.sheets, basis.overview, written), basis };
  try {
    return await inExcel((context) => writeAll(context, job, pause));
  } catch (error) {
    const failure = toFailure(error);
    // nothing was sent to it
    if (failure.code === "host-too-old" && failure.details.excelCode === undefined) throw failure;
    return await recover(job, failure);
  }
}

async function writeAll(context: Excel.RequestContext, job: Job, pause: Pause): Promise<Applied> {
  const { basis, targets } = job;
  const pace = new Pace(context, pause);
  removeLeftovers(context, basis.overview);
  const check = await queueMarks(context, job, pace);
  const built = await buildAll(context, targets, pace);
  await pace.flush();
  const changes = check?.changes() ?? null;
  if (changes?.isRearranged)
    throw new WorkbookFailure("changed-meanwhile", { sheet: basis.marked?.name ?? "", what: "annex" });
  const old = check ? marksBelow(basis.marks, job.marks?.rules.length ?? 0, check.rulesNow()) : [];
  if (!old) throw new WorkbookFailure("changed-meanwhile", { sheet: basis.marked?.name ?? "", what: "marks" });
  removeOld(context, job, old, built);
  // sends nothing where nothing old was there
  await context.sync();
  return {
    sheetNames: Object.fromEntries(targets.map(({ plan, name }) => [plan.key, name])),
    ...(changes && changes.cells.length > 0 ? { changedCells: changes.cells } : {}),
    built: built.map(({ target, sheet }) => ({ target, sheetId: sheet.id })),
  };
}

/** What a run that broke off left half-done. */
function removeLeftovers(context: Excel.RequestContext, overview: WorkbookOverview): void {
  for (const sheet of halfDoneSheets(overview)) context.workbook.worksheets.getItem(sheet.id).delete();
  for (const tag of halfDoneTags(overview)) removeName(context, tag);
}

interface MarksCheck {
  readonly changes: () => SheetChanges | null;
  readonly rulesNow: () => readonly RuleId[];
}

async function queueMarks(
  context: Excel.RequestContext,
  { marks, basis }: Job,
  pace: Pace,
): Promise<MarksCheck | null> {
  const { marked, before } = basis;
  if (!marks || !marked) return null;
  const sheet = context.workbook.worksheets.getItem(marked.id);
  const fingerprint = before && queueFingerprint(sheet, before.sheet, before.extent);
  await addMarks(sheet, marks.rules, pace);
  const now = queueRuleIds(sheet);
  return {
    changes: () => fingerprint && before && changesSince(fingerprint, before.sheet, before.extent),
    rulesNow: () => now.items.map(({ id, type }) => ({ id, type })),
  };
}

async function buildAll(context: Excel.RequestContext, targets: readonly Target[], pace: Pace): Promise<BuiltSheet[]> {
  const built: BuiltSheet[] = [];
  for (const target of targets) built.push(await buildSheet(context, target, pace));
  return built;
}

function removeOld(
  context: Excel.RequestContext,
  { basis }: Job,
  old: readonly StandingMark[],
  built: readonly BuiltSheet[],
): void {
  const { overview, marked } = basis;
  for (const { sheet, scale } of scalesToSet(built)) sheet.pageLayout.zoom = { scale };
  if (marked && old.length > 0) removeMarks(context.workbook.worksheets.getItem(marked.id), old);
  for (const sheet of built) {
    const { old: replaced, kind } = sheet.target;
    if (kind !== "swap" || !replaced) continue;
    const position = overview.sheets.findIndex(({ id }) => id === replaced.id);
    takePlace(context, sheet, { position, isActive: overview.activeSheetId === replaced.id, isOldThere: true });
  }
}
