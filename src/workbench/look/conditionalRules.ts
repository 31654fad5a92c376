import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { CellStyle, ConditionalRule } from "hucre";
import { gridMarkStyle } from "./cellStyle";
import { markFormula } from "./marks";
import { rangesOf } from "./ranges";

const NUMBER_OPERATOR: Record<string, CFNumberOperator> = {
  between: CFNumberOperator.between,
  notBetween: CFNumberOperator.notBetween,
  equal: CFNumberOperator.equal,
  notEqual: CFNumberOperator.notEqual,
  greaterThan: CFNumberOperator.greaterThan,
  lessThan: CFNumberOperator.lessThan,
  greaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  lessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const TEXT_OPERATOR: Record<string, CFTextOperator> = {
  containsText: CFTextOperator.containsText,
  notContainsText: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
  containsBlanks: CFTextOperator.containsBlanks,
  notContainsBlanks: CFTextOperator.notContainsBlanks,
};

/**
 * The sheet's conditional formats as the grid draws them, the strongest first, without our marks, which it draws by itself.
 * Colour scales, bars and icons are left out of the picture; they stay in the file.
 */
export function gridRules(
  rules: readonly ConditionalRule[],
  themeColours: readonly string[],
): IConditionFormattingRule[] {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule, index) => {
      if (markFormula(rule) !== null) return [];
      const config = ruleConfig(rule, (style) => gridMarkStyle(style, themeColours));
      const ranges = rangesOf(rule.range);
      if (!config || ranges.length === 0) return [];
      return [{ cfId: `rule-${index}`, ranges, stopIfTrue: rule.stopIfTrue ?? false, rule: config }];
    });
}

function ruleConfig(
  rule: ConditionalRule,
  look: (style: CellStyle) => ReturnType<typeof gridMarkStyle>,
): IConditionalFormattingRuleConfig | null {
  const style = look(rule.style ?? {});
  const type = CFRuleType.highlightCell;
  const formulas = rule.formula === undefined ? [] : [rule.formula].flat();
  const first = formulas[0];
  if (rule.type === "expression" && first !== undefined) {
    return { type, subType: CFSubRuleType.formula, value: `=${first}`, style };
  }
  if (rule.type === "cellIs") return cellIs(rule, formulas, style);
  if (rule.type === "duplicateValues") return { type, subType: CFSubRuleType.duplicateValues, style };
  if (rule.type === "uniqueValues") return { type, subType: CFSubRuleType.uniqueValues, style };
  const operator = TEXT_OPERATOR[rule.type];
  if (operator) return { type, subType: CFSubRuleType.text, operator, value: rule.text ?? "", style };
  return null;
}

/** A bound that is no plain number (a reference, a formula) is left to the file. */
function cellIs(
  rule: ConditionalRule,
  formulas: readonly string[],
  style: ReturnType<typeof gridMarkStyle>,
): IConditionalFormattingRuleConfig | null {
  const operator = NUMBER_OPERATOR[rule.operator ?? ""];
  const [low, high] = formulas.map(Number);
  if (!operator || low === undefined || !Number.isFinite(low)) return null;
  const base = { type: CFRuleType.highlightCell, subType: CFSubRuleType.number, style } as const;
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween) {
    return high !== undefined && Number.isFinite(high) ? { ...base, operator, value: [low, high] } : null;
  }
  return { ...base, operator, value: low };
}
