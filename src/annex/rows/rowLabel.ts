import { cellInRow } from "../../workbook/cells";
import type { PlainRow } from "../../workbook/plainData";
import type { HeaderGrid } from "../header/headerGrid";
import { cellText } from "../text/cellText";
import { fold } from "../text/fold";
import { SUBTOTAL_FOLDED, TOTAL_FOLDED } from "./rowVocabulary";

/** How a row names itself. */
export interface RowLabel {
  readonly ordinal: string;
  readonly label: string;
  /** The label stands in a merge that began in a row above: this is a further line of that unit. */
  readonly continues: boolean;
}

/** Where a table's labels stand; 0-based columns. */
export interface LabelColumns {
  readonly unit: number;
  readonly ordinal: number | null;
  /** First column of figures. */
  readonly firstMeasure: number;
}

/** "I. Cấp huyện", "A - Khối phòng ban": a section's number typed before its label. */
const LEADING_MARK = /^([A-ZĐ]|[IVX]{1,5}|\d{1,2})\s*(?:[.)/:]|\s[-–])\s+(?=\S)/u;

/** The row's label: from the units' column or the merge over it, else the words left of it (a total's label often stands in the number column). */
export function rowLabel(grid: HeaderGrid, columns: LabelColumns, row: PlainRow): RowLabel {
  const ordinal = columns.ordinal === null ? "" : cellText(cellInRow(row, columns.ordinal));
  const own = cellText(cellInRow(row, columns.unit));
  if (own !== "") return named(ordinal, own);
  const merge = grid.mergeAt(row.index, columns.unit);
  if (merge && merge.top < row.index) return { ordinal, label: "", continues: true };
  const shown = merge === undefined ? "" : (grid.at(row.index, columns.unit)?.text ?? "");
  if (shown !== "") return named(shown === ordinal ? "" : ordinal, shown);
  for (const cell of row.cells) {
    if (cell.column >= columns.firstMeasure) break;
    const text = cellText(cell);
    if (!/\p{L}{2}/u.test(text)) continue;
    if (cell.column < columns.unit || isSumLabel(text)) return named(text === ordinal ? "" : ordinal, text);
  }
  return { ordinal, label: "", continues: false };
}

function named(ordinal: string, label: string): RowLabel {
  const mark = ordinal === "" ? (LEADING_MARK.exec(label)?.[1] ?? "") : ordinal;
  return { ordinal: mark, label, continues: false };
}

function isSumLabel(text: string): boolean {
  const key = fold(text);
  return TOTAL_FOLDED.test(key) || SUBTOTAL_FOLDED.test(key);
}
