import {
  SETTINGS_SECTIONS,
  settingsProblemWords as words,
  settingsSheetWords,
  TEMPLATE_NAMES,
  templateRow,
  type SettingsSection,
} from "../messages/settings";
import type { TemplateKey } from "../report/templates/templateSet";
import { ownSheetOf } from "../workbook/ownSheet";
import type { PlainWorkbook } from "../workbook/plainData";
import { ColumnReader } from "./columnRows";
import { FactReader } from "./factRows";
import { PROFILE_FIELDS } from "./fields";
import { Ledger, type RowHandler } from "./ledger";
import { NO_SETTINGS, type LastingProfile, type SettingsReading } from "./settings";
import { labelKey, settingsRows, type SettingsRow } from "./settingsRows";
import { oneLine } from "./texts";

/**
 * Reads the sheet `Thiết lập` by its labels, as a person left it: rows in another order, rows put in, labels without
 * tones, numbers as text. What it cannot use it says, with the cell, and keeps; nothing in the sheet makes it fail.
 */
export function readSettings(workbook: PlainWorkbook): SettingsReading {
  const sheet = ownSheetOf(workbook, "settings");
  if (sheet === null) return { settings: NO_SETTINGS, problems: [], sheet: null };
  const reader = new SettingsReader(sheet.name);
  for (const row of settingsRows(sheet)) reader.take(row);
  return reader.result(sheet.name);
}

const SECTION_BY_KEY = new Map(
  (Object.keys(SETTINGS_SECTIONS) as SettingsSection[]).map((section) => [
    labelKey(SETTINGS_SECTIONS[section]),
    section,
  ]),
);

/** What stands on the sheet beside the settings themselves. */
const OWN_LABELS: ReadonlySet<string> = new Set(
  [settingsSheetWords.title, settingsSheetWords.intro, settingsSheetWords.columns[0]].map(labelKey),
);

class SettingsReader {
  private readonly ledger: Ledger;
  private readonly facts: FactReader;
  private readonly columns: ColumnReader;
  private readonly handlers: ReadonlyMap<string, RowHandler>;
  private readonly profile: Record<string, unknown> = {};
  private readonly templates: Record<string, string> = {};
  private readonly roster = new Set<string>();

  constructor(sheet: string) {
    this.ledger = new Ledger(sheet);
    this.facts = new FactReader(this.ledger);
    this.columns = new ColumnReader(this.ledger);
    const all = [...this.lastingHandlers(), ...this.facts.handlers(), ...this.columns.handlers()];
    this.handlers = new Map(all.map(([label, handler]) => [labelKey(label), handler]));
  }

  take(row: SettingsRow): void {
    const key = labelKey(row.label);
    const handler = this.handlers.get(key);
    const isBlank = row.value === null && !row.isError;
    const section = isBlank ? SECTION_BY_KEY.get(key) : undefined;
    const isOurs = OWN_LABELS.has(key) || section !== undefined;
    if (section !== undefined) this.ledger.block = section === "roster" ? { kind: "roster", key: null } : null;
    else if (isOurs || (isBlank && (handler !== undefined || (key === "" && row.note === "")))) return;
    else if (row.isError) this.ledger.tell(row, words.errorValue(row.label));
    else if (handler !== undefined) handler(row);
    else if (this.ledger.block?.kind === "roster") this.takeUnit(row);
    else this.ledger.keep(row);
  }

  result(sheet: string): SettingsReading {
    const { roster, templates, ledger } = this;
    const profile: LastingProfile = {
      ...this.profile,
      ...(roster.size > 0 && { roster: [...roster] }),
      ...(Object.keys(templates).length > 0 && { templates }),
    };
    const facts = this.facts.result();
    return {
      settings: { profile, facts, columns: this.columns.result(), spare: ledger.spare },
      problems: ledger.problems,
      sheet,
    };
  }

  private lastingHandlers(): readonly (readonly [label: string, handler: RowHandler])[] {
    const fields = Object.entries(PROFILE_FIELDS).map(
      ([key, field]) =>
        [
          field.words.label,
          (row: SettingsRow) => this.ledger.claim<unknown>(row, field, (value) => (this.profile[key] = value)),
        ] as const,
    );
    const templates = (Object.keys(TEMPLATE_NAMES) as TemplateKey[]).map(
      (key) =>
        [
          templateRow(key).label,
          (row: SettingsRow) => this.ledger.claim(row, TEMPLATE, (value) => (this.templates[key] = value)),
        ] as const,
    );
    return [...fields, ...templates];
  }

  /** A unit stands in the value's column, beside its number; a list pasted one column to the left reads as well. */
  private takeUnit({ label, value }: SettingsRow): void {
    const unit = oneLine(String(value ?? label));
    if (unit !== "" && !/^\d+[.)]?$/.test(unit)) this.roster.add(unit);
  }
}

const TEMPLATE = { read: (value: string | number) => ({ value: String(value) }) };
