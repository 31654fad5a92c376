import { isMarkFormula } from "../../plan";
import type { XmlElement } from "../xml/element";
import { type Splice, without } from "../xml/splice";

export interface OwnRules {
  /** What takes our rules out of the sheet's text. */
  readonly splices: readonly Splice[];
  readonly count: number;
  /** Highest priority among the rules that are not ours, 0 for none. A higher number yields to a lower one. */
  readonly highestOther: number;
}

/**
 * Finds our conditional formats in a worksheet, as we wrote them or as Excel wrote them back: several rules in one
 * `<conditionalFormatting>`, or as 2010 rules (`x14`) in the extension list. What held nothing but ours goes with them.
 */
export function findOwnRules(worksheet: XmlElement): OwnRules {
  const found = worksheet.children
    .filter((child) => child.name === "conditionalFormatting" || child.name === "extLst")
    .map(removal);
  return joined(found);
}

interface Removal extends OwnRules {
  /** The element goes as a whole. */
  readonly whole: boolean;
}

/** Lists, by what they hold; a list whose last entry goes has nothing left to say. */
const HOLDS: Readonly<Record<string, string>> = {
  extLst: "ext",
  ext: "conditionalFormattings",
  conditionalFormattings: "conditionalFormatting",
  conditionalFormatting: "cfRule",
};

function removal(element: XmlElement): Removal {
  if (element.name === "cfRule") return ruleRemoval(element);
  const held = HOLDS[element.name];
  if (held === undefined) return { whole: false, splices: [], count: 0, highestOther: 0 };
  const inside = element.children.map(removal);
  const entries = inside.filter((_, at) => element.children[at]?.name === held);
  // An extension may hold other things beside rules; a list of rules has only its range beside them.
  const holdsMore = element.name === "ext" && entries.length < inside.length;
  const all = joined(inside);
  const whole = all.count > 0 && !holdsMore && entries.every((entry) => entry.whole);
  return { ...all, whole, splices: whole ? [without(element)] : all.splices };
}

function ruleRemoval(rule: XmlElement): Removal {
  // `<formula>` in the main namespace, `<xm:f>` in the extension.
  const isOwn = rule.children.some(({ name, text }) => (name === "formula" || name === "f") && isMarkFormula(text));
  if (isOwn) return { whole: true, splices: [without(rule)], count: 1, highestOther: 0 };
  return { whole: false, splices: [], count: 0, highestOther: Number(rule.attribute("priority")) || 0 };
}

function joined(found: readonly OwnRules[]): OwnRules {
  return {
    splices: found.flatMap((item) => item.splices),
    count: found.reduce((sum, item) => sum + item.count, 0),
    highestOther: found.reduce((highest, item) => Math.max(highest, item.highestOther), 0),
  };
}
