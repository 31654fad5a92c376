import type { WorkbookFailure } from "../failure";
import type { Area, NamedRanges, PlainRow, PlainSheet, PlainWorkbook } from "../plainData";
import { completeGrids } from "./afterthoughts";
import { planBlocks, RESPONSE_BUDGET, type SheetToRead } from "./blocks";
import { rowsOfGrid, type CellGrid } from "./cellGrid";
import { isPassing, placeOf, toFailure } from "./errors";
import { hiddenColumnsOf, queueHiddenColumns } from "./hiddenColumns";
import { inExcel, supports } from "./inExcel";
import { loadBlocks } from "./loadBlocks";
import { marksOf, queueRules, type StandingMark } from "./marks";
import { mergesOf, queueMerges } from "./mergedAreas";
import { queueRanges, rangesOf } from "./namedRanges";
import { ownSheet } from "./ownSheets";
import { loadOverview, type SheetOverview, type WorkbookOverview } from "./overview";

/** What one reading found: the core's data, and what the host keeps for writing. */
export interface Reading {
  readonly workbook: PlainWorkbook;
  readonly overview: WorkbookOverview;
  /** Our marks by sheet id; null where Excel would not tell. */
  readonly marks: ReadonlyMap<string, readonly StandingMark[]> | null;
  readonly areMergesKnown: boolean;
}

interface Attempt {
  /** List our marks, ask for merges, walk from sheet to sheet: each of these can fail where the plain reading does not. */
  readonly withExtras: boolean;
  /** Ask for tables and for the names of sheets: they only help to check formulas. */
  readonly withRanges: boolean;
  readonly budget: number;
}

/** Where texts are so long that a block is larger than planned, blocks are planned smaller and smaller. */
const SMALLER = 8;
const SMALLEST_BUDGET = 1_000;

/**
 * Reads every sheet: one sync for the sheets and their extents, one for the cells of a workbook of usual size.
 * A workbook of more than about 4 MB takes one sync for each further 4 MB.
 * @throws WorkbookFailure
 */
export async function readWorkbook(): Promise<Reading> {
  return persist({ withExtras: true, withRanges: true, budget: RESPONSE_BUDGET });
}

async function persist(how: Attempt): Promise<Reading> {
  try {
    return await attempt(how);
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code === "too-large" && how.budget > SMALLEST_BUDGET)
      return persist({ ...how, budget: how.budget / SMALLER });
    // names of a sheet fail while another workbook is in front (office-js #6365); programs like Excel may lack them
    if (how.withRanges && mayBeOfRanges(failure)) return persist({ ...how, withRanges: false });
    const hasAnswered = failure.details.excelCode !== undefined && !isPassing(failure);
    if (!hasAnswered) throw failure;
    // a rule that Excel itself cannot read (office-js #6396, #6827, #6835) must not keep the figures from us
    if (how.withExtras) return persist({ ...how, withExtras: false, withRanges: false });
    throw failure;
  }
}

/** Not what we say ourselves. Excel mostly tells at which member of which class a request failed. */
function mayBeOfRanges(failure: WorkbookFailure): boolean {
  if (failure.cause === undefined || isPassing(failure)) return false;
  const place = placeOf(failure);
  return place === null || /^(Workbook\.tables|Table|Worksheet\.names|NamedItem)/.test(place);
}

async function attempt({ withExtras, withRanges, budget }: Attempt): Promise<Reading> {
  return inExcel(async (context) => {
    const overview = await loadOverview(context, withExtras ? "full" : "plain", withRanges);
    // nothing is ever read back from it, and it may be as large as the annex
    const summary = ownSheet(overview, "summary");
    const toRead = overview.sheets.filter((sheet) => sheet !== summary).flatMap(sheetToRead);
    const plan = planBlocks(toRead, budget);
    const areMergesKnown = withExtras && supports("1.13");
    const { worksheets } = context.workbook;
    const rules = overview.sheets.map(
      ({ id, extent }) => [id, queueRules(worksheets.getItem(id), extent.rules ?? [])] as const,
    );
    const merges = areMergesKnown ? toRead.map((sheet) => queueMerges(context, sheet)) : [];
    const columns = queueHiddenColumns(context, overview.sheets);
    const ranges = withRanges ? queueRanges(context, overview) : null;
    // the first of its syncs answers what was queued above as well
    const grids = await loadBlocks(context, plan.groups);
    const mixed = new Set(toRead.flatMap((sheet) => (sheet.hasMixedFonts ? [sheet.sheetId] : [])));
    const complete = plan.isLean ? await completeGrids(context, grids, (id) => mixed.has(id)) : grids;
    return {
      workbook: plainWorkbook(
        overview,
        complete,
        new Map(merges.map((queued) => [queued.sheetId, mergesOf(queued)])),
        hiddenColumnsOf(columns),
        ranges && rangesOf(ranges, overview),
      ),
      overview,
      marks: withExtras ? new Map(rules.map(([id, queued]) => [id, marksOf(queued)])) : null,
      areMergesKnown,
    };
  });
}

function sheetToRead({ id, extent }: SheetOverview): SheetToRead[] {
  if (!extent.used) return [];
  return [
    { sheetId: id, used: extent.used, hasMixedFonts: extent.font === null, hasHiddenRows: extent.someRowsHidden },
  ];
}

function plainWorkbook(
  overview: WorkbookOverview,
  grids: readonly CellGrid[],
  merges: ReadonlyMap<string, readonly Area[]>,
  hidden: ReadonlyMap<string, ReadonlySet<number>>,
  ranges: NamedRanges | null,
): PlainWorkbook {
  const rows = new Map<string, PlainRow[]>();
  for (const grid of grids) {
    const sheet = overview.sheets.find(({ id }) => id === grid.block.sheetId);
    const before = rows.get(grid.block.sheetId) ?? [];
    rows.set(grid.block.sheetId, before.concat(rowsOfGrid(grid, sheet?.extent.font ?? null)));
  }
  const sheets = overview.sheets.map((sheet): PlainSheet => ({
    name: sheet.name,
    visibility: sheet.visibility,
    rows: rows.get(sheet.id) ?? [],
    merges: merges.get(sheet.id) ?? [],
    hiddenColumns: hidden.get(sheet.id) ?? new Set(),
    isProtected: sheet.isProtected,
  }));
  const active = overview.sheets.findIndex((sheet) => sheet.id === overview.activeSheetId);
  return {
    fileName: overview.fileName,
    sheets,
    ...(ranges && { ranges }),
    names: overview.names.map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, "") })),
    activeSheet: Math.max(0, active),
  };
}
