import type { Area } from "../../../src/workbook/plainData";
import { intersect } from "../book/areas";
import type { Rule, Sheet } from "../book/book";
import { noRuleFormat, type RuleFormat } from "../book/formats";
import { isFormula } from "../formulas/evaluate";
import { HostError, invalid } from "../hostError";
import { method, navigation, scalar, type HostObject, type Member } from "../hostObject";
import type { Context } from "./context";
import { isColour } from "./format";
import { rangeAreasObject } from "./range";
import { checkSheet } from "./worksheet";

const KINDS = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

export function conditionalFormatsObject(context: Context, sheet: Sheet, areas: readonly Area[]): HostObject {
  const here = (): Rule[] =>
    sheet.rules.filter((rule) => rule.areas.some((area) => areas.some((other) => intersect(area, other))));
  const found = (id: unknown): Rule | undefined =>
    sheet.rules.find((rule, index) => (context.ruleIds === "position" ? String(index) : rule.id) === id);
  return {
    type: "ConditionalFormatCollection",
    identity: {},
    items: () => here().map((rule) => ruleObject(context, sheet, rule)),
    item: (id) => {
      const rule = found(id);
      if (!rule) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return ruleObject(context, sheet, rule);
    },
    members: {
      // a new rule goes to the top
      Add: navigation(6, (type) => {
        checkSheet(sheet);
        if (!KINDS.includes(String(type))) throw invalid("type");
        const rule: Rule = {
          id: context.book.newId(),
          type: String(type),
          formula: "",
          areas: areas.map((area) => ({ ...area })),
          format: noRuleFormat(),
          stopIfTrue: false,
        };
        sheet.rules.unshift(rule);
        return ruleObject(context, sheet, rule);
      }),
    },
  };
}

function ruleObject(context: Context, sheet: Sheet, rule: Rule): HostObject {
  return {
    type: "ConditionalFormat",
    identity: { Id: context.ruleIds === "position" ? String(sheet.rules.indexOf(rule)) : rule.id },
    members: {
      Id: scalar(6, () => (context.ruleIds === "position" ? String(sheet.rules.indexOf(rule)) : rule.id)),
      Type: scalar(6, () => rule.type),
      Priority: scalar(6, () => sheet.rules.indexOf(rule)),
      Delete: method(6, () => {
        checkSheet(sheet);
        sheet.rules = sheet.rules.filter((other) => other !== rule);
      }),
      GetRanges: navigation(9, () => rangeAreasObject(context, sheet, rule.areas)),
      Custom: navigation(6, () => {
        if (context.unreadableRules.has(rule.id))
          throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
        // as Excel answers for a rule of another type (office-js #2180)
        if (rule.type !== "Custom")
          throw new HostError("InvalidOperation", "This operation is not permitted for the current object.");
        return customObject(sheet, rule);
      }),
    },
  };
}

function customObject(sheet: Sheet, rule: Rule): HostObject {
  return {
    type: "CustomConditionalFormat",
    identity: {},
    members: {
      Rule: navigation(6, () => ({
        type: "ConditionalFormatRule",
        identity: {},
        members: {
          Formula: scalar(
            6,
            () => rule.formula,
            (formula) => {
              checkSheet(sheet);
              if (typeof formula !== "string" || !formula.startsWith("=") || !isFormula(formula))
                throw invalid("formula");
              rule.formula = formula;
            },
          ),
        },
      })),
      Format: navigation(6, () => ruleFormatObject(rule.format)),
    },
  };
}

function ruleFormatObject(format: RuleFormat): HostObject {
  const property = (
    key: "fill" | "fontColor" | "bold" | "italic" | "underline" | "strikethrough",
    check: (value: unknown) => boolean,
  ): Member =>
    scalar(
      6,
      () => format[key],
      (value) => {
        if (!check(value)) throw invalid(key);
        Object.assign(format, { [key]: value });
      },
    );
  const flag = (value: unknown): boolean => typeof value === "boolean";
  return {
    type: "ConditionalRangeFormat",
    identity: {},
    members: {
      Fill: navigation(6, () => ({
        type: "ConditionalRangeFill",
        identity: {},
        members: { Color: property("fill", isColour) },
      })),
      Font: navigation(6, () => ({
        type: "ConditionalRangeFont",
        identity: {},
        members: {
          Color: property("fontColor", isColour),
          Bold: property("bold", flag),
          Italic: property("italic", flag),
          Strikethrough: property("strikethrough", flag),
          Underline: property("underline", (value) => ["None", "Single", "Double"].includes(String(value))),
        },
      })),
      Borders: navigation(6, () => ({
        type: "ConditionalRangeBorderCollection",
        identity: {},
        members: {},
        item: (edge) => ruleBorderObject(format, edge),
      })),
    },
  };
}

function ruleBorderObject(format: RuleFormat, edge: unknown): HostObject {
  if (!["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].includes(String(edge))) throw invalid("border index");
  const side = String(edge);
  const set = (part: { style?: string; color?: string }): void => {
    format.borders[side] = { style: "Continuous", color: "#000000", ...format.borders[side], ...part };
  };
  return {
    type: "ConditionalRangeBorder",
    identity: {},
    members: {
      Style: scalar(
        6,
        () => format.borders[side]?.style ?? "None",
        (style) => {
          if (!["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"].includes(String(style)))
            throw invalid("line style");
          set({ style: String(style) });
        },
      ),
      Color: scalar(
        6,
        () => format.borders[side]?.color ?? "",
        (color) => {
          if (!isColour(color)) throw invalid("colour");
          set({ color: String(color) });
        },
      ),
    },
  };
}
