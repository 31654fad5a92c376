import type { CellRef } from "../../workbook/address";
import { parseA1 } from "../../workbook/address";
import type { SheetLook } from "./sheetLook";

/** Where a click on the cell leads within the workbook; null where it is no such link. */
export function linkTarget(look: SheetLook, { row, column }: CellRef): CellRef | null {
  const location = look.cells?.get(`${row},${column}`)?.hyperlink?.location;
  return location === undefined ? null : parseLocation(location);
}

/** `'Biểu T6'!C11`, `T6!$C$11:$D$12` → the first cell. */
function parseLocation(location: string): CellRef | null {
  const match = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!([^:]+)/.exec(location);
  const position = match && parseA1(match[3] ?? "");
  if (!match || !position) return null;
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), ...position };
}
