import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { SetColVisibleMutation, SetRowVisibleMutation, SetWorksheetHideMutation } from "@univerjs/preset-sheets-core";
import { BooleanNumber } from "@univerjs/presets";
import type { ICommandService } from "@univerjs/presets";

/** What of a cell's place can be hidden. */
export type HiddenPart = "sheet" | "row" | "column";

/** Shows the cell's sheet, row and column where they are hidden. By mutations: a person may not do it, it would not be saved. */
export function revealCell(
  workbook: FWorkbook,
  sheet: FWorksheet,
  row: number,
  column: number,
  commands: ICommandService,
): void {
  const place = { unitId: workbook.getId(), subUnitId: sheet.getSheetId() };
  const model = sheet.getSheet();
  if (sheet.isSheetHidden())
    commands.syncExecuteCommand(SetWorksheetHideMutation.id, { ...place, hidden: BooleanNumber.FALSE });
  const whole = { startColumn: 0, endColumn: sheet.getMaxColumns() - 1, startRow: 0, endRow: sheet.getMaxRows() - 1 };
  if (!model.getRowRawVisible(row))
    commands.syncExecuteCommand(SetRowVisibleMutation.id, {
      ...place,
      ranges: [{ ...whole, startRow: row, endRow: row }],
    });
  if (!model.getColVisible(column))
    commands.syncExecuteCommand(SetColVisibleMutation.id, {
      ...place,
      ranges: [{ ...whole, startColumn: column, endColumn: column }],
    });
}
