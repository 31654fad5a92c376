import { quotedSheet } from "./address";
import type { PlainSheet, PlainWorkbook } from "./plainData";
import { ownSheetTag, type OwnSheetKey } from "./plan";

/** The sheet that bears our tag, whatever it is called now; null where there is none. */
export function ownSheetOf(workbook: PlainWorkbook, key: OwnSheetKey): PlainSheet | null {
  const tag = ownSheetTag(key).toLowerCase();
  const target = workbook.names.find(({ name }) => name.toLowerCase() === tag)?.refersTo;
  if (target === undefined) return null;
  const pointsAt = ({ name }: PlainSheet): boolean =>
    target.startsWith(`${quotedSheet(name)}!`) || target.startsWith(`${name}!`);
  return workbook.sheets.find(pointsAt) ?? null;
}
