import { a1Area } from "../address";
import type { SheetOverview } from "./overview";

/** Hidden columns of one sheet, asked for and not yet answered. */
export interface QueuedColumns {
  readonly sheetId: string;
  /** 0-based column of the first answer. */
  readonly first: number;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Asks column by column, on those sheets only that hide any. */
export function queueHiddenColumns(context: Excel.RequestContext, sheets: readonly SheetOverview[]): QueuedColumns[] {
  return sheets.flatMap(({ id, extent }) => {
    if (!extent.used || !extent.someColumnsHidden) return [];
    const range = context.workbook.worksheets.getItem(id).getRange(a1Area({ ...extent.used, bottom: extent.used.top }));
    return [{ sheetId: id, first: extent.used.left, columns: range.getColumnProperties({ columnHidden: true }) }];
  });
}

/** After the sync: 0-based hidden columns by sheet id. */
export function hiddenColumnsOf(queued: readonly QueuedColumns[]): Map<string, Set<number>> {
  return new Map(
    queued.map(({ sheetId, first, columns }) => {
      const hidden = columns.value.flatMap((column, index) => (column.columnHidden === true ? [first + index] : []));
      return [sheetId, new Set(hidden)];
    }),
  );
}
