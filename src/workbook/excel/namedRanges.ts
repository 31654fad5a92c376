import type { NamedRanges, PlainTable } from "../plainData";
import { areaOfRange } from "./marks";
import type { NameOverview, WorkbookOverview } from "./overview";
import { isTag } from "./ownSheets";

/** A workbook with more tables, or more names times sheets, is no clerk's; of these nothing is asked. */
const MOST_TABLES = 200;
const MOST_NAMES = 2000;

/** What formulas may say for a range, asked for and not yet answered. */
export interface QueuedRanges {
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
  /** Of each sheet; null where no name of the workbook may be used. */
  readonly ofSheets: readonly Excel.NamedItemCollection[] | null;
}

/**
 * Asks for the tables, whose ids the overview tells, and for the names that sheets define for themselves, where the
 * workbook has names: only there they matter. It all goes with a request that is sent anyway.
 */
export function queueRanges(context: Excel.RequestContext, overview: WorkbookOverview): QueuedRanges {
  const { workbook } = context;
  const { sheets, tables } = overview;
  const names = clerksNames(overview);
  const queued = (tables.length > MOST_TABLES ? [] : tables).map((id) => {
    const table = workbook.tables.getItem(id);
    table.load("name,showHeaders,showTotals,worksheet/name,columns/items/name");
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  if (names.length * sheets.length > MOST_NAMES) return { tables: queued, ofSheets: null };
  const ofSheets = (names.length === 0 ? [] : sheets).map(({ id }) => {
    const own = workbook.worksheets.getItem(id).names;
    own.load("items/name,items/scope");
    return own;
  });
  return { tables: queued, ofSheets };
}

/** After the sync; null where there are none. A name that some sheet has for itself too means different things in different places: it is left out. */
export function rangesOf({ tables, ofSheets }: QueuedRanges, overview: WorkbookOverview): NamedRanges | null {
  // a sheet's collection holds the workbook's names too (office-js #1011)
  const own = new Set(
    (ofSheets ?? []).flatMap(({ items }) =>
      items.flatMap(({ name, scope }) => (scope === "Worksheet" ? name.toLowerCase() : [])),
    ),
  );
  const everywhere = ofSheets === null ? [] : clerksNames(overview).filter(({ name }) => !own.has(name.toLowerCase()));
  if (everywhere.length + tables.length === 0) return null;
  return {
    names: everywhere.map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, "") })),
    tables: tables.map(({ table, range }): PlainTable => ({
      name: table.name,
      sheet: table.worksheet.name,
      area: areaOfRange(range),
      headingRows: table.showHeaders ? 1 : 0,
      totalRows: table.showTotals ? 1 : 0,
      columns: table.columns.items.map(({ name }) => name.replace(/\r\n?/g, "\n")),
    })),
  };
}

/** No formula names the tags of our sheets. */
function clerksNames({ names }: WorkbookOverview): readonly NameOverview[] {
  return names.filter(({ name }) => !isTag(name));
}
