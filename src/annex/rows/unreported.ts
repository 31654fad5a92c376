import { unitNameIn, type UnitName } from "../names/unitName";
import { fold } from "../text/fold";
import { hasFigures, type RawRow } from "./rawRow";
import { OFFICE, OFFICE_FOLDED, SUBTOTAL_FOLDED, TOTAL_FOLDED } from "./rowVocabulary";

/** A longer label is a sentence about a unit. */
const LONGEST_NAME = 40;
/** "Xã, phường", "Thị trấn và các xã": over units, none itself. */
const SEVERAL_FOLDED = /^(va|cac)\b|[,&+]|\b(xa|phuong|thi tran|dac khu)\b/;

const PART_FOLDED = /^(?:[-–+*•]|(?:thon|to|khu pho|khu|ap|ban|khom|buon|bon|quay|diem)\b)/;

/**
 * Whether a row without figures stands for a commune that did not report: it is named by its kind, and the next row goes
 * on with its numbers, or is another commune, a sum, or none; else it heads what follows, e.g. its parts.
 * @param next the next row that is no remark
 * @param toneless the sheet's labels are typed without tones
 */
export function isUnreported(raw: RawRow, unit: UnitName, next: RawRow | undefined, toneless: boolean): boolean {
  const { name, kind } = unit;
  if (kind === null || name.length > LONGEST_NAME || !/^[\p{Lu}\d]/u.test(name)) return false;
  if (SEVERAL_FOLDED.test(fold(name))) return false;
  if (next === undefined || goesOn(raw.ordinal, next.ordinal)) return true;
  if (TOTAL_FOLDED.test(next.key) || SUBTOTAL_FOLDED.test(next.key)) return true;
  return unitNameIn(next.label, toneless).kind !== null || (hasFigures(next) && !isPart(next));
}

/** A village, a desk or an office: what a commune named above may head. */
function isPart({ label, key }: RawRow): boolean {
  return PART_FOLDED.test(key) || OFFICE.test(label.toLowerCase()) || OFFICE_FOLDED.test(key);
}

function goesOn(ordinal: string, next: string): boolean {
  return /^\d+$/.test(ordinal) && /^\d+$/.test(next) && Number(next) >= Number(ordinal);
}
