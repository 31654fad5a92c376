import type { WorkbookFailure } from "../failure";
import { ownSheetTag, type OwnSheetKey } from "../plan";
import { addHiddenName, removeName, restoreSheet, takePlace } from "./buildSheet";
import { isPassing, toFailure, withDetails } from "./errors";
import { inExcel } from "./inExcel";
import type { Applied, Job } from "./job";
import { addMarks, isSameRule, removeMarks, type StandingMark } from "./marks";
import { loadOverview, type SheetOverview, type WorkbookOverview } from "./overview";
import { buildTag, nameOf, taggedSheet, type Target } from "./ownSheets";
import { Pace } from "./pace";
import { loadMarks } from "./standingMarks";

/** What is found after a write failed. */
interface Aftermath {
  readonly overview: WorkbookOverview;
  /** Sheets that the failed write added. */
  readonly added: readonly SheetOverview[];
  readonly marks: readonly StandingMark[];
}

/**
 * After a failed write: looks at what is there and takes back what was added. Only where an old sheet is gone already does
 * it go on to the end instead: the new one is complete by then.
 * @throws WorkbookFailure `failure`, with what remains in its details
 */
export async function recover(job: Job, failure: WorkbookFailure): Promise<Applied> {
  try {
    return await attempt(job, failure);
  } catch (error) {
    if (error === failure) throw failure;
    return await secondAttempt(job, failure);
  }
}

/** A passing refusal may be over by now. */
async function secondAttempt(job: Job, failure: WorkbookFailure): Promise<Applied> {
  try {
    return await attempt(job, failure);
  } catch (error) {
    if (error === failure) throw failure;
    // a host that is still busy with the same has refused the write as a whole, as Excel does then
    if (isPassing(failure) && toFailure(error).code === failure.code) throw failure;
    throw withDetails(failure, leftovers(job));
  }
}

async function attempt(job: Job, failure: WorkbookFailure): Promise<Applied> {
  const aftermath = await lookAround(job);
  const isPastReturn = job.targets.some(
    ({ kind, old }) => kind === "swap" && !aftermath.overview.sheets.some(({ id }) => id === old?.id),
  );
  if (isPastReturn) return finish(job, aftermath);
  await takeBack(job, aftermath);
  throw failure;
}

async function lookAround(job: Job): Promise<Aftermath> {
  const overview = await inExcel((context) => loadOverview(context, "plain"));
  const marked = overview.sheets.find(({ id }) => id === job.basis.marked?.id);
  const marks = marked ? ((await loadMarks([marked.id])).get(marked.id) ?? []) : [];
  const known = new Set(job.basis.overview.sheets.map(({ id }) => id));
  const added = overview.sheets.filter(
    (sheet) => !known.has(sheet.id) && job.targets.some((target) => isBuilt(sheet, target, overview)),
  );
  return { overview, added, marks };
}

/** Tagged by us; or just made, with the name of a sheet being built and nothing in it. */
function isBuilt(sheet: SheetOverview, { plan, buildName }: Target, overview: WorkbookOverview): boolean {
  const isTagged = [buildTag(plan.key), ownSheetTag(plan.key)].some(
    (tag) => taggedSheet(overview, tag)?.id === sheet.id,
  );
  return isTagged || (sheet.name === buildName && sheet.extent.used === null);
}

async function takeBack(job: Job, { overview, added, marks }: Aftermath): Promise<void> {
  const { basis, targets } = job;
  await inExcel(async (context) => {
    const pace = new Pace(context);
    if (basis.marked && overview.sheets.some(({ id }) => id === basis.marked?.id)) {
      const sheet = context.workbook.worksheets.getItem(basis.marked.id);
      const { strange, isSomeMissing } = compareMarks(basis.marks, marks);
      removeMarks(sheet, isSomeMissing ? marks : strange);
      // all of them, so that they lie above each other as they did
      if (isSomeMissing)
        await addMarks(
          sheet,
          basis.marks.map(({ rule }) => rule),
          pace,
        );
    }
    for (const { id } of added) context.workbook.worksheets.getItem(id).delete();
    for (const { kind, plan } of targets) if (kind !== "rewrite") restoreTag(context, plan.key, basis.overview);
    for (const target of targets) {
      if (overview.sheets.some(({ id }) => id === target.old?.id)) await restoreSheet(context, target, pace);
    }
    await pace.flush();
  });
}

/** Marks that were not there before, and whether some are no longer. New ones lie above the old. */
function compareMarks(
  before: readonly StandingMark[],
  now: readonly StandingMark[],
): { readonly strange: StandingMark[]; readonly isSomeMissing: boolean } {
  const missing = [...before].reverse();
  const strange: StandingMark[] = [];
  for (const mark of [...now].reverse()) {
    const at = missing.findIndex((old) => old.id === mark.id || isSameRule(old.rule, mark.rule));
    if (at >= 0) missing.splice(at, 1);
    else strange.push(mark);
  }
  return { strange, isSomeMissing: missing.length > 0 };
}

function restoreTag(context: Excel.RequestContext, key: OwnSheetKey, before: WorkbookOverview): void {
  const was = nameOf(before, ownSheetTag(key));
  removeName(context, buildTag(key));
  removeName(context, ownSheetTag(key));
  if (was) addHiddenName(context, was.name, was.formula);
}

/** Past the point of return: everything new stands complete, only the rest of the old has to go. */
async function finish(job: Job, { overview, marks }: Aftermath): Promise<Applied> {
  const { basis, targets } = job;
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const old = marks.filter(({ id }) => basis.marks.some((mark) => mark.id === id));
    if (basis.marked && old.length > 0) removeMarks(worksheets.getItem(basis.marked.id), old);
    const built = targets.flatMap((target) => {
      const found =
        taggedSheet(overview, buildTag(target.plan.key)) ?? taggedSheet(overview, ownSheetTag(target.plan.key));
      return found ? [{ target, sheetId: found.id }] : [];
    });
    for (const { target, sheetId } of built) {
      if (target.kind !== "swap") continue;
      const isOldThere = overview.sheets.some(({ id }) => id === target.old?.id);
      const position = basis.overview.sheets.findIndex(({ id }) => id === target.old?.id);
      const place = { position, isActive: basis.overview.activeSheetId === target.old?.id, isOldThere };
      takePlace(context, { target, sheet: worksheets.getItem(sheetId) }, place);
    }
    await context.sync();
    return { sheetNames: Object.fromEntries(targets.map(({ plan, name }) => [plan.key, name])), built };
  });
}

function leftovers({ marks, targets }: Job): Record<string, string> {
  const sheets = targets.map(({ buildName }) => `“${buildName}”`).join(", ");
  return { ...(sheets ? { leftSheets: sheets } : {}), ...(marks ? { leftMarks: marks.sheet } : {}) };
}
