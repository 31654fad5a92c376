import { unitNameIn, type UnitName } from "../names/unitName";
import { fold } from "../text/fold";
import type { RawRow } from "./rawRow";
import { SUBTOTAL_FOLDED, TOTAL_FOLDED } from "./rowVocabulary";

/** A longer label is a sentence about a unit. */
const LONGEST_NAME = 40;
/** "Xã, phường", "Thị trấn và các xã": over units, none itself. */
const SEVERAL_FOLDED = /^(va|cac)\b|[,&+]|\b(xa|phuong|thi tran|dac khu)\b/;

/**
 * Whether a row without figures stands for a commune that did not report: it is named by its kind, and the next row goes
 * on with its numbers, or is another unit, a sum, or none; else it heads what follows.
 * @param next the next row that is no remark
 * @param toneless the sheet's labels are typed without tones
 */
export function isUnreported(raw: RawRow, unit: UnitName, next: RawRow | undefined, toneless: boolean): boolean {
  const { name, kind } = unit;
  if (kind === null || name.length > LONGEST_NAME || !/^[\p{Lu}\d]/u.test(name)) return false;
  if (SEVERAL_FOLDED.test(fold(name))) return false;
  if (next === undefined || goesOn(raw.ordinal, next.ordinal)) return true;
  return (
    TOTAL_FOLDED.test(next.key) || SUBTOTAL_FOLDED.test(next.key) || unitNameIn(next.label, toneless).kind !== null
  );
}

function goesOn(ordinal: string, next: string): boolean {
  return /^\d+$/.test(ordinal) && /^\d+$/.test(next) && Number(next) >= Number(ordinal);
}
