import type { PlainCell } from "../../workbook/plainData";
import { decodeLegacy } from "./legacyEncoding";
import { tidy } from "./fold";

/** No wording that we look for is longer; what hostile cells hold beyond is not read. */
const LONGEST_TEXT = 2000;

/** The cell's text as it was meant: decoded, NFC, one line. "" for a blank, an error or a truth value; a number as digits. */
export function cellText(cell: PlainCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell.value === "number") return String(cell.value);
  if (typeof cell.value !== "string") return "";
  return tidy(decodeLegacy(cell.value.slice(0, LONGEST_TEXT), cell.legacyFont));
}
