import { a1 } from "../../address";
import { removePart } from "../package/contentTypes";
import type { WorkbookLayout } from "../package/layout";
import { isRelationshipKind } from "../package/namespaces";
import { removeRelationships } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbookPackage";
import { parseElements, type XmlElement } from "../xml/element";
import { type Splice, spliced, withAttribute, without } from "../xml/splice";
import type { PreparedEdit } from "./cellEdit";

/**
 * Takes cells that hold no formula any more out of the order of calculation: Excel calls a file damaged whose chain
 * names a cell without a formula. New formulas need no entry, Excel adds them.
 * @param sheetId the sheet's `sheetId`, by which the chain knows it
 */
export function dropFromCalcChain(
  pkg: WorkbookPackage,
  layout: WorkbookLayout,
  sheetId: number,
  edits: readonly PreparedEdit[],
): void {
  const part = layout.calcChainPart;
  const gone = new Set(
    edits.filter((edit) => edit.hadFormula && edit.formula === undefined).map((edit) => a1(edit.row, edit.column)),
  );
  if (part === null || gone.size === 0) return;
  const xml = pkg.text(part);
  const entries = withSheetIds(parseElements(xml).children);
  const kept = entries.filter(({ element, id }) => !(id === sheetId && gone.has(element.attribute("r") ?? "")));
  if (kept.length === entries.length) return;
  if (kept.length === 0) {
    removeRelationships(pkg, layout.workbookPart, ({ type }) => isRelationshipKind(type, "calcChain"));
    removePart(pkg, part);
    return;
  }
  const splices: Splice[] = entries.filter((entry) => !kept.includes(entry)).map(({ element }) => without(element));
  kept.forEach(({ element, id }, at) => {
    // An entry without a sheet of its own goes by the one before it, which may be gone.
    const inherited = element.attribute("i") === undefined;
    if (inherited && kept[at - 1]?.id !== id) splices.push(withAttribute(element, "i", String(id)));
  });
  pkg.setText(part, spliced(xml, splices));
}

function withSheetIds(elements: readonly XmlElement[]): { element: XmlElement; id: number }[] {
  let id = 0;
  return elements.map((element) => {
    const own = Number(element.attribute("i") ?? 0);
    if (own > 0) id = own;
    return { element, id };
  });
}
