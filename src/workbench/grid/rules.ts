import { CFSubRuleType, DeleteConditionalRuleMutation } from "@univerjs/preset-sheets-conditional-formatting";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { ICommandService } from "@univerjs/presets";
import { isMarkFormula } from "../../workbook/plan";

/** Takes off those of our marks that the grid holds as conditional formats, because another program has reworded them. */
export function removeMarkRules(workbook: FWorkbook, sheet: FWorksheet, commands: ICommandService): void {
  const place = { unitId: workbook.getId(), subUnitId: sheet.getSheetId() };
  for (const { cfId, rule } of [...sheet.getConditionalFormattingRules()]) {
    const isMark = "subType" in rule && rule.subType === CFSubRuleType.formula && isMarkFormula(rule.value);
    if (isMark) commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...place, cfId });
  }
}
