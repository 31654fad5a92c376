import { InsertSheetMutation, RemoveSheetMutation } from "@univerjs/preset-sheets-core";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import { mergeWorksheetSnapshotWithDefault } from "@univerjs/presets";
import type { ICommandService, IStyleData } from "@univerjs/presets";
import type { SheetSnapshot } from "../look/sheetSnapshot";
import { currentView, restoreView } from "./view";

/** A sheet to be shown, the styles that its cells name, and its place in tab order. */
export interface SheetToShow {
  readonly sheet: SheetSnapshot;
  readonly styles: Readonly<Record<string, IStyleData>>;
  readonly index: number;
}

/**
 * Shows the sheet in place of the one of the same name, or as a new one; the other sheets, their selection and scroll
 * position stay. Without a way back for the person: the file has changed.
 */
export function putSheet(workbook: FWorkbook, { sheet, styles, index }: SheetToShow, commands: ICommandService): void {
  const unitId = workbook.getId();
  const old = workbook.getSheetByName(sheet.name);
  const view = workbook.getActiveSheet().getSheetName() === sheet.name ? currentView(workbook) : null;
  const insert = (): void => {
    const whole = mergeWorksheetSnapshotWithDefault(sheet);
    // Univer brings a new sheet to the front, unless it comes from elsewhere
    commands.syncExecuteCommand(InsertSheetMutation.id, { unitId, index, sheet: whole, styles }, { fromCollab: true });
  };
  const remove = (): void => {
    if (!old) return;
    const place = { unitId, subUnitId: old.getSheetId(), subUnitName: sheet.name };
    commands.syncExecuteCommand(RemoveSheetMutation.id, place);
  };
  if (!view) {
    remove();
    insert();
    return;
  }
  // the one in front must be another before it goes
  insert();
  workbook.getSheetBySheetId(sheet.id)?.activate();
  remove();
  restoreView(workbook, view, commands);
}
