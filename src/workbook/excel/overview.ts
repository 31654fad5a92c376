import { parseCellAddress } from "../address";
import type { Area, SheetVisibility } from "../plainData";
import { queueRuleIds, type RuleId } from "./marks";

/** What one request tells of a sheet, before any of its cells is read. */
export interface SheetOverview {
  /** Excel's id: it stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly extent: SheetExtent;
}

export interface SheetExtent {
  /** Block round everything that holds a value; null for an empty sheet. */
  readonly used: Area | null;
  /** Whether any row, any column of the block is hidden. */
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
  /** The one font of the whole block; null where there are several. */
  readonly font: string | null;
  /** Conditional formats in order of priority; null where they were not asked for. */
  readonly rules: readonly RuleId[] | null;
}

export interface NameOverview {
  readonly name: string;
  /** With its "=". */
  readonly formula: string;
}

export interface WorkbookOverview {
  readonly fileName: string;
  readonly sheets: readonly SheetOverview[];
  readonly names: readonly NameOverview[];
  /** Ids; empty where they were not asked for. */
  readonly tables: readonly string[];
  /** Null where it was not asked for. */
  readonly activeSheetId: string | null;
  readonly isStructureProtected: boolean;
  readonly isCalculationManual: boolean;
}

/**
 * `full`: the sheets' extents and their conditional formats, walking from each sheet to the next in one request, and
 * which is in front; each of these can fail where the rest does not. `plain`: the extents, in a request of their own.
 * `names`: neither.
 */
export type OverviewDepth = "full" | "plain" | "names";

/** As many sheets as one request walks over; those beyond take a second one. */
const SHEETS_IN_ONE_GO = 24;

interface Probe {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly rules: Excel.ConditionalFormatCollection | null;
}

/**
 * Sheets, names and protection of the workbook: one sync; two for `plain`, and for `full` where there are many sheets.
 * @param withTables asks which tables there are, too
 */
export async function loadOverview(
  context: Excel.RequestContext,
  depth: OverviewDepth,
  withTables = false,
): Promise<WorkbookOverview> {
  const { workbook } = context;
  workbook.load("name");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode");
  const { worksheets, names } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  const tables = withTables ? workbook.tables : null;
  tables?.load("items/id");
  // fails while a chart sheet is in front
  const active = depth === "full" ? worksheets.getActiveWorksheet() : null;
  active?.load("id");
  const probes = depth === "full" ? walk(worksheets.getFirst(false)) : [];
  await context.sync();
  const extents = new Map<string, SheetExtent>();
  for (const probe of probes) if (!probe.sheet.isNullObject) extents.set(probe.sheet.id, extentOf(probe));
  const rest = depth === "names" ? [] : worksheets.items.filter((sheet) => !extents.has(sheet.id));
  if (rest.length > 0) {
    const more = rest.map((sheet) => probeSheet(worksheets.getItem(sheet.id), depth === "full"));
    await context.sync();
    for (const probe of more) extents.set(probe.sheet.id, extentOf(probe));
  }
  return {
    fileName: workbook.name,
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      isProtected: sheet.protection.protected,
      extent: extents.get(sheet.id) ?? EMPTY,
    })),
    names: names.items.map((item) => ({ name: item.name, formula: String(item.formula) })),
    tables: tables?.items.map(({ id }) => id) ?? [],
    activeSheetId: active?.id ?? null,
    isStructureProtected: workbook.protection.protected,
    isCalculationManual: workbook.application.calculationMode === "Manual",
  };
}

const EMPTY: SheetExtent = { used: null, someRowsHidden: false, someColumnsHidden: false, font: null, rules: null };

/** Past the last sheet everything is a null object, on which Excel does nothing. */
function walk(first: Excel.Worksheet): Probe[] {
  const probes: Probe[] = [];
  for (let sheet = first; probes.length < SHEETS_IN_ONE_GO; sheet = sheet.getNextOrNullObject(false)) {
    probes.push(probeSheet(sheet, true));
  }
  return probes;
}

function probeSheet(sheet: Excel.Worksheet, withRules: boolean): Probe {
  sheet.load("id");
  // only values count: a clerk who colours whole columns would make a block of a million rows
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/font/name");
  return { sheet, used, rules: withRules ? queueRuleIds(sheet) : null };
}

function extentOf({ used, rules }: Probe): SheetExtent {
  const ids = rules && rules.items.map(({ id, type }) => ({ id, type }));
  if (used.isNullObject) return { ...EMPTY, rules: ids };
  const { rowIndex: top, columnIndex: left } = used;
  return {
    used: { top, left, bottom: top + used.rowCount - 1, right: left + used.columnCount - 1 },
    // null: some are, some are not
    someRowsHidden: used.rowHidden !== false,
    someColumnsHidden: used.columnHidden !== false,
    font: used.format.font.name,
    rules: ids,
  };
}

export function visibilityOf(visibility: string): SheetVisibility {
  return visibility === "Visible" ? "visible" : visibility === "VeryHidden" ? "veryHidden" : "hidden";
}

/** The sheet a defined name points at, or null: `='Báo cáo'!$A$1` → "Báo cáo". */
export function sheetOfName(formula: string): string | null {
  const address = parseCellAddress(formula.replace(/^=/, ""));
  if (!address) return null;
  const { sheet } = address;
  return sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
