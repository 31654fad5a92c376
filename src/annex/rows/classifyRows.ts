import type { RowRole, UnitKind } from "../annex";
import { unitName } from "../names/unitName";
import { fold } from "../text/fold";
import { filledFigures, type RawRow } from "./rawRow";
import {
  COMMUNE_SECTION_FOLDED,
  DISTRICT,
  OFFICE,
  OFFICE_SECTION_FOLDED,
  SUBTOTAL_FOLDED,
  TOTAL_FOLDED,
} from "./rowVocabulary";
import { sectionLevel, usesLetters } from "./sections";

/** A row whose role is known; what it adds up is found later. */
export interface ClassifiedRow {
  readonly raw: RawRow;
  readonly role: RowRole;
  readonly name: string;
  readonly kind: UnitKind | null;
  /** Depth of a subtotal's section: smaller is further out. */
  readonly level: number;
  /** A district, or another unit above the communes, that may contain rows below it: its sums will tell. */
  readonly mayContain: boolean;
}

/** Deeper than any numbered section. */
const UNNUMBERED_LEVEL = 2;

/** Tells the roles of rows with figures by label, number and section; rows without figures only open sections. */
export function classifyRows(rows: readonly RawRow[]): readonly ClassifiedRow[] {
  const letters = usesLetters(rows.map((row) => row.ordinal));
  const classified: ClassifiedRow[] = [];
  let section: "commune" | "office" | null = null;
  for (const [at, raw] of rows.entries()) {
    const key = fold(raw.label);
    const level = sectionLevel(raw.ordinal, letters);
    if (filledFigures(raw) === 0) {
      if (level !== null || raw.ordinal === "") section = sectionOf(key) ?? (level !== null ? null : section);
      continue;
    }
    const unit = unitName(raw.label);
    const whole = { raw, name: raw.label, kind: null, level: level ?? UNNUMBERED_LEVEL, mayContain: false };
    if (TOTAL_FOLDED.some((pattern) => pattern.test(key))) {
      classified.push({ ...whole, role: "total" });
    } else if (isSubtotal(key, level, unit.kind, rows, at, letters)) {
      section = sectionOf(key) ?? section;
      classified.push({ ...whole, role: "subtotal" });
    } else {
      classified.push(unitRow(whole, unit, section));
    }
  }
  return classified;
}

function unitRow(whole: Omit<ClassifiedRow, "role">, unit: ReturnType<typeof unitName>, section: "commune" | "office" | null): ClassifiedRow {
  if (unit.kind !== null) return { ...whole, role: "commune", ...unit };
  const label = whole.raw.label.toLocaleLowerCase("vi");
  if (DISTRICT.test(label)) return { ...whole, role: "office", mayContain: true };
  if (OFFICE.test(label) || section === "office") return { ...whole, role: "office", mayContain: whole.level < UNNUMBERED_LEVEL };
  return { ...whole, role: "commune", ...unit };
}

function isSubtotal(
  key: string,
  level: number | null,
  kind: UnitKind | null,
  rows: readonly RawRow[],
  at: number,
  letters: boolean,
): boolean {
  if (SUBTOTAL_FOLDED.some((pattern) => pattern.test(key))) return true;
  if (level === null || kind !== null || rows[at]?.label === "") return false;
  // a numbered part with figures adds up the rows below it; without any it is a unit of its own
  const next = rows.find((row, index) => index > at && filledFigures(row) > 0);
  if (next === undefined || TOTAL_FOLDED.some((pattern) => pattern.test(fold(next.label)))) return false;
  const nextLevel = sectionLevel(next.ordinal, letters);
  return nextLevel === null || nextLevel > level;
}

function sectionOf(key: string): "commune" | "office" | null {
  if (COMMUNE_SECTION_FOLDED.test(key)) return "commune";
  return OFFICE_SECTION_FOLDED.test(key) ? "office" : null;
}
