import type { AnnexRow } from "./annex";
import type { TableColumns } from "./header/readColumns";
import { COUNTS_OUTCOME, COUNTS_RECEIVED, type Measure } from "./measures";
import { FIELD_FOLDED } from "./rows/rowVocabulary";
import { fold } from "./text/fold";

/**
 * Why a sheet is no annex.
 * - `no-header`: no row names columns of an annex
 * - `no-unit-column`: no column names the units
 * - `no-received`, `no-outcome`: no column says how many were received, or what became of them
 * - `no-units`: no row with figures stands for a unit
 * - `not-units`: its rows are persons, procedures or fields
 * - `tables-beside`: tables stand side by side, each with units of its own
 * - `units-in-columns`: it is turned round, with a column for each unit
 * - `other-matter`: it counts something else than dossiers (tasks, petitions, documents)
 */
export type RefusalReason =
  | "no-header"
  | "no-unit-column"
  | "no-received"
  | "no-outcome"
  | "no-units"
  | "not-units"
  | "tables-beside"
  | "units-in-columns"
  | "other-matter";

/** A table that a person only has to lay out otherwise. */
export const LAID_OUT_OTHERWISE: readonly RefusalReason[] = ["tables-beside", "units-in-columns"];

/** Below this a column's reading is a guess that alone makes no annex. */
const FAIRLY_SURE = 0.5;

/** What an annex counts. */
const MATTER = /\b(ho so|hs|tthc|thu tuc hanh chinh|mot cua|dich vu cong|tnhs)\b/;
/** Other things that offices count as received, done in time and overdue. */
const OTHER_MATTER =
  /\b(nhiem vu|van ban|cong van|don thu|khieu nai|to cao|kien nghi|phan anh|tin bao|vu an|vu viec|cong viec|du an|cong trinh|nguon von|giai ngan|ngan sach|du toan|kinh phi|thu chi|doan vien|dang vien|hoc sinh|benh nhan|tiem chung|ho ngheo|lao dong|hop dong|tai san|y kien|cu tri|ket luan|thanh tra|kiem tra|ke hoach)\b/;

/** Why a table is no annex of administrative dossiers, empty where it is one: it must say how many were received and what became of them, for one unit at least. */
export function refusals(
  columns: TableColumns,
  rows: readonly AnnexRow[],
  texts: readonly string[],
): readonly RefusalReason[] {
  const reasons: RefusalReason[] = [];
  if (columns.unit === null) reasons.push("no-unit-column");
  if (!hasOne(columns.measures, COUNTS_RECEIVED)) reasons.push("no-received");
  if (!hasOne(columns.measures, COUNTS_OUTCOME)) reasons.push("no-outcome");
  if (rows.length === 0) reasons.push("no-units");
  if (columns.strangers || areFields(rows)) reasons.push("not-units");
  if (columns.areSeveral) reasons.push("tables-beside");
  if (isOtherMatter(texts)) reasons.push("other-matter");
  return reasons;
}

type Columns = TableColumns["measures"];

/** Whether columns say how many dossiers were received and what became of them. */
export function countsDossiers(columns: Columns): boolean {
  return hasOne(columns, COUNTS_RECEIVED) && hasOne(columns, COUNTS_OUTCOME);
}

function hasOne(columns: Columns, measures: readonly Measure[]): boolean {
  return measures.some((measure) => (columns.get(measure)?.confidence ?? 0) >= FAIRLY_SURE);
}

/** A form by fields of one office ("Đất đai", "Hộ tịch" …) has the same columns, but no units. */
function areFields(rows: readonly AnnexRow[]): boolean {
  const units = rows.filter((row) => row.role === "commune" || row.role === "office");
  const fields = units.filter((row) => row.kind === null && FIELD_FOLDED.test(fold(row.name)));
  return units.length > 0 && fields.length * 2 >= units.length;
}

function isOtherMatter(texts: readonly string[]): boolean {
  const folded = texts.map(fold);
  return !folded.some((text) => MATTER.test(text)) && folded.some((text) => OTHER_MATTER.test(text));
}
