import { cellText } from "../annex/text/cellText";
import { fold } from "../annex/text/fold";
import { decodeLegacy } from "../annex/text/legacyEncoding";
import { settingsSheetWords } from "../messages/settings";
import { cellInRow } from "../workbook/cells";
import { isCellError, type PlainCell, type PlainSheet } from "../workbook/plainData";
import type { SheetValue } from "./field";
import { templateText } from "./texts";

/** A row of the sheet `Thiết lập`. */
export interface SettingsRow {
  /** 0-based. */
  readonly row: number;
  /** 0-based column of the value. */
  readonly column: number;
  /** As written, one line; "" where there is none. */
  readonly label: string;
  /** Null where blank. */
  readonly value: SheetValue | null;
  /** The value is one of Excel's error values. */
  readonly isError: boolean;
  /** A number under a percent format: 0.5 shows as 50 %. */
  readonly isPercent: boolean;
  readonly note: string;
}

/** The key by which a label is known, however it is typed: no case, tones, dash before or colon behind. */
export function labelKey(label: string): string {
  return fold(label)
    .replace(/^[-–•*+\s]+/, "")
    .replace(/[:;.\s]+$/, "");
}

/** The sheet's rows as label, value and note. Columns put in before or between are found by the heading row. */
export function settingsRows(sheet: PlainSheet): readonly SettingsRow[] {
  const columns = columnsOf(sheet);
  return sheet.rows.map((row): SettingsRow => {
    const [label, value, note] = columns.map((column) => cellInRow(row, column));
    return {
      row: row.index,
      column: columns[1],
      label: cellText(label),
      value: valueOf(value),
      isError: value !== undefined && isCellError(value.value),
      isPercent: value?.numberFormat?.includes("%") ?? false,
      note: cellText(note),
    };
  });
}

type Columns = readonly [number, number, number];

function columnsOf(sheet: PlainSheet): Columns {
  const headings = settingsSheetWords.columns.map(labelKey);
  for (const row of sheet.rows.slice(0, 200)) {
    const found = headings.map((heading) => row.cells.find((cell) => labelKey(cellText(cell)) === heading)?.column);
    const [label, value, note] = found;
    if (label !== undefined && value !== undefined) return [label, value, note ?? Math.max(label, value) + 1];
  }
  return [0, 1, 2];
}

function valueOf(cell: PlainCell | undefined): SheetValue | null {
  const value = cell?.value ?? null;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "string") return null;
  const text = templateText(decodeLegacy(value, cell?.legacyFont));
  return text.trim() === "" ? null : text;
}
