import { a1Area } from "../address";
import type { Area } from "../plainData";
import { isMarkFormula, MARK_PRECEDENCE, type MarkRule } from "../plan";
import { MARK_LOOKS, styleOfFill } from "../markLook";
import type { Pace } from "./pace";

/** Usual bytes of a mark beside its text: range, rule, fill, font and four lines. */
const BYTES_PER_MARK = 3_300;

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** A conditional format, as a list of them tells it. */
export interface RuleId {
  readonly id: string;
  readonly type: string;
}

/** A rule of ours that stands in a sheet. */
export interface StandingMark {
  readonly id: string;
  /** Its place in the sheet's order of priority, 0 first. */
  readonly position: number;
  readonly rule: MarkRule;
}

/** Formulas of a sheet's rules, asked for and not yet answered. */
export interface QueuedRules {
  readonly custom: readonly {
    id: string;
    position: number;
    proxy: Excel.CustomConditionalFormat;
    areas: Excel.RangeCollection;
  }[];
}

/** Asks for the formula, look and blocks of every rule that has a formula: ours are among them. */
export function queueRules(sheet: Excel.Worksheet, rules: readonly RuleId[]): QueuedRules {
  const formats = sheet.getRange().conditionalFormats;
  const custom = rules.flatMap(({ id, type }, position) => {
    // reading `custom` of a rule of another type is an error (office-js #2180)
    if (type !== "Custom") return [];
    return [{ id, position, ...queueRule(formats.getItem(id)) }];
  });
  return { custom };
}

function queueRule(format: Excel.ConditionalFormat): {
  proxy: Excel.CustomConditionalFormat;
  areas: Excel.RangeCollection;
} {
  const proxy = format.custom;
  proxy.load("rule/formula,format/fill/color");
  const { areas } = format.getRanges();
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return { proxy, areas };
}

/** Asks which rules a sheet has, in order of priority. */
export function queueRuleIds(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return formats;
}

/** After the sync: the rules that bear our tag. */
export function marksOf({ custom }: QueuedRules): StandingMark[] {
  return custom.flatMap(({ id, position, proxy, areas }) => {
    const { formula } = proxy.rule;
    if (!isMarkFormula(formula)) return [];
    const rule = {
      areas: areas.items.map(areaOfRange),
      formula: formula.replace(/^=/, ""),
      style: styleOfFill(proxy.format.fill.color),
    };
    return [{ id, position, rule }];
  });
}

/** Adds the rules on top of all others, the first one topmost; a stronger style always above a weaker one. */
export async function addMarks(sheet: Excel.Worksheet, rules: readonly MarkRule[], pace: Pace): Promise<void> {
  const order = MARK_PRECEDENCE.flatMap((style) => rules.filter((rule) => rule.style === style));
  // Excel puts each new rule on top
  for (const rule of order.reverse()) {
    const addresses = rule.areas.map(a1Area).join(",");
    await pace.room(addresses.length + rule.formula.length + BYTES_PER_MARK);
    addMark(sheet.getRanges(addresses), rule);
  }
}

function addMark(ranges: Excel.RangeAreas, rule: MarkRule): void {
  const { custom } = ranges.conditionalFormats.add("Custom");
  custom.rule.formula = `=${rule.formula}`;
  const look = MARK_LOOKS[rule.style];
  const { format } = custom;
  format.fill.color = look.fill;
  if (look.fontColour !== undefined) format.font.color = look.fontColour;
  if (look.bold) format.font.bold = true;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = look.line;
    border.color = look.lineColour;
  }
}

/** Removes rules by id, the last one first: so it is right even where an id is no more than a place in the order. */
export function removeMarks(sheet: Excel.Worksheet, marks: readonly StandingMark[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const mark of [...marks].sort((a, b) => b.position - a.position)) formats.getItem(mark.id).delete();
}

/**
 * The same marks after other rules were added on top of them. Microsoft's reference calls a rule's id its priority;
 * Excel's ids seen so far are stable. Where they are numbers they are taken for places and looked up anew.
 * Null where the sheet's rules are not what they were plus `added`.
 */
export function marksBelow(
  marks: readonly StandingMark[],
  added: number,
  now: readonly RuleId[],
): StandingMark[] | null {
  const moved: StandingMark[] = [];
  for (const mark of marks) {
    const position = mark.position + added;
    const there = now[position];
    const isPlace = /^\d+$/.test(mark.id);
    const found = isPlace || there?.id === mark.id ? there : now.find((rule) => rule.id === mark.id);
    if (!found) return null;
    moved.push({ ...mark, id: found.id, position: now.indexOf(found) });
  }
  return moved;
}

export function isSameRule(one: MarkRule, other: MarkRule): boolean {
  return (
    one.formula === other.formula &&
    one.style === other.style &&
    one.areas.map(a1Area).join() === other.areas.map(a1Area).join()
  );
}

export function areaOfRange(range: Excel.Range): Area {
  const { rowIndex: top, columnIndex: left } = range;
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}
