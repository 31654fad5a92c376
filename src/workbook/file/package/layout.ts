import { WorkbookFailure } from "../../failure";
import type { SheetVisibility } from "../../plainData";
import { oldFormat } from "../container/fileKind";
import type { XmlElement } from "../xml/element";
import { BINARY_WORKBOOK_TYPE, CONTENT_TYPES_PART, overrides, WORKBOOK_TYPES } from "./contentTypes";
import { type Dialect, isRelationshipKind, STRICT, TRANSITIONAL } from "./namespaces";
import { partTree } from "./partTree";
import { type Relationship, relationshipsOf } from "./relationships";
import type { WorkbookPackage } from "./workbookPackage";

/** A tab of the workbook. */
export interface SheetEntry {
  readonly name: string;
  /** Position among all tabs, chart sheets included: what `localSheetId` of a name and `activeTab` count. */
  readonly index: number;
  readonly sheetId: number;
  readonly visibility: SheetVisibility;
  /** The worksheet's part; null for a chart sheet or another kind without cells. */
  readonly part: string | null;
}

export interface NameEntry {
  readonly name: string;
  readonly refersTo: string;
  /** Index of the sheet the name belongs to, null for the whole workbook. */
  readonly sheetIndex: number | null;
}

/** What stands where in a workbook's package. */
export interface WorkbookLayout {
  readonly workbookPart: string;
  readonly dialect: Dialect;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly activeTab: number;
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
  readonly calcChainPart: string | null;
}

/** @throws WorkbookFailure `not-a-workbook`, `old-format`, `damaged` */
export function readLayout(pkg: WorkbookPackage): WorkbookLayout {
  const workbookPart = mainPart(pkg);
  const root = partTree(pkg, workbookPart);
  if (root.name !== "workbook") throw new WorkbookFailure("damaged", { part: workbookPart });
  const relationships = relationshipsOf(pkg, workbookPart);
  const partOfKind = (kind: string): string | null =>
    relationships.find(({ type, target }) => isRelationshipKind(type, kind) && pkg.has(target))?.target ?? null;
  const isStrict = root.openTag.includes(STRICT.main);
  const view = root.child("bookViews")?.child("workbookView");
  const date1904 = root.child("workbookPr")?.attribute("date1904");
  return {
    workbookPart,
    dialect: isStrict ? STRICT : TRANSITIONAL,
    sheets: (root.child("sheets")?.childrenNamed("sheet") ?? []).map((sheet, index) =>
      sheetEntry(pkg, sheet, index, relationships),
    ),
    names: (root.child("definedNames")?.childrenNamed("definedName") ?? []).map(nameEntry),
    activeTab: Number(view?.attribute("activeTab") ?? 0) || 0,
    date1904: date1904 === "1" || date1904 === "true",
    stylesPart: partOfKind("styles"),
    sharedStringsPart: partOfKind("sharedStrings"),
    calcChainPart: partOfKind("calcChain"),
  };
}

export function nameEntry(element: XmlElement): NameEntry {
  const local = element.attribute("localSheetId");
  return {
    name: element.attribute("name") ?? "",
    refersTo: element.text,
    sheetIndex: local === undefined ? null : Number(local),
  };
}

function sheetEntry(
  pkg: WorkbookPackage,
  sheet: XmlElement,
  index: number,
  relationships: readonly Relationship[],
): SheetEntry {
  const state = sheet.attribute("state");
  const id = sheet.prefixedAttribute("id");
  const relationship = relationships.find((candidate) => candidate.id === id);
  const isWorksheet = relationship !== undefined && isRelationshipKind(relationship.type, "worksheet");
  if (isWorksheet && !pkg.has(relationship.target)) throw new WorkbookFailure("damaged", { part: relationship.target });
  return {
    name: sheet.attribute("name") ?? "",
    index,
    sheetId: Number(sheet.attribute("sheetId") ?? 0) || 0,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    part: isWorksheet ? relationship.target : null,
  };
}

/** The workbook part, by the package's relation or else by content type. */
function mainPart(pkg: WorkbookPackage): string {
  if (!pkg.has(CONTENT_TYPES_PART)) throw new WorkbookFailure("not-a-workbook");
  const types = overrides(pkg);
  const main = relationshipsOf(pkg, "").find(({ type }) => isRelationshipKind(type, "officeDocument"))?.target;
  const type = main === undefined ? undefined : types.get(main.toLowerCase());
  if (type === BINARY_WORKBOOK_TYPE) throw oldFormat("xlsb");
  if (main !== undefined && type !== undefined && WORKBOOK_TYPES.includes(type)) {
    if (!pkg.has(main)) throw new WorkbookFailure("damaged", { part: main });
    return main;
  }
  const named = [...types].find(([part, partType]) => WORKBOOK_TYPES.includes(partType) && pkg.has(part));
  if (!named) throw new WorkbookFailure("not-a-workbook");
  return named[0];
}
