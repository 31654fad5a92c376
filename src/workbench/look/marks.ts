import { BooleanNumber, BorderStyleTypes } from "@univerjs/presets";
import type { IStyleData } from "@univerjs/presets";
import type { ConditionalRule } from "hucre";
import type { Askable } from "../../marks/live/liveMarks";
import { markCheck } from "../../marks/live/markCheck";
import { MARK_LOOKS } from "../../workbook/markLook";
import { isMarkFormula, MARK_PRECEDENCE, type MarkRule, type MarkStyle } from "../../workbook/plan";
import { gridMarkStyle } from "./cellStyle";
import { rangesOf } from "./ranges";

/** One of our marks with its look in the grid. */
export interface GridMark extends Askable {
  readonly look: IStyleData;
}

/** The marks of a plan, the strongest first. */
export function plannedMarks(rules: readonly MarkRule[]): GridMark[] {
  return MARK_PRECEDENCE.flatMap((style) => {
    const look = lookOf(style);
    return rules.flatMap((rule) => (rule.style === style ? [{ ...rule, look }] : []));
  });
}

/** The marks among a sheet's conditional formats, the strongest first. */
export function standingMarks(rules: readonly ConditionalRule[], themeColours: readonly string[]): GridMark[] {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => {
      const formula = markFormula(rule);
      if (formula === null) return [];
      const areas = rangesOf(rule.range).map(({ startRow, startColumn, endRow, endColumn }) => ({
        top: startRow,
        left: startColumn,
        bottom: endRow,
        right: endColumn,
      }));
      return [{ areas, formula, look: gridMarkStyle(rule.style ?? {}, themeColours) }];
    });
}

/** The formula of a rule that is one of our marks and still reads as we write them; else null: the grid takes it as any other rule. */
export function markFormula(rule: ConditionalRule): string | null {
  const [formula] = rule.formula === undefined ? [] : [rule.formula].flat();
  const isOurs = rule.type === "expression" && formula !== undefined && isMarkFormula(formula);
  return isOurs && markCheck(formula) ? formula : null;
}

function lookOf(style: MarkStyle): IStyleData {
  const { fill, fontColour, bold, line, lineColour } = MARK_LOOKS[style];
  const side = { s: line === "Dash" ? BorderStyleTypes.DASHED : BorderStyleTypes.THIN, cl: { rgb: lineColour } };
  return {
    bg: { rgb: fill },
    bd: { t: side, r: side, b: side, l: side },
    ...(fontColour !== undefined && { cl: { rgb: fontColour } }),
    ...(bold && { bl: BooleanNumber.TRUE }),
  };
}
