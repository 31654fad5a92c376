import {
  FACT_FIELD_WORDS as FACT,
  LEVEL_WORDS,
  PROFILE_FIELD_WORDS as OFFICE,
  RATE_BASE_WORDS,
  SIGNING_FORM_WORDS,
  SIGNS_IN_PERSON,
  type SettingsSection,
} from "../messages/settings";
import {
  RATE_BASES,
  SIGNING_FORMS,
  type OfficeProfile,
  type RateBase,
  type SigningForm,
} from "../report/officeProfile";
import { WHOLE_NUMBERS } from "../report/profile/wholeNumbers";
import {
  choiceField,
  dateField,
  lineField,
  lineOrNoneField,
  listField,
  wholeField,
  type Choice,
  type Field,
} from "./field";
import type { LastingProfile } from "./settings";

export type ProfileFieldKey = Exclude<keyof LastingProfile, "roster" | "templates">;

export type ProfileFields = { readonly [K in ProfileFieldKey]-?: Field<NonNullable<OfficeProfile[K]> | NullOf<K>> };

/** Null says something of its own in these: no agency above, signs in person. */
type NullOf<K> = K extends "parentAgency" | "signingForm" ? null : never;

const LEVELS: readonly Choice<OfficeProfile["level"]>[] = [
  { value: "district", words: LEVEL_WORDS.district, also: /\bhuyen\b/ },
  { value: "province", words: LEVEL_WORDS.province, also: /\b(tinh|thanh pho)\b/ },
  { value: "commune", words: LEVEL_WORDS.commune, also: /\b(xa|phuong|dac khu)\b/ },
];

const FORMS: readonly Choice<SigningForm | null>[] = [
  { value: null, words: SIGNS_IN_PERSON, also: /^(khong|khong co|truc tiep|-)$/ },
  ...SIGNING_FORMS.map((form) => ({
    value: form,
    words: SIGNING_FORM_WORDS[form],
    also: new RegExp(`(^|[ (])${form.slice(0, -1).toLowerCase()}\\b`),
  })),
];

const RATE_BASE_ALSO: Readonly<Record<RateBase, RegExp>> = {
  resolved: /\bda giai quyet\b/,
  received: /\btiep nhan\b/,
  due: /\bden han\b/,
};

/** One row each on the sheet, in this order. */
export const PROFILE_FIELDS: ProfileFields = {
  level: choiceField(OFFICE.level, LEVELS),
  parentAgency: lineOrNoneField(OFFICE.parentAgency),
  agency: lineField(OFFICE.agency),
  place: lineField(OFFICE.place),
  symbol: lineField(OFFICE.symbol),
  reporter: lineField(OFFICE.reporter),
  addressee: lineField(OFFICE.addressee),
  recipients: listField(OFFICE.recipients),
  signingForm: choiceField(OFFICE.signingForm, FORMS),
  signerTitle: listField(OFFICE.signerTitle),
  signerName: lineField(OFFICE.signerName),
  underReportingShare: wholeField(OFFICE.underReportingShare, WHOLE_NUMBERS.underReportingShare),
  fewCount: wholeField(OFFICE.fewCount, WHOLE_NUMBERS.fewCount),
  manyShare: wholeField(OFFICE.manyShare, WHOLE_NUMBERS.manyShare),
  topCount: wholeField(OFFICE.topCount, WHOLE_NUMBERS.topCount),
  rateBase: choiceField(
    OFFICE.rateBase,
    RATE_BASES.map((base) => ({ value: base, words: RATE_BASE_WORDS[base], also: RATE_BASE_ALSO[base] })),
  ),
};

export const PROFILE_SECTIONS: Readonly<
  Record<SettingsSection & ("office" | "signer" | "thresholds"), readonly ProfileFieldKey[]>
> = {
  office: ["level", "parentAgency", "agency", "place", "symbol", "reporter", "addressee", "recipients"],
  signer: ["signingForm", "signerTitle", "signerName"],
  thresholds: ["underReportingShare", "fewCount", "manyShare", "topCount", "rateBase"],
};

/** The facts of a period as rows. */
export interface FactRows {
  readonly number: number;
  readonly signedOn: string;
  readonly feedbackReceived: number;
  readonly slips: number;
  readonly satisfied: number;
  readonly control: readonly string[];
  readonly staff: readonly string[];
}

export const FACT_FIELDS: { readonly [K in keyof FactRows]: Field<FactRows[K]> } = {
  number: wholeField(FACT.number, WHOLE_NUMBERS.number),
  signedOn: dateField(FACT.signedOn),
  feedbackReceived: wholeField(FACT.feedbackReceived, WHOLE_NUMBERS.feedbackReceived),
  slips: wholeField(FACT.slips, WHOLE_NUMBERS.slips),
  satisfied: wholeField(FACT.satisfied, WHOLE_NUMBERS.satisfied),
  control: listField(FACT.control),
  staff: listField(FACT.staff),
};
