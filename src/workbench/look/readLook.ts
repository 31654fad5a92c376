import { readXlsx } from "hucre/xlsx";
import type { Workbook } from "hucre";
import type { SheetLook } from "./sheetLook";

/** How the workbook looks; values come from the port. */
export interface WorkbookLook {
  readonly themeColours: readonly string[];
  readonly defaultFont: Workbook["defaultFont"];
  sheet(name: string): SheetLook | undefined;
}

/** Reads the look from an .xlsx that the file workbook has already accepted. */
export async function readLook(bytes: Uint8Array): Promise<WorkbookLook> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    themeColours: workbook.themeColors ?? [],
    defaultFont: workbook.defaultFont,
    sheet: (name) => byName.get(name),
  };
}
