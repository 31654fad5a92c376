import { MEASURES } from "../annex/measures";
import {
  LAYOUT_ROW,
  LAYOUT_SHEET_ROW,
  measureRow,
  PERIOD_ROW,
  periodRange,
  SECTION_NOTES,
  SETTINGS_SECTIONS,
  SETTINGS_SHEET,
  settingsSheetWords as words,
  TEMPLATE_NAMES,
  templateRow,
  UNIT_COLUMN_ROW,
  type FieldWords,
  type SettingsSection,
} from "../messages/settings";
import type { TemplateKey } from "../report/templates/templateSet";
import { shortDate } from "../report/wording/dates";
import type { SheetPlan } from "../workbook/plan";
import { columnField, columnOrNoneField } from "./columnRows";
import { factRowsOf } from "./factRows";
import type { Field } from "./field";
import { FACT_FIELDS, PROFILE_FIELDS, PROFILE_SECTIONS } from "./fields";
import type { RememberedColumns, Settings, SpareRow } from "./settings";
import { labelKey } from "./settingsRows";
import { COLUMN_WIDTHS, SheetRows } from "./sheetRows";

/** Rows for a list to be pasted into where there is none yet. */
const BLANK_UNITS = 3;

/** Widths leave the decree's margins (Nghị định 30/2020/NĐ-CP, Phụ lục I) on a landscape page. */
const MARGINS = { top: 20, bottom: 20, left: 20, right: 15 };

/**
 * The settings as the sheet `Thiết lập`, for a person to read, edit and print. {@link readSettings} reads it back as it
 * was; what the sheet had and the program does not use stands in it again.
 */
export function settingsSheet(settings: Settings): SheetPlan {
  const { rows, merges } = new SettingsWriter(settings).write();
  return {
    key: "settings",
    name: SETTINGS_SHEET,
    columnWidths: COLUMN_WIDTHS,
    rows,
    merges,
    page: { orientation: "landscape", margins: MARGINS, fitToWidth: true, pageNumbers: true },
    headerRows: HEADER_ROWS,
  };
}

const HEADER_ROWS = 3;

class SettingsWriter {
  private readonly sheet = new SheetRows();
  /** Not yet written. */
  private readonly spare: Set<SpareRow>;

  constructor(private readonly settings: Settings) {
    this.spare = new Set(settings.spare);
  }

  write(): SheetRows {
    this.sheet.line(words.title, { size: 14, bold: true, align: "center" });
    this.sheet.line(words.intro, { size: 12, italic: true });
    this.sheet.headings(words.columns);
    this.writeProfile();
    this.writeFacts();
    this.writeTemplates();
    this.writeColumns();
    this.writeSpare();
    this.writeRoster();
    return this.sheet;
  }

  private section(section: SettingsSection): void {
    this.sheet.section(SETTINGS_SECTIONS[section], SECTION_NOTES[section]);
  }

  private writeProfile(): void {
    const { profile } = this.settings;
    for (const section of ["office", "signer", "thresholds"] as const) {
      this.section(section);
      for (const key of PROFILE_SECTIONS[section]) {
        this.row<unknown>(PROFILE_FIELDS[key] as Field<unknown>, profile[key]);
      }
    }
  }

  private writeFacts(): void {
    this.section("facts");
    for (const [period, facts] of inOrder(this.settings.facts)) {
      const [from = "", to = ""] = period.split("..");
      this.sheet.setting(PERIOD_ROW, periodRange(shortDate(from), shortDate(to)), true);
      const told = factRowsOf(facts);
      for (const key of Object.keys(FACT_FIELDS) as (keyof typeof FACT_FIELDS)[]) {
        this.row<unknown>(FACT_FIELDS[key] as Field<unknown>, told[key], period);
      }
      this.writeRest(period);
    }
  }

  private writeTemplates(): void {
    this.section("templates");
    for (const key of Object.keys(TEMPLATE_NAMES) as TemplateKey[]) {
      const field = { words: templateRow(key), write: (text: string) => text };
      this.row(field, this.settings.profile.templates?.[key]);
    }
  }

  private writeColumns(): void {
    if (this.settings.columns.size === 0) return;
    this.section("columns");
    for (const [layout, columns] of inOrder(this.settings.columns)) this.writeLayout(layout, columns);
  }

  private writeLayout(layout: string, { sheet, unit, measures }: RememberedColumns): void {
    this.sheet.setting(LAYOUT_ROW, layout, true);
    if (sheet !== undefined) this.sheet.setting(LAYOUT_SHEET_ROW, sheet);
    if (unit !== undefined) this.row(columnField(UNIT_COLUMN_ROW), unit, layout);
    for (const measure of MEASURES) {
      const column = measures.get(measure);
      if (column !== undefined) this.row(columnOrNoneField(measureRow(measure)), column, layout);
    }
    this.writeRest(layout);
  }

  private writeSpare(): void {
    if (this.spare.size === 0) return;
    this.section("others");
    for (const spare of this.spare) this.sheet.setting(spare, spare.value);
  }

  private writeRoster(): void {
    this.section("roster");
    const units = this.settings.profile.roster ?? [];
    for (let at = 0; at < Math.max(units.length, BLANK_UNITS); at++) {
      this.sheet.setting({ label: String(at + 1), note: "" }, units[at] ?? null);
    }
  }

  /** A setting, or, where it is not set, the row that could not be read in its place. */
  private row<T>(
    { words: field, write, isList }: Pick<Field<T>, "words" | "write" | "isList">,
    value: T | undefined,
    under?: string,
  ): void {
    const shown = isList ? { ...field, note: [field.note, words.listHint].join(" ") } : field;
    if (value !== undefined) return this.sheet.setting(shown, write(value));
    const unread = [...this.spare].find((spare) => spare.under === under && isLabelled(spare, field));
    if (unread === undefined) return this.sheet.setting(shown, null);
    this.spare.delete(unread);
    this.sheet.setting({ label: unread.label, note: unread.note }, unread.value);
  }

  /** What else stood under a period or a layout. */
  private writeRest(under: string): void {
    for (const spare of [...this.spare].filter((row) => row.under === under)) {
      this.spare.delete(spare);
      this.sheet.setting(spare, spare.value);
    }
  }
}

function isLabelled(spare: SpareRow, { label }: FieldWords): boolean {
  return labelKey(spare.label) === labelKey(label);
}

function inOrder<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
