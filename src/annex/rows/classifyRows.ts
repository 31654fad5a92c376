import type { UnreportedUnit } from "../annex";
import { unitNameIn, type UnitName } from "../names/unitName";
import { fold, hasTones } from "../text/fold";
import { hasFigures, type RawRow } from "./rawRow";
import {
  COMMUNE_SECTION_FOLDED,
  DISTRICT,
  OFFICE,
  OFFICE_FOLDED,
  OFFICE_SECTION_FOLDED,
  REMARK_FOLDED,
  SUBTOTAL_FOLDED,
  TOTAL_FOLDED,
} from "./rowVocabulary";
import { numberingOf, usesLetters } from "./sections";
import { isUnreported } from "./unreported";

/**
 * What a row's label and number say it is; the figures have the last word.
 * - `total`, `part`: its words name a sum over everything, over a part
 * - `numbered`: a part by its number (A, I) with deeper rows below it
 * - `district`: a level between, which may contain rows or stand for itself
 * - `container`: nothing but its number or capitals set it above the rows below it
 * - `unlabelled`: figures without a label
 */
export type RowWords = "total" | "part" | "numbered" | "district" | "container" | "unlabelled" | "office" | "commune";

export interface ClassifiedRow {
  readonly raw: RawRow;
  readonly words: RowWords;
  readonly unit: UnitName;
  /** What the row is where its figures add up nothing. */
  readonly otherwise: "office" | "commune";
  /** How far in its numbering sets it: 0 outermost. */
  readonly depth: number;
  /** Counts the parts opened by labels without figures, and the stacked tables. */
  readonly block: number;
}

type Section = "commune" | "office" | null;

const PART_DEPTH = 1.5;
const CONTAINER_DEPTH = 1.8;
const DISTRICT_DEPTH = 3;
const UNIT_DEPTH = 4;

/** The rows with figures, and the communes without any. */
export interface ClassifiedRows {
  readonly rows: readonly ClassifiedRow[];
  readonly unreported: readonly UnreportedUnit[];
}

/** Tells by words and numbers what rows with figures may be; of the others, communes did not report, and labels open parts. */
export function classifyRows(rows: readonly RawRow[]): ClassifiedRows {
  const letters = usesLetters(rows);
  const toneless = !rows.some((row) => hasTones(row.label));
  const classified: ClassifiedRow[] = [];
  const unreported: (UnreportedUnit & { readonly isNumbered: boolean })[] = [];
  let section: Section = null;
  let block = 0;
  let table = rows[0]?.table ?? 0;
  for (const [at, raw] of rows.entries()) {
    const { key } = raw;
    if (raw.table !== table) {
      table = raw.table;
      // numbers that go on tell a page break; numbers that begin anew, another table
      if (!goesOn(rows, at)) {
        block++;
        section = null;
      }
    }
    const unit = unitNameIn(raw.label, toneless);
    if (!hasFigures(raw)) {
      // a unit that did not report opens no part, nor does a remark
      if (isRemark(raw)) continue;
      if (isUnreported(raw, unit, nextRow(rows, at), toneless)) {
        unreported.push({ ...unit, row: raw.row, isNumbered: /^\d/.test(raw.ordinal) });
        continue;
      }
      block++;
      section = sectionOf(key);
      continue;
    }
    const words = wordsOf(raw, unit, nextWithFigures(rows, at), letters);
    if (words === "part" || words === "numbered" || words === "container")
      section = sectionOf(key) ?? (words === "container" ? section : null);
    classified.push({
      raw,
      words,
      unit,
      block,
      otherwise: words === "part" && sectionOf(key) === "office" ? "office" : otherwiseOf(raw, unit, section),
      depth: depthOf(raw, words, letters),
    });
  }
  const last = classified.at(-1)?.raw.row ?? -1;
  return {
    rows: classified,
    // below the last figures only numbers tell the table's rows from remarks
    unreported: unreported
      .filter(({ row, isNumbered }) => isNumbered || row < last)
      .map(({ row, name, kind }) => ({ row, name, kind })),
  };
}

