import { type NameEntry, nameEntry, type WorkbookLayout } from "../package/layout";
import { RELATIONSHIPS_NAMESPACES } from "../package/namespaces";
import type { WorkbookPackage } from "../package/workbookPackage";
import { parseElements, type XmlElement } from "../xml/element";
import { appended, type Splice, spliced, withAttribute, without } from "../xml/splice";
import { escapeXml } from "../xml/text";

/** A defined name to write. */
export interface NewName {
  readonly name: string;
  readonly refersTo: string;
  /** Index of the sheet it belongs to, null for the whole workbook. */
  readonly sheetIndex: number | null;
}

/** Elements that stand before the defined names, and before the calculation settings, in CT_Workbook. */
const BEFORE_NAMES: readonly string[] = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
];
const BEFORE_CALCULATION: readonly string[] = [...BEFORE_NAMES, "definedNames"];

/** Adds a tab behind the last one. */
export function addTab(pkg: WorkbookPackage, layout: WorkbookLayout, name: string, relationshipId: string): void {
  const root = parseElements(pkg.text(layout.workbookPart));
  const sheets = root.child("sheets");
  if (!sheets) return;
  const sheetId = layout.sheets.reduce((highest, sheet) => Math.max(highest, sheet.sheetId), 0) + 1;
  const declared = root.prefixOf(RELATIONSHIPS_NAMESPACES);
  const declaration = declared === undefined ? ` xmlns:r="${layout.dialect.relationships}"` : "";
  const id = `${declared ?? "r:"}id="${relationshipId}"`;
  const tab = `<${root.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${declaration} ${id}/>`;
  patch(pkg, layout, appended(sheets, tab));
}

/** Takes out the names for which `isUnwanted` holds and adds hidden names behind the rest. */
export function replaceNames(
  pkg: WorkbookPackage,
  layout: WorkbookLayout,
  isUnwanted: (name: NameEntry) => boolean,
  added: readonly NewName[],
): void {
  const root = parseElements(pkg.text(layout.workbookPart));
  const list = root.child("definedNames");
  const kept = (list?.children ?? []).filter((element) => !isUnwanted(nameEntry(element)));
  const source = added.map((name) => nameXml(name, root.prefix)).join("");
  if (!list) {
    if (source !== "")
      patch(pkg, layout, [
        behind(root, BEFORE_NAMES, `<${root.prefix}definedNames>${source}</${root.prefix}definedNames>`),
      ]);
    return;
  }
  const removed = list.children.filter((element) => !kept.includes(element));
  // An empty list of names is against the schema.
  if (kept.length === 0 && source === "") patch(pkg, layout, [without(list)]);
  else patch(pkg, layout, [...removed.map(without), ...(source === "" ? [] : appended(list, source))]);
}

/** Has the program that opens the workbook compute all formulas anew, since results in it may be out of date. */
export function recalculateOnLoad(pkg: WorkbookPackage, layout: WorkbookLayout): void {
  const root = parseElements(pkg.text(layout.workbookPart));
  const settings = root.child("calcPr");
  if (settings?.attribute("fullCalcOnLoad") === "1") return;
  const splice = settings
    ? withAttribute(settings, "fullCalcOnLoad", "1")
    : behind(root, BEFORE_CALCULATION, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  patch(pkg, layout, [splice]);
}

function nameXml({ name, refersTo, sheetIndex }: NewName, prefix: string): string {
  const local = sheetIndex === null ? "" : ` localSheetId="${sheetIndex}"`;
  // What Excel shows under its own eyes (print titles) must not be hidden; all else is of no use to a person.
  const hidden = name === "_xlnm.Print_Titles" ? "" : ' hidden="1"';
  const attributes = `name="${escapeXml(name)}"${local}${hidden}`;
  return `<${prefix}definedName ${attributes}>${escapeXml(refersTo)}</${prefix}definedName>`;
}

function behind(root: XmlElement, earlier: readonly string[], text: string): Splice {
  const place = root.children.filter((child) => earlier.includes(child.name)).at(-1)?.end ?? root.openEnd;
  return { start: place, end: place, text };
}

function patch(pkg: WorkbookPackage, layout: WorkbookLayout, splices: readonly Splice[]): void {
  if (splices.length > 0) pkg.setText(layout.workbookPart, spliced(pkg.text(layout.workbookPart), splices));
}
