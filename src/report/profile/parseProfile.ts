import { profileWords as words } from "../../messages/report";
import type { OfficeProfile } from "../officeProfile";
import { TEMPLATE_KEYS } from "../templates/templateSet";
import { isIsoDay } from "../wording/dates";
import { plainName } from "../wording/names";

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Partial<OfficeProfile> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The value as the profile holds it, or what is wrong with it. */
type Reading<T> = { readonly value: T } | { readonly problem: string };

type Readers = {
  readonly [K in keyof Required<OfficeProfile>]: (value: unknown) => Reading<NonNullable<OfficeProfile[K]> | null>;
};

const readers: Readers = {
  level: (value) => (value === "district" || value === "province" ? { value } : { problem: words.level }),
  parentAgency: (value) => (value === null ? { value } : readText("parentAgency", value, words.textOrNull)),
  agency: (value) => readText("agency", value),
  place: (value) => readText("place", value),
  symbol: (value) => readText("symbol", value),
  reporter: (value) => readText("reporter", value),
  addressee: (value) => readText("addressee", value),
  recipients: (value) => readTexts("recipients", value),
  signerTitle: (value) => readTexts("signerTitle", value),
  signerName: (value) => readText("signerName", value),
  underReportingShare: (value) => readWhole("underReportingShare", value, 1, 100),
  topCount: (value) => readWhole("topCount", value, 0, 20),
  feedbackReceived: (value) => (value === null ? { value } : readWhole("feedbackReceived", value, 0, 1_000_000)),
  roster: (value) => (value === null ? { value } : readTexts("roster", value)),
  number: (value) => readWhole("number", value, 1, 1_000_000),
  signedOn: (value) => (typeof value === "string" && isIsoDay(value) ? { value } : { problem: words.date("signedOn") }),
  remarks: readRemarks,
  templates: readTemplates,
};

/** Checks a profile file: unknown fields and wrong values are named in Vietnamese, all of them at once. */
export function parseProfile(json: unknown): ParsedProfile {
  if (!isObject(json)) return { ok: false, problems: [words.notAnObject] };
  const problems: string[] = [];
  const entries: [string, unknown][] = [];
  for (const [field, value] of Object.entries(json)) {
    const reading = isField(field)
      ? readers[field](value)
      : { problem: words.unknownField(plainName(field).slice(0, 60)) };
    if ("problem" in reading) problems.push(reading.problem);
    else entries.push([field, reading.value]);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, profile: Object.fromEntries(entries) };
}

function isField(field: string): field is keyof Readers {
  return Object.hasOwn(readers, field);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readText(field: string, value: unknown, wording: (field: string) => string = words.text): Reading<string> {
  if (typeof value !== "string" || plainName(value) === "" || value.length > 500) return { problem: wording(field) };
  return { value: plainName(value) };
}

function readTexts(field: string, value: unknown): Reading<readonly string[]> {
  if (!Array.isArray(value)) return { problem: words.texts(field) };
  const texts = value.map((entry: unknown) => (typeof entry === "string" ? plainName(entry) : ""));
  return texts.some((text) => text === "") ? { problem: words.texts(field) } : { value: texts };
}

function readWhole(field: string, value: unknown, least: number, most: number): Reading<number> {
  const isWhole = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
  return isWhole ? { value } : { problem: words.wholeNumber(field, least, most) };
}

function readRemarks(
  value: unknown,
): Reading<{ readonly control: readonly string[]; readonly staff: readonly string[] }> {
  const problem = { problem: words.remarks };
  if (!isObject(value) || Object.keys(value).some((key) => key !== "control" && key !== "staff")) return problem;
  const control = readTexts("remarks", value["control"] ?? []);
  const staff = readTexts("remarks", value["staff"] ?? []);
  return "problem" in control || "problem" in staff
    ? problem
    : { value: { control: control.value, staff: staff.value } };
}

function readTemplates(value: unknown): Reading<Readonly<Record<string, string>>> {
  const problem = { problem: words.templates(TEMPLATE_KEYS.join(", ")) };
  if (!isObject(value)) return problem;
  const known = new Set<string>(TEMPLATE_KEYS);
  const entries: [string, string][] = [];
  for (const [key, text] of Object.entries(value)) {
    if (!known.has(key) || typeof text !== "string") return problem;
    entries.push([key, text]);
  }
  return { value: Object.fromEntries(entries) };
}
