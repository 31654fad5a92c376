import fc from "fast-check";
import { changedIds, draftOf, withChanges, type SettingsDraft } from "../../src/settings/draft";
import { NO_SETTINGS } from "../../src/settings/settings";
import { randomSettings } from "./randomSettings";
import { readRows } from "./settingsBook";

const JUNE = { kind: "month", from: "2021-06-01", to: "2021-06-30" } as const;
const JUNE_KEY = "2021-06-01..2021-06-30";

test("a form that nobody touched changes nothing", () => {
  fc.assert(
    fc.property(randomSettings, (settings) => {
      const draft = draftOf(settings, JUNE);
      expect(withChanges(settings, draft, draft, JUNE)).toEqual({ settings, problems: new Map() });
    }),
    { numRuns: 50 },
  );
});

test("a form filled in says what the settings said", () => {
  fc.assert(
    fc.property(randomSettings, (settings) => {
      const only = { ...NO_SETTINGS, profile: settings.profile };
      const read = withChanges(NO_SETTINGS, {}, draftOf(only, null), null);
      expect(read).toEqual({ settings: only, problems: new Map() });
    }),
    { numRuns: 50 },
  );
});

test("only what the form changed is changed", () => {
  const before: SettingsDraft = { "profile.addressee": "A", "profile.place": "B" };
  const meanwhile = { ...NO_SETTINGS, profile: { addressee: "A", place: "sửa tay", signerName: "Lê Hoa" } };
  const after = { ...before, "profile.addressee": "C", "profile.symbol": "" };
  expect(changedIds(before, after)).toEqual(["profile.addressee"]);
  expect(withChanges(meanwhile, before, after, null).settings.profile).toEqual({
    addressee: "C",
    place: "sửa tay",
    signerName: "Lê Hoa",
  });
});

test("an emptied place is no longer set", () => {
  const settings = { ...NO_SETTINGS, profile: { place: "B", templates: { section1: "x" }, roster: ["Xã A"] } };
  const after = { "profile.place": " ", "templates.section1": "", roster: "" } as const;
  expect(withChanges(settings, draftOf(settings, null), after, null).settings.profile).toEqual({});
});

test("facts go to the period of the annex", () => {
  const { settings, problems } = withChanges(
    NO_SETTINGS,
    {},
    { "facts.feedbackReceived": "0", "facts.control": "- Câu." },
    JUNE,
  );
  expect(problems.size).toBe(0);
  expect(settings.facts.get(JUNE_KEY)).toEqual({ feedbackReceived: 0, remarks: { control: ["Câu."], staff: [] } });
});

test.each([
  [{ "profile.underReportingShare": "0" }, "profile.underReportingShare", /từ 1 đến 100/],
  [{ "facts.signedOn": "31/6/2021" }, "facts.signedOn", /ngày có thật/],
  [{ "facts.slips": "5" }, "facts.slips", /cần có cả/],
  [{ "facts.slips": "5", "facts.satisfied": "6" }, "facts.satisfied", /nhiều hơn/],
] as const)("a mistake is told at its place: %j", (after, id, message) => {
  expect(withChanges(NO_SETTINGS, {}, after, JUNE).problems.get(id)).toMatch(message);
});

test("a list pasted from a sheet becomes a roster, numbers and doubles left out", () => {
  const pasted = "1\tXã An Thanh\r\n2\tXã Hà Kỳ\n\n3\tXã An Thanh\n";
  expect(withChanges(NO_SETTINGS, {}, { roster: pasted }, null).settings.profile.roster).toEqual([
    "Xã An Thanh",
    "Xã Hà Kỳ",
  ]);
});

test("a row that could not be read goes where the form says what it should", () => {
  const { settings } = readRows(["Mục", "Nội dung"], ["Tiếp nhận nhiều: nêu tên nhiều nhất", "vài"], ["Riêng", "x"]);
  const saved = withChanges(settings, {}, { "profile.topCount": "5" }, null).settings;
  expect(saved.profile.topCount).toBe(5);
  expect(saved.spare.map(({ label }) => label)).toEqual(["Riêng"]);
  expect(withChanges(settings, {}, { "profile.place": "B" }, null).settings.spare).toHaveLength(2);
});
