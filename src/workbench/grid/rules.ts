import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { ICommandService } from "@univerjs/presets";

/**
 * Gives the sheet these conditional formats, the strongest first. Univer computes every rule anew that it is given: where
 * rules only went, the others are left alone.
 */
export function replaceRules(
  workbook: FWorkbook,
  sheet: FWorksheet,
  rules: readonly IConditionFormattingRule[],
  commands: ICommandService,
): void {
  const place = { unitId: workbook.getId(), subUnitId: sheet.getSheetId() };
  const old = [...sheet.getConditionalFormattingRules()];
  const kept = keptRules(old, rules);
  for (const { cfId } of old) {
    if (!kept?.has(cfId)) commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...place, cfId });
  }
  if (kept) return;
  // The last one added is the strongest.
  for (const rule of [...rules].reverse()) {
    commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...place, rule });
  }
}

/** The ids of those that may stay, where the new rules are the old ones without some; else null. */
function keptRules(
  old: readonly IConditionFormattingRule[],
  rules: readonly IConditionFormattingRule[],
): ReadonlySet<string> | null {
  const kept = new Set<string>();
  let next = 0;
  for (const rule of old) {
    const wanted = rules[next];
    if (wanted === undefined || contentOf(rule) !== contentOf(wanted)) continue;
    kept.add(rule.cfId);
    next += 1;
  }
  return next === rules.length ? kept : null;
}

function contentOf({ ranges, rule, stopIfTrue }: IConditionFormattingRule): string {
  const areas = ranges.map(({ startRow, startColumn, endRow, endColumn }) => [
    startRow,
    startColumn,
    endRow,
    endColumn,
  ]);
  return JSON.stringify([areas, stopIfTrue, rule]);
}
