import { WorkbookFailure } from "../../failure";
import type { PlainTable } from "../../plainData";
import type { SheetEntry } from "../package/layout";
import { isRelationshipKind } from "../package/namespaces";
import { relationshipsOf } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbookPackage";
import { parseElements } from "../xml/element";
import { unescapeCellText } from "../xml/text";
import { parseArea } from "./merges";

/** The parts of the tables that stand on a sheet. */
export function tablePartsOf(pkg: WorkbookPackage, sheetPart: string): string[] {
  return relationshipsOf(pkg, sheetPart).flatMap(({ type, target }) =>
    isRelationshipKind(type, "table") && pkg.has(target) ? [target] : [],
  );
}

/** The tables of a sheet. What of them cannot be read is left out: they only help to read formulas. */
export function readTables(pkg: WorkbookPackage, { name, part }: SheetEntry): readonly PlainTable[] {
  if (part === null) return [];
  try {
    return tablePartsOf(pkg, part).flatMap((table) => readTable(pkg.text(table), name) ?? []);
  } catch (error) {
    if (error instanceof WorkbookFailure) return [];
    throw error;
  }
}

/** Null where the part says too little to tell where the table stands. */
function readTable(xml: string, sheet: string): PlainTable | null {
  const table = parseElements(xml);
  const area = parseArea(table.attribute("ref") ?? "");
  const name = table.attribute("displayName") ?? table.attribute("name");
  if (!area || name === null || name === undefined) return null;
  return {
    name,
    sheet,
    area,
    headingRows: Number(table.attribute("headerRowCount") ?? 1) || 0,
    totalRows: Number(table.attribute("totalsRowCount") ?? 0) || 0,
    // a heading's line breaks are written as _x000a_ in a table's part (ST_Xstring)
    columns: (table.child("tableColumns")?.childrenNamed("tableColumn") ?? []).map((column) =>
      unescapeCellText(column.attribute("name") ?? "").replace(/\r\n?/g, "\n"),
    ),
  };
}
