import { readSettings } from "../../src/settings/readSettings";
import type { SettingsReading } from "../../src/settings/settings";
import { ownSheetTag, type SheetPlan } from "../../src/workbook/plan";
import type { PlainRow, PlainSheet, PlainWorkbook } from "../../src/workbook/plainData";
import { sheetOf, type TypedCell } from "../sheetOf";

/** A workbook whose sheet `Thiết lập` holds these rows, as a person may have left them. */
export function settingsBook(sheet: PlainSheet): PlainWorkbook {
  const names = [{ name: ownSheetTag("settings"), refersTo: `'${sheet.name}'!$A$1` }];
  return { fileName: "bieu.xlsx", sheets: [sheet], names, activeSheet: 0 };
}

export function readRows(...rows: readonly (readonly TypedCell[])[]): SettingsReading {
  return readSettings(settingsBook(sheetOf("Thiết lập", rows)));
}

/** What a host reads of a sheet that it has built by the plan. */
export function sheetOfPlan(plan: SheetPlan): PlainSheet {
  const rows = plan.rows.flatMap(({ cells }, index): PlainRow[] => {
    const filled = cells.flatMap(({ column, value }) => (value === null || value === "" ? [] : [{ column, value }]));
    return filled.length === 0 ? [] : [{ index, hidden: false, cells: filled }];
  });
  return { ...sheetOf(plan.name, []), rows, merges: plan.merges };
}
