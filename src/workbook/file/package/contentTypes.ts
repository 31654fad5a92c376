import { parseElements } from "../xml/element";
import { appended, spliced, without } from "../xml/splice";
import { escapeXml } from "../xml/text";
import { oncePerState, partTree } from "./partTree";
import type { WorkbookPackage } from "./workbookPackage";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const WORKSHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const STYLES_TYPE = `${SPREADSHEET}.styles+xml`;

/** Main parts of .xlsx, .xltx, .xlsm, .xltm and .xlam. */
export const WORKBOOK_TYPES: readonly string[] = [
  `${SPREADSHEET}.sheet.main+xml`,
  `${SPREADSHEET}.template.main+xml`,
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  "application/vnd.ms-excel.template.macroEnabled.main+xml",
  "application/vnd.ms-excel.addin.macroEnabled.main+xml",
];
export const BINARY_WORKBOOK_TYPE = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";

/** Part name in lower case → content type, of the parts that are named one by one. */
export function overrides(pkg: WorkbookPackage): ReadonlyMap<string, string> {
  return typesIn(pkg, CONTENT_TYPES_PART);
}

const typesIn = oncePerState((pkg, part) => {
  const types = new Map<string, string>();
  for (const element of partTree(pkg, part).childrenNamed("Override")) {
    const name = (element.attribute("PartName") ?? "").replace(/^\//, "").toLowerCase();
    types.set(name, element.attribute("ContentType") ?? "");
  }
  return types;
});

export function addOverride(pkg: WorkbookPackage, part: string, type: string): void {
  const xml = pkg.text(CONTENT_TYPES_PART);
  const root = parseElements(xml);
  const entry = `<${root.prefix}Override PartName="${escapeXml(`/${part}`)}" ContentType="${type}"/>`;
  pkg.setText(CONTENT_TYPES_PART, spliced(xml, appended(root, entry)));
}

/** Removes a part together with its content type. */
export function removePart(pkg: WorkbookPackage, part: string): void {
  const xml = pkg.text(CONTENT_TYPES_PART);
  const wanted = `/${part}`.toLowerCase();
  const entries = parseElements(xml)
    .childrenNamed("Override")
    .filter((element) => element.attribute("PartName")?.toLowerCase() === wanted);
  if (entries.length > 0) pkg.setText(CONTENT_TYPES_PART, spliced(xml, entries.map(without)));
  pkg.remove(part);
}
