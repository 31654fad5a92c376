import { a1Area } from "../address";
import type { Area } from "../plainData";
import type { SheetToRead } from "./blocks";
import { areaOfRange } from "./marks";

/** Excel fails to answer more merges than these in one range. */
const MOST_MERGES = 512;
/** Headers are dense with merges, the rows below hardly. */
const DENSE_ROWS = 120;
const SPARSE_STRIP = 400;

/** Merges of one sheet, asked for and not yet answered. */
export interface QueuedMerges {
  readonly sheetId: string;
  readonly strips: readonly Excel.RangeAreas[];
}

/**
 * Asks for the merges of a sheet, strip by strip: each is found in the strip of its top left cell
 * (office-js #3611), and a strip has few enough.
 */
export function queueMerges(context: Excel.RequestContext, { sheetId, used }: SheetToRead): QueuedMerges {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const strips = stripsOf(used).map((strip) => {
    const merged = sheet.getRange(a1Area(strip)).getMergedAreasOrNullObject();
    merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return merged;
  });
  return { sheetId, strips };
}

/** After the sync: the merges in reading order. */
export function mergesOf({ strips }: QueuedMerges): Area[] {
  const found = new Map<string, Area>();
  for (const strip of strips) {
    if (strip.isNullObject) continue;
    for (const range of strip.areas.items) {
      const area = areaOfRange(range);
      if (area.top < area.bottom || area.left < area.right) found.set(a1Area(area), area);
    }
  }
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Strips of whole rows of the block. */
export function stripsOf(used: Area): Area[] {
  const columns = used.right - used.left + 1;
  // a merge takes two cells at least, those at the strip's end may go on below it
  const dense = Math.max(1, Math.floor((2 * (MOST_MERGES - columns)) / columns));
  const strips: Area[] = [];
  for (let top = used.top; top <= used.bottom;) {
    const rows = top - used.top < DENSE_ROWS ? Math.min(dense, DENSE_ROWS) : SPARSE_STRIP;
    const bottom = Math.min(used.bottom, top + rows - 1);
    strips.push({ ...used, top, bottom });
    top = bottom + 1;
  }
  return strips;
}
