import { MEASURES, type Measure } from "../annex/measures";
import {
  LAYOUT_ROW,
  LAYOUT_SHEET_ROW,
  measureRow,
  NONE_WORD,
  settingsProblemWords as words,
  UNIT_COLUMN_ROW,
  type FieldWords,
} from "../messages/settings";
import { columnIndex, columnLetters } from "../workbook/address";
import { isNone, lineField, type Field } from "./field";
import type { Ledger, RowHandler } from "./ledger";
import type { RememberedColumns } from "./settings";
import type { SettingsRow } from "./settingsRows";

/** Excel's last column, XFD. */
const LAST_COLUMN = 16_383;

interface OpenColumns {
  readonly measures: Map<Measure, number | null>;
  unit?: number;
  sheet?: string;
}

/** Reads what a person said of the columns of each layout: rows that follow a row "Mã mẫu biểu". */
export class ColumnReader {
  private readonly layouts = new Map<string, OpenColumns>();

  constructor(private readonly ledger: Ledger) {}

  handlers(): readonly (readonly [label: string, handler: RowHandler])[] {
    return [
      [LAYOUT_ROW.label, (row) => this.takeLayout(row)],
      [LAYOUT_SHEET_ROW.label, (row) => this.inLayout(row, (columns) => this.takeSheet(row, columns))],
      [UNIT_COLUMN_ROW.label, (row) => this.inLayout(row, (columns) => this.takeUnit(row, columns))],
      ...MEASURES.map(
        (measure) =>
          [
            measureRow(measure).label,
            (row: SettingsRow) => this.inLayout(row, (columns) => this.takeMeasure(row, columns, measure)),
          ] as const,
      ),
    ];
  }

  result(): ReadonlyMap<string, RememberedColumns> {
    return this.layouts;
  }

  private takeLayout(row: SettingsRow): void {
    const key = String(row.value).trim().toLowerCase();
    const isKey = /^[0-9a-f]{16}$/.test(key);
    this.ledger.block = null;
    if (!isKey) this.ledger.refuse(row, words.layout(row.label));
    else if (!this.layouts.has(key)) this.layouts.set(key, { measures: new Map() });
    this.ledger.block = { kind: "layout", key: isKey ? key : null };
  }

  private inLayout(row: SettingsRow, take: (columns: OpenColumns) => void): void {
    const { block } = this.ledger;
    const columns = block?.kind === "layout" && block.key !== null ? this.layouts.get(block.key) : undefined;
    if (columns === undefined) this.ledger.refuse(row, words.noLayout(row.label));
    else take(columns);
  }

  private takeSheet(row: SettingsRow, columns: OpenColumns): void {
    this.ledger.claim(row, lineField(LAYOUT_SHEET_ROW), (sheet) => (columns.sheet = sheet));
  }

  private takeUnit(row: SettingsRow, columns: OpenColumns): void {
    this.ledger.claim(row, free(columnField(UNIT_COLUMN_ROW), columns), (unit) => (columns.unit = unit));
  }

  private takeMeasure(row: SettingsRow, columns: OpenColumns, measure: Measure): void {
    const field = free(columnOrNoneField(measureRow(measure)), columns);
    this.ledger.claim(row, field, (column) => columns.measures.set(measure, column));
  }
}

/** A column that no other row of the layout has taken. */
function free<T extends number | null>(field: Field<T>, columns: OpenColumns): Field<T> {
  return {
    ...field,
    read: (value, isPercent) => {
      const reading = field.read(value, isPercent);
      if (reading === null || "problem" in reading || reading.value === null) return reading;
      const isTaken = columns.unit === reading.value || [...columns.measures.values()].includes(reading.value);
      return isTaken ? { problem: words.columnTaken(field.words.label, columnLetters(reading.value)) } : reading;
    },
  };
}

/** "C": a column's letters; 0-based in the settings. */
export function columnField(field: FieldWords): Field<number> {
  return {
    words: field,
    read: (value) => {
      const letters = /^(?:c[oộ]t\s+)?\$?([a-z]{1,3})$/i.exec(String(value).trim().normalize("NFC"))?.[1];
      const column = letters === undefined ? -1 : columnIndex(letters);
      return column >= 0 && column <= LAST_COLUMN ? { value: column } : { problem: words.column(field.label) };
    },
    write: columnLetters,
  };
}

/** {@link columnField}, or null: the sheet has no such column. */
export function columnOrNoneField(field: FieldWords): Field<number | null> {
  const column = columnField(field);
  return {
    words: field,
    read: (value, isPercent) => (isNone(String(value)) ? { value: null } : column.read(value, isPercent)),
    write: (value) => (value === null ? NONE_WORD : columnLetters(value)),
  };
}
