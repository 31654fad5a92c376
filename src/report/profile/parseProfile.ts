import { profileWords as words } from "../../messages/report";
import { LEVELS, RATE_BASES, SIGNING_FORMS, type OfficeProfile, type Ratings } from "../officeProfile";
import { TEMPLATE_KEYS } from "../templates/templateSet";
import { isIsoDay } from "../wording/dates";
import { plainName } from "../wording/names";
import { WHOLE_NUMBERS, type WholeNumberField } from "./wholeNumbers";

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Partial<OfficeProfile> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The value as the profile holds it, or what is wrong with it. */
type Reading<T> = { readonly value: T } | { readonly problem: string };

type Readers = {
  readonly [K in keyof Required<OfficeProfile>]: (value: unknown) => Reading<NonNullable<OfficeProfile[K]> | null>;
};

const readers: Readers = {
  level: (value) => readOneOf(LEVELS, value, words.level),
  parentAgency: (value) => (value === null ? { value } : readText("parentAgency", value, words.textOrNull)),
  agency: (value) => readText("agency", value),
  place: (value) => readText("place", value),
  symbol: (value) => readText("symbol", value),
  reporter: (value) => readText("reporter", value),
  addressee: (value) => readText("addressee", value),
  recipients: (value) => readTexts("recipients", value),
  signerTitle: (value) => readTexts("signerTitle", value),
  signerName: (value) => readText("signerName", value),
  signingForm: (value) => readOneOf([...SIGNING_FORMS, null], value, words.signingForm),
  underReportingShare: (value) => readWhole("underReportingShare", value),
  topCount: (value) => readWhole("topCount", value),
  manyShare: (value) => readWhole("manyShare", value),
  fewCount: (value) => readWhole("fewCount", value),
  rateBase: (value) => readOneOf(RATE_BASES, value, words.rateBase),
  feedbackReceived: (value) => (value === null ? { value } : readWhole("feedbackReceived", value)),
  ratings: (value) => (value === null ? { value } : readRatings(value)),
  roster: (value) => (value === null ? { value } : readTexts("roster", value)),
  number: (value) => readWhole("number", value),
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

function readOneOf<T extends string | null>(choices: readonly T[], value: unknown, problem: string): Reading<T> {
  const chosen = choices.find((choice) => choice === value);
  return chosen === undefined ? { problem } : { value: chosen };
}

function readRatings(value: unknown): Reading<Ratings> {
  const problem = { problem: words.ratings };
  if (!isObject(value) || Object.keys(value).some((key) => key !== "slips" && key !== "satisfied")) return problem;
  const slips = readWhole("slips", value["slips"]);
  const satisfied = readWhole("satisfied", value["satisfied"]);
  if ("problem" in slips || "problem" in satisfied || satisfied.value > slips.value) return problem;
  return { value: { slips: slips.value, satisfied: satisfied.value } };
}

function readWhole(field: WholeNumberField, value: unknown): Reading<number> {
  const { least, most } = WHOLE_NUMBERS[field];
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
