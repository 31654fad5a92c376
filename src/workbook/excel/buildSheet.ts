import { ownSheetTag, type OwnSheetKey, type PlannedRow, type SheetPlan } from "../plan";
import { buildTag, type Target } from "./ownSheets";
import type { Pace } from "./pace";
import { removeCharts, writeCharts } from "./writeCharts";
import { writeContent } from "./writeContent";
import { fittingScale, writeFrame } from "./writeFrame";
import { writeLook } from "./writeLook";

/** A sheet of ours being written. */
export interface BuiltSheet {
  readonly target: Target;
  readonly sheet: Excel.Worksheet;
}

/** Queues a sheet of ours, whole: a new one, or the content of the one that this session wrote. */
export async function buildSheet(context: Excel.RequestContext, target: Target, pace: Pace): Promise<BuiltSheet> {
  const { worksheets } = context.workbook;
  const sheet =
    target.kind === "rewrite" && target.old ? worksheets.getItem(target.old.id) : worksheets.add(target.buildName);
  if (target.kind === "rewrite") emptySheet(sheet, target.previous, target.plan);
  else addHiddenName(context, buildTag(target.plan.key), sheet.getRange("A1"));
  sheet.load("id");
  await fillSheet(sheet, target.plan, pace);
  // read back: Excel on the desktop may ignore it (office-js #1860)
  if (target.plan.page.fitToWidth) sheet.pageLayout.load("zoom");
  if (target.kind === "new") {
    sheet.name = target.name;
    tagSheet(context, target.plan.key, sheet);
  }
  return { target, sheet };
}

/** Writes what stood there before over a sheet of which nobody knows how much was written. */
export async function restoreSheet(context: Excel.RequestContext, target: Target, pace: Pace): Promise<void> {
  if (!target.old || !target.previous) return;
  const sheet = context.workbook.worksheets.getItem(target.old.id);
  emptySheet(sheet, target.plan, target.previous);
  await fillSheet(sheet, target.previous, pace);
}

/** Where the sheet that is replaced stood. */
export interface Place {
  /** In tab order, 0-based. */
  readonly position: number;
  readonly isActive: boolean;
  /** False where the replaced sheet is gone already. */
  readonly isOldThere: boolean;
}

/** Puts a complete new sheet in the place of the one that an earlier session wrote. */
export function takePlace(context: Excel.RequestContext, { target, sheet }: BuiltSheet, place: Place): void {
  const { old } = target;
  if (!old) return;
  if (place.isActive) sheet.activate();
  if (place.isOldThere) {
    const oldSheet = context.workbook.worksheets.getItem(old.id);
    // Excel deletes no very hidden sheet
    if (old.visibility === "veryHidden") oldSheet.visibility = "Hidden";
    oldSheet.delete();
  }
  sheet.name = target.name;
  sheet.position = place.position;
  if (old.visibility !== "visible") sheet.visibility = old.visibility === "hidden" ? "Hidden" : "VeryHidden";
  tagSheet(context, target.plan.key, sheet);
}

/** The scale for those sheets on which "fit to width" had no effect. */
export function scalesToSet(
  built: readonly BuiltSheet[],
): { readonly sheet: Excel.Worksheet; readonly scale: number }[] {
  return built.flatMap(({ target, sheet }) => {
    if (!target.plan.page.fitToWidth || typeof sheet.pageLayout.zoom.horizontalFitToPages === "number") return [];
    const scale = fittingScale(target.plan);
    return scale === null ? [] : [{ sheet, scale }];
  });
}

/** The tag of the complete sheet instead of the one of a sheet being built. */
export function tagSheet(context: Excel.RequestContext, key: OwnSheetKey, sheet: Excel.Worksheet): void {
  removeName(context, ownSheetTag(key));
  addHiddenName(context, ownSheetTag(key), sheet.getRange("A1"));
  removeName(context, buildTag(key));
}

export function addHiddenName(context: Excel.RequestContext, name: string, reference: Excel.Range | string): void {
  context.workbook.names.add(name, reference).visible = false;
}

export function removeName(context: Excel.RequestContext, name: string): void {
  context.workbook.names.getItemOrNullObject(name).delete();
}

async function fillSheet(sheet: Excel.Worksheet, plan: SheetPlan, pace: Pace): Promise<void> {
  const rows = plan.rows.map(inOrder);
  await writeContent(sheet, rows, pace);
  await writeLook(sheet, rows, pace);
  await writeFrame(sheet, { ...plan, rows }, pace);
  await writeCharts(sheet, plan, pace);
}

function inOrder(row: PlannedRow): PlannedRow {
  return { ...row, cells: [...row.cells].sort((a, b) => a.column - b.column) };
}

/** `before`: what was written there last; some of `after` may stand there already. */
function emptySheet(sheet: Excel.Worksheet, before: SheetPlan | null, after: SheetPlan): void {
  removeCharts(sheet, after.key, Math.max(before?.charts?.length ?? 0, after.charts?.length ?? 0));
  if (before?.filter) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  sheet.getRange().clear();
  if (before && before.rows.length > 0) sheet.getRange(`1:${before.rows.length}`).format.autofitRows();
}
