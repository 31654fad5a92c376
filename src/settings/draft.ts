import type { Period } from "../annex/period/period";
import { TEMPLATE_NAMES, templateRow } from "../messages/settings";
import type { OfficeProfile } from "../report/officeProfile";
import type { TemplateKey } from "../report/templates/templateSet";
import { factRowsOf, factsOf, ratingProblems } from "./factRows";
import type { Field } from "./field";
import { FACT_FIELDS, PROFILE_FIELDS, type FactRows, type ProfileFieldKey } from "./fields";
import { periodKey, type PeriodFacts, type Settings } from "./settings";
import { labelKey } from "./settingsRows";
import { listLines, templateText } from "./texts";

export type FactKey = keyof FactRows;

/** A place of the form. */
export type DraftId = `profile.${ProfileFieldKey}` | `facts.${FactKey}` | `templates.${TemplateKey}` | "roster";

/** The form's texts as a person types them; "" is not set. */
export type SettingsDraft = Readonly<Partial<Record<DraftId, string>>>;

export interface DraftReading {
  readonly settings: Settings;
  /** What is wrong, by place; where anything is, nothing may be saved. */
  readonly problems: ReadonlyMap<DraftId, string>;
}

export const PROFILE_KEYS = Object.keys(PROFILE_FIELDS) as readonly ProfileFieldKey[];
export const FACT_KEYS = Object.keys(FACT_FIELDS) as readonly FactKey[];
export const TEMPLATE_PARTS = Object.keys(TEMPLATE_NAMES) as readonly TemplateKey[];

/** The settings as the form's texts; facts are those of `period`. */
export function draftOf(settings: Settings, period: Period | null): SettingsDraft {
  const facts = period === null ? undefined : settings.facts.get(periodKey(period));
  return draftOfProfile({ ...settings.profile, ...facts });
}

/** The form's texts of a profile: what it does not say stays out. */
export function draftOfProfile(profile: Partial<OfficeProfile>): SettingsDraft {
  const draft: Partial<Record<DraftId, string>> = {};
  for (const key of PROFILE_KEYS) put(draft, `profile.${key}`, profile[key]);
  const facts = factRowsOf(profile as PeriodFacts);
  for (const key of FACT_KEYS) put(draft, `facts.${key}`, facts[key]);
  for (const key of TEMPLATE_PARTS) {
    const text = profile.templates?.[key];
    if (text !== undefined) draft[`templates.${key}`] = text;
  }
  if (profile.roster) draft.roster = profile.roster.join("\n");
  return draft;
}

/** The places whose texts differ. */
export function changedIds(before: SettingsDraft, after: SettingsDraft): readonly DraftId[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)] as DraftId[]);
  return [...ids].filter((id) => (before[id] ?? "") !== (after[id] ?? ""));
}

/**
 * The settings with what the form changed, and nothing else: what a person wrote into the sheet meanwhile stays. A row
 * that could not be read goes where the form now says what it should.
 * @param period that the facts are for; null leaves facts alone
 */
export function withChanges(
  settings: Settings,
  before: SettingsDraft,
  after: SettingsDraft,
  period: Period | null,
): DraftReading {
  const problems = new Map<DraftId, string>();
  const profile: Record<string, unknown> = { ...settings.profile };
  const templates: Record<string, string> = { ...settings.profile.templates };
  const key = period && periodKey(period);
  const facts: Record<string, unknown> = { ...factRowsOf((key && settings.facts.get(key)) || {}) };
  const replaced = new Set<string>();
  const changed = changedIds(before, after);
  for (const id of changed) {
    const text = after[id] ?? "";
    const [group, name = ""] = id.split(".");
    if (id === "roster") set(profile, "roster", rosterOf(text));
    else if (group === "templates") {
      set(templates, name, templateText(text) || undefined);
      replaced.add(replacedRow(templateRow(name as TemplateKey).label));
    } else {
      const field = fieldOf(id);
      if (field === null) continue;
      const reading = text.trim() === "" ? null : field.read(text, false);
      if (reading !== null && "problem" in reading) problems.set(id, reading.problem);
      else set(group === "facts" ? facts : profile, name, reading?.value);
      replaced.add(replacedRow(field.words.label, group === "facts" ? (key ?? undefined) : undefined));
    }
  }
  set(profile, "templates", Object.keys(templates).length > 0 ? templates : undefined);
  for (const [fact, message] of ratingProblems(facts)) problems.set(`facts.${fact}`, message);
  const hasFacts = changed.some((id) => id.startsWith("facts."));
  return {
    settings: {
      ...settings,
      profile,
      facts: key !== null && hasFacts ? new Map([...settings.facts, [key, factsOf(facts)]]) : settings.facts,
      spare: settings.spare.filter(({ label, under }) => !replaced.has(replacedRow(label, under))),
    },
    problems,
  };
}

/** How the text of a form's place is read; null for templates and roster, which are free text. */
export function fieldOf(id: DraftId): Field<unknown> | null {
  const [group, name = ""] = id.split(".");
  if (group === "profile") return PROFILE_FIELDS[name as ProfileFieldKey] as Field<unknown>;
  return group === "facts" ? (FACT_FIELDS[name as FactKey] as Field<unknown>) : null;
}

function rosterOf(text: string): readonly string[] | undefined {
  const units = [...new Set(listLines(text.replace(/\t/g, "\n")))].filter((unit) => !/^\d+[.)]?$/.test(unit));
  return units.length > 0 ? units : undefined;
}

function replacedRow(label: string, under = ""): string {
  return `${under}|${labelKey(label)}`;
}

function set(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(target, name);
  else target[name] = value;
}

function put(draft: Partial<Record<DraftId, string>>, id: DraftId, value: unknown): void {
  const field = fieldOf(id);
  if (field !== null && value !== undefined) draft[id] = String(field.write(value));
}
