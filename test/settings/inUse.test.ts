import { readFileSync } from "node:fs";
import path from "node:path";
import { NO_SETTINGS, type Settings } from "../../src/settings/settings";
import { settingsSheet } from "../../src/settings/settingsSheet";
import { judge, type TongHopOptions } from "../../src/tongHop";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { sheetOf, workbookOf } from "../sheetOf";
import { xlsxOf } from "../workbook/plainXlsx";

const SAMPLE = path.join(__dirname, "..", "samples", "tu-ky-2021-06.xlsx");
const JUNE = "2021-06-01..2021-06-30";

async function sampleWith(settings: Partial<Settings>) {
  const file = await openFileWorkbook(readFileSync(SAMPLE), "tu-ky-2021-06.xlsx");
  await file.apply({ marks: null, sheets: [settingsSheet({ ...NO_SETTINGS, ...settings })] });
  return openFileWorkbook(await file.save(), "tu-ky-2021-06.xlsx");
}

async function outcomeOf(settings: Partial<Settings>, options: TongHopOptions = {}) {
  return judge(await sampleWith(settings), options);
}

test("the workbook's settings make the report; the run's own profile goes before them, the presumed behind", async () => {
  const facts = new Map([
    [JUNE, { feedbackReceived: 3 }],
    ["2021-05-01..2021-05-31", { feedbackReceived: 9 }],
  ]);
  const outcome = await outcomeOf(
    { profile: { signerName: "Lê Hoa", addressee: "Giám đốc Sở", place: "Hải Dương" }, facts },
    { profile: { addressee: "Chủ tịch UBND huyện" }, presumed: { place: "Tứ Kỳ", symbol: "BC-VP" } },
  );
  expect(outcome.profile).toMatchObject({
    signerName: "Lê Hoa",
    addressee: "Chủ tịch UBND huyện",
    place: "Hải Dương",
    symbol: "BC-VP",
    feedbackReceived: 3,
  });
  expect(outcome.settings).toMatchObject({ sheet: "Thiết lập", problems: [] });
});

test("thresholds and roster of the settings are applied", async () => {
  const none = await outcomeOf({ profile: { underReportingShare: 1, topCount: 2 } });
  expect(none.signals.underReporting).toEqual([]);
  expect(none.signals.topReceiving).toHaveLength(2);
  const units = none.annex.rows.flatMap(({ role, name, kind }) => (role === "commune" ? [[kind, name].join(" ")] : []));
  const missing = await outcomeOf({ profile: { roster: [...units.slice(1), "xã Ở Đâu"] } });
  const codes = missing.findings.map(({ code }) => code);
  expect(codes).toContain("missing-unit");
  expect(codes).toContain("unknown-unit");
});

test("a broken template shows its line, and the default wording stands", async () => {
  const outcome = await outcomeOf({ profile: { templates: { section3: "# Phản ánh\n{{ khong_co_ten_nay }}" } } });
  expect(outcome.report.problems).toEqual([
    { template: "section3", line: 2, message: expect.stringContaining("khong_co_ten_nay") },
  ]);
  expect(outcome.report.blocks.find(({ id }) => id === "3")).toBeDefined();
});

test("remembered columns hold for every sheet of the layout", async () => {
  const rows = [
    ["STT", "Đơn vị", "Tổng số hồ sơ", "Cột A", "Cột B"],
    [1, "Xã An Thanh", 40, 30, 10],
    [2, "Xã Hà Kỳ", 50, 20, 30],
  ];
  const bytes = xlsxOf(workbookOf(sheetOf("Tháng 6 năm 2021", rows)));
  const file = await openFileWorkbook(bytes, "a.xlsx");
  await expect(judge(file, {})).rejects.toMatchObject({ code: "no-annex" });
  const { examineSheets } = await import("../../src/annex/readWorkbook");
  const layout = examineSheets(await file.read())[0]?.refusal?.layout ?? "";
  const measures = new Map([
    ["receivedTotal", 2],
    ["resolvedTotal", 3],
    ["pendingTotal", 4],
  ] as const);
  await file.apply({
    marks: null,
    sheets: [settingsSheet({ ...NO_SETTINGS, columns: new Map([[layout, { measures }]]) })],
  });
  const outcome = await judge(file, {});
  expect(outcome.annex.columns.get("resolvedTotal")).toMatchObject({ column: 3, reason: "user" });
});
