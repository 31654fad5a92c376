import fc from "fast-check";
import { MEASURES } from "../../src/annex/measures";
import {
  FACT_FIELD_WORDS,
  LAYOUT_ROW,
  LAYOUT_SHEET_ROW,
  measureRow,
  PERIOD_ROW,
  PROFILE_FIELD_WORDS,
  SETTINGS_SECTIONS,
  templateRow,
  UNIT_COLUMN_ROW,
} from "../../src/messages/settings";
import { readSettings } from "../../src/settings/readSettings";
import { settingsSheet } from "../../src/settings/settingsSheet";
import { sheetOf, type TypedCell } from "../sheetOf";
import { settingsBook, sheetOfPlan } from "./settingsBook";

const LABELS = [
  ...Object.values(PROFILE_FIELD_WORDS).map(({ label }) => label),
  ...Object.values(FACT_FIELD_WORDS).map(({ label }) => label),
  ...MEASURES.slice(0, 5).map((measure) => measureRow(measure).label),
  ...Object.values(SETTINGS_SECTIONS),
  templateRow("section1").label,
  PERIOD_ROW.label,
  PERIOD_ROW.label,
  LAYOUT_ROW.label,
  LAYOUT_ROW.label,
  LAYOUT_SHEET_ROW.label,
  UNIT_COLUMN_ROW.label,
  "Mục",
  "Riêng của cơ quan",
];
const VALUES: readonly TypedCell[] = [
  null,
  "",
  " ",
  "A",
  "B",
  "không có",
  "-",
  5,
  0.5,
  -1,
  44382,
  true,
  { error: "#REF!" },
  "2021-06",
  "tháng 7 năm 2021",
  "0123456789abcdef",
  "Thừa lệnh",
  "dòng 1\n- dòng 2\r\n",
  "05/7/2021",
  "{% if %}\n{{ x }}",
  "=1+1",
  "a\u0001\ue000",
];

const label = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 1, arbitrary: fc.constantFrom(...LABELS).map((text) => `- ${text.toUpperCase().normalize("NFD")}:`) },
  { weight: 1, arbitrary: fc.constantFrom<TypedCell>(null, 7, "7", true) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
);
const value = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: "binary" }));
const rows = fc.array(fc.tuple(label, value, fc.constantFrom<TypedCell>(null, "ghi chú", "Ví dụ: Tứ Kỳ.")), {
  maxLength: 40,
});

test("whatever a person has made of the sheet, it is read without failing, and saving it once more loses nothing", () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const first = readSettings(settingsBook(sheetOf("Thiết lập", cells)));
      const again = readSettings(settingsBook(sheetOfPlan(settingsSheet(first.settings))));
      const order = (texts: readonly unknown[]) => texts.map((text) => JSON.stringify(text)).sort();
      expect(again.settings.profile).toEqual(first.settings.profile);
      expect(again.settings.facts).toEqual(first.settings.facts);
      expect(again.settings.columns).toEqual(first.settings.columns);
      expect(order(again.settings.spare)).toEqual(order(first.settings.spare));
    }),
    { numRuns: 200 },
  );
});
