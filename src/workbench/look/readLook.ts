import { readXlsx } from "hucre/xlsx";
import type { Sheet, Workbook } from "hucre";

/** How the workbook looks, for display only: widths, heights, fonts, fills, borders, rules. Values come from the port. */
export interface WorkbookLook {
  readonly themeColours: readonly string[];
  readonly defaultFont: Workbook["defaultFont"];
  sheet(name: string): Sheet | undefined;
}

/**
 * Reads the look from an .xlsx that the file workbook has already accepted.
 * @param sheets of these sheets only
 */
export async function readLook(bytes: Uint8Array, sheets?: readonly string[]): Promise<WorkbookLook> {
  const workbook = await readXlsx(bytes, { readStyles: true, ...(sheets && { sheets: [...sheets] }) });
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    themeColours: workbook.themeColors ?? [],
    defaultFont: workbook.defaultFont,
    sheet: (name) => byName.get(name),
  };
}
