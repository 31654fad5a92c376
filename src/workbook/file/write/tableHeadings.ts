import { a1 } from "../../address";
import { WorkbookFailure } from "../../failure";
import type { WorkbookPackage } from "../package/workbookPackage";
import { parseArea } from "../read/merges";
import { tablePartsOf } from "../read/tables";
import { parseElements, type XmlElement } from "../xml/element";
import { type Splice, spliced, withAttribute } from "../xml/splice";
import type { PreparedEdit } from "./cellEdit";

/**
 * A table keeps the texts of its heading cells as its columns' names, and Excel calls the file damaged where the two
 * differ. So an edited heading renames its column.
 * @throws WorkbookFailure `cannot-write` where the new heading cannot be a column's name, or formulas use the old one
 */
export function renameTableColumns(pkg: WorkbookPackage, part: string, edits: readonly PreparedEdit[]): void {
  for (const target of tablePartsOf(pkg, part)) {
    const xml = pkg.text(target);
    const table = parseElements(xml);
    const area = parseArea(table.attribute("ref") ?? "");
    if (!area || table.attribute("headerRowCount") === "0") continue;
    const columns = table.child("tableColumns")?.children ?? [];
    const splices: Splice[] = [];
    for (const edit of edits) {
      const column = edit.row === area.top && edit.column <= area.right ? columns[edit.column - area.left] : undefined;
      if (column) splices.push(renamed(pkg, edit, column, columns));
    }
    if (splices.length > 0) pkg.setText(target, spliced(xml, splices));
  }
}

function renamed(pkg: WorkbookPackage, edit: PreparedEdit, column: XmlElement, columns: readonly XmlElement[]): Splice {
  const name = typeof edit.value === "string" ? edit.value : "";
  const isTaken = columns.some(
    (other) => other !== column && other.attribute("name")?.toLowerCase() === name.toLowerCase(),
  );
  const isUsable = name !== "" && edit.formula === undefined && !isTaken;
  if (!isUsable || isNameUsed(pkg, column.attribute("name") ?? "")) {
    throw new WorkbookFailure("cannot-write", { sheet: edit.sheet, cell: a1(edit.row, edit.column) });
  }
  // Line breaks are written this way in a table's part (ST_Xstring).
  return withAttribute(column, "name", name.replaceAll("\r", "_x000d_").replaceAll("\n", "_x000a_"));
}

/** Whether a formula anywhere may speak of the column: `Table[Name]`, `Table[@Name]`, `[[#This Row],[Name]]`. */
function isNameUsed(pkg: WorkbookPackage, name: string): boolean {
  const written = [`[${name}]`, `[@${name}]`, `[@[${name}]`];
  return pkg
    .names()
    .filter((part) => /\/(?:worksheets|tables)\/[^/]+\.xml$|workbook\.xml$/i.test(part))
    .some((part) => written.some((reference) => pkg.text(part).includes(reference)));
}