/** The first number below the repeated header is from the middle of a count, or there are none: its rows continue those above it. */
function goesOn(rows: readonly RawRow[], at: number): boolean {
  const table = rows[at]?.table;
  for (let index = at; rows[index]?.table === table; index++) {
    const ordinal = rows[index]?.ordinal ?? "";
    if (/^\d+(\.\d+)*\.?$/.test(ordinal)) return !/(^|\.)1\.?$/.test(ordinal);
  }
  return true;
}

function wordsOf(raw: RawRow, unit: UnitName, next: RawRow | undefined, letters: boolean): RowWords {
  if (isTotal(raw)) return "total";
  const key = withoutMark(raw.key);
  if (SUBTOTAL_FOLDED.test(key)) return "part";
  if (raw.label === "") return "unlabelled";
  // "PHƯỜNG", "XÃ" over the units of the kind; "Thị trấn" alone may also be the district's only one
  if (unit.kind !== null) return next !== undefined && isBareKind(unit) ? "container" : "commune";
  const lower = raw.label.toLowerCase();
  if (DISTRICT.test(withoutMark(lower))) return "district";
  const own = numberingOf(raw.ordinal, letters)?.depth ?? null;
  const below = next === undefined ? null : (numberingOf(next.ordinal, letters)?.depth ?? null);
  if (own !== null && own <= 1 && next !== undefined && (below === null || below > own) && !isTotal(next))
    return "numbered";
  if (next !== undefined && setsAbove(raw, own, next, below)) return "container";
  return isOffice(lower, raw.key) ? "office" : "commune";
}

function isBareKind({ name, kind }: UnitName): boolean {
  return kind !== null && fold(name) === fold(kind);
}

/** Its number, or capitals, set the row above the next one. */
function setsAbove(raw: RawRow, own: number | null, next: RawRow, below: number | null): boolean {
  if (own !== null && below !== null) return own < below;
  if (own === null && below !== null) return true;
  return isCapitals(raw.label) && !isCapitals(next.label);
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}{2}/u.test(text);
}

function otherwiseOf(raw: RawRow, unit: UnitName, section: Section): "office" | "commune" {
  if (unit.kind !== null) return "commune";
  const lower = raw.label.toLowerCase();
  return DISTRICT.test(lower) || isOffice(lower, raw.key) || section === "office" ? "office" : "commune";
}

function isOffice(lower: string, key: string): boolean {
  const [plain, folded] = [withoutMark(lower), withoutMark(key)];
  return OFFICE.test(plain) || OFFICE_FOLDED.test(folded) || /^ubnd$/.test(folded);
}

function depthOf(raw: RawRow, words: RowWords, letters: boolean): number {
  const numbered = numberingOf(raw.ordinal, letters)?.depth;
  if (words === "part") return numbered ?? PART_DEPTH;
  if (words === "container") return numbered ?? CONTAINER_DEPTH;
  if (words === "district") return numbered ?? DISTRICT_DEPTH;
  return numbered ?? UNIT_DEPTH;
}

/** "I. Cấp huyện" → "Cấp huyện". */
function withoutMark(label: string): string {
  return label.replace(/^(?:[a-zđ]|[ivx]{1,5}|\d{1,2})\s*(?:[.)/:]|\s[-–])\s+/, "");
}

function isTotal(row: RawRow): boolean {
  return TOTAL_FOLDED.test(row.key);
}

function nextRow(rows: readonly RawRow[], at: number): RawRow | undefined {
  let index = at + 1;
  for (let row = rows[index]; row !== undefined && isRemark(row); row = rows[index]) index++;
  return rows[index];
}

function isRemark(row: RawRow): boolean {
  return !hasFigures(row) && REMARK_FOLDED.test(row.key);
}

function nextWithFigures(rows: readonly RawRow[], at: number): RawRow | undefined {
  for (let index = at + 1; index < rows.length; index++) {
    const row = rows[index];
    if (row && hasFigures(row)) return row;
  }
  return undefined;
}

function sectionOf(key: string): Section {
  if (COMMUNE_SECTION_FOLDED.test(key)) return "commune";
  return OFFICE_SECTION_FOLDED.test(key) ? "office" : null;
}
