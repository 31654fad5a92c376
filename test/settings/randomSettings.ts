import fc from "fast-check";
import { MEASURES, type Measure } from "../../src/annex/measures";
import { isoDate } from "../../src/annex/period/calendar";
import { RATE_BASES, SIGNING_FORMS, type Ratings } from "../../src/report/officeProfile";
import { WHOLE_NUMBERS, type WholeNumberField } from "../../src/report/profile/wholeNumbers";
import { TEMPLATE_KEYS } from "../../src/report/templates/templateSet";
import { isNone } from "../../src/settings/field";
import type { LastingProfile, PeriodFacts, RememberedColumns, Settings, SpareRow } from "../../src/settings/settings";
import { labelKey } from "../../src/settings/settingsRows";
import { listLines, oneLine, templateText } from "../../src/settings/texts";

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  "+84",
  "-1",
  "@SUM(A1)",
  "'đơn",
  "<script>alert(1)</script>",
  "{{ x }} {% if %}",
  "_x000D_",
  "Kính gửi",
  "Kỳ báo cáo",
  "DANH SÁCH ĐƠN VỊ PHẢI BÁO CÁO",
  "0123",
  "Ô Soái\u0301, Hà\u0300",
  "a\u0001b\u0008c",
  "dòng 1\r\ndòng 2\n\ndòng 3",
  "\ud800",
  "\ue000mark\ue001",
  "  hai   đầu  ",
  "NGƯỜI KÝ",
  "x".repeat(900),
];

const anyText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 40 }), fc.string());
const line = anyText.map(oneLine).filter((text) => text !== "");
const lines = fc
  .array(anyText, { minLength: 1, maxLength: 6 })
  .map((texts) => listLines(texts.join("\n")))
  .filter((texts) => texts.length > 0);
const template = fc
  .array(anyText, { minLength: 1, maxLength: 60 })
  .map((texts) => templateText(texts.join("\n")))
  .filter((text) => text.trim() !== "");
const whole = (field: WholeNumberField) =>
  fc.integer({ min: WHOLE_NUMBERS[field].least, max: WHOLE_NUMBERS[field].most });
const optional = { requiredKeys: [] };

const profile: fc.Arbitrary<LastingProfile> = fc.record(
  {
    level: fc.constantFrom("district" as const, "province" as const, "commune" as const),
    parentAgency: fc.oneof(
      fc.constant(null),
      line.filter((text) => !isNone(text)),
    ),
    agency: line,
    place: line,
    symbol: line,
    reporter: line,
    addressee: line,
    recipients: lines,
    signingForm: fc.constantFrom(null, ...SIGNING_FORMS),
    signerTitle: lines,
    signerName: line,
    underReportingShare: whole("underReportingShare"),
    fewCount: whole("fewCount"),
    manyShare: whole("manyShare"),
    topCount: whole("topCount"),
    rateBase: fc.constantFrom(...RATE_BASES),
    templates: fc
      .dictionary(fc.constantFrom(...TEMPLATE_KEYS), template)
      .filter((templates) => Object.keys(templates).length > 0),
    roster: fc.uniqueArray(
      line.filter((text) => !/^\d+[.)]?$/.test(text)),
      { minLength: 1, maxLength: 40 },
    ),
  },
  optional,
);

const day = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, at]) => isoDate(year, month, at) ?? "");
const period = fc.tuple(day, day).map((days) => [...days].sort().join(".."));

const facts: fc.Arbitrary<PeriodFacts> = fc.record(
  {
    number: whole("number"),
    signedOn: day,
    feedbackReceived: whole("feedbackReceived"),
    ratings: fc
      .tuple(whole("slips"), whole("satisfied"))
      .map((two): Ratings => ({ slips: Math.max(...two), satisfied: Math.min(...two) })),
    remarks: fc.oneof(
      fc.record({ control: lines, staff: lines }),
      fc.record({ control: lines, staff: fc.constant([]) }),
    ),
  },
  optional,
);

const columns: fc.Arbitrary<RememberedColumns> = fc
  .record({
    places: fc.uniqueArray(fc.integer({ min: 0, max: 16_383 }), { minLength: 1, maxLength: 16 }),
    measures: fc.shuffledSubarray([...MEASURES]),
    none: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    hasUnit: fc.boolean(),
    sheet: fc.option(line, { nil: undefined }),
  })
  .map(({ places, measures, none, hasUnit, sheet }) => {
    const [unit, ...rest] = places;
    const set = measures
      .slice(0, rest.length)
      .map((measure, at): [Measure, number | null] => [measure, none[at] ? null : (rest[at] ?? null)]);
    return {
      measures: new Map(set),
      ...(hasUnit && unit !== undefined && { unit }),
      ...(sheet !== undefined && { sheet }),
    };
  });

/** A row that means nothing to the program. */
const spare: fc.Arbitrary<SpareRow> = fc.record({
  label: line.map((text) => oneLine(`Riêng ${text}`)),
  value: fc.oneof(fc.constant(null), fc.integer(), template),
  note: fc.oneof(fc.constant(""), line),
});

const layout = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 16, maxLength: 16 });

/** Settings of any office, in the form in which they are kept; the texts are as bad as texts come. */
export const randomSettings: fc.Arbitrary<Settings> = fc
  .record({
    profile,
    facts: fc.uniqueArray(fc.tuple(period, facts), { maxLength: 3, selector: ([key]) => key }),
    columns: fc.uniqueArray(fc.tuple(layout, columns), { maxLength: 3, selector: ([key]) => key }),
    spare: fc.uniqueArray(spare, { maxLength: 4, selector: ({ label }) => labelKey(label) }),
  })
  .map((parts) => ({ ...parts, facts: new Map(parts.facts), columns: new Map(parts.columns) }));
