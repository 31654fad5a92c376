import { a1Area } from "../../address";
import { WorkbookFailure } from "../../failure";
import type { Area } from "../../plainData";
import { MARK_PRECEDENCE, MARK_TAG, type MarkRule, type SheetMarks } from "../../plan";
import { MAX_RULE_AREAS } from "../limits";
import type { WorkbookLayout } from "../package/layout";
import type { WorkbookPackage } from "../package/workbookPackage";
import { shiftFormula } from "../read/sharedFormula";
import { parseElements } from "../xml/element";
import { prefixed, spliced } from "../xml/splice";
import { escapeXml } from "../xml/text";
import { findOwnRules } from "./ownRules";
import type { StyleSheet } from "./styleSheet";
import { CLOSED_ELEMENTS, conditionalFormattingPlace } from "./worksheetOrder";

/** Replaces our rules on the sheet. @throws WorkbookFailure `sheet-gone` */
export function applyMarks(pkg: WorkbookPackage, layout: WorkbookLayout, marks: SheetMarks, styles: StyleSheet): void {
  const part = layout.sheets.find((sheet) => sheet.name === marks.sheet)?.part;
  if (!part) throw new WorkbookFailure("sheet-gone", { sheet: marks.sheet });
  const xml = pkg.text(part);
  const worksheet = parseElements(xml, CLOSED_ELEMENTS);
  const own = findOwnRules(worksheet);
  const rules = marks.rules.flatMap(anchored);
  // Our rules stand one behind the other in the order of precedence, behind every rule that is there.
  rules.sort((a, b) => MARK_PRECEDENCE.indexOf(a.style) - MARK_PRECEDENCE.indexOf(b.style));
  const source = rules
    .map((rule, index) => ruleXml(rule, own.highestOther + 1 + index, styles.dxf(rule.style)))
    .join("");
  if (own.count === 0 && source === "") return;
  const place = conditionalFormattingPlace(worksheet);
  const text = prefixed(source, worksheet.prefix);
  const updated = spliced(xml, [...own.splices, { start: place, end: place, text }]);
  if (updated !== xml) pkg.setText(part, updated);
}

/** Takes our rules off every sheet and returns how many there were. */
export function removeMarks(pkg: WorkbookPackage, layout: WorkbookLayout): number {
  let count = 0;
  for (const { part } of layout.sheets) {
    if (part === null) continue;
    const xml = pkg.text(part);
    // Only a sheet that holds the word at all is worth a look at its structure.
    if (!xml.includes(MARK_TAG)) continue;
    const own = findOwnRules(parseElements(xml, CLOSED_ELEMENTS));
    if (own.count > 0) pkg.setText(part, spliced(xml, own.splices));
    count += own.count;
  }
  return count;
}

function ruleXml(rule: MarkRule, priority: number, dxf: number): string {
  const areas = rule.areas.map(a1Area).join(" ");
  const formula = `<formula>${escapeXml(rule.formula)}</formula>`;
  const cfRule = `<cfRule type="expression" dxfId="${dxf}" priority="${priority}">${formula}</cfRule>`;
  return `<conditionalFormatting sqref="${areas}">${cfRule}</conditionalFormatting>`;
}

/**
 * Programs differ in which cell of several blocks a rule's formula is relative to: the first block's, or the top left
 * one of all. So the block that is both comes first, and where none is, every block gets a rule of its own.
 */
function anchored(rule: MarkRule): MarkRule[] {
  return chunks(rule.areas, MAX_RULE_AREAS).flatMap((areas) => {
    const top = Math.min(...areas.map((area) => area.top));
    const left = Math.min(...areas.map((area) => area.left));
    const corner = areas.find((area) => area.top === top && area.left === left);
    if (!corner) return areas.map((area) => covering(rule, [area]));
    return [covering(rule, [corner, ...areas.filter((area) => area !== corner)])];
  });
}

/** The rule for some of its blocks, its formula made relative to the first of them. */
function covering(rule: MarkRule, areas: readonly Area[]): MarkRule {
  const [from] = rule.areas;
  const [to] = areas;
  if (!from || !to) return rule;
  return { ...rule, areas, formula: shiftFormula(rule.formula, to.top - from.top, to.left - from.left) };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
