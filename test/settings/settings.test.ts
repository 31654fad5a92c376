import fc from "fast-check";
import {
  FACT_FIELD_WORDS,
  measureRow,
  PROFILE_FIELD_WORDS,
  SETTINGS_SECTIONS,
  TEMPLATE_NAMES,
  templateRow,
} from "../../src/messages/settings";
import { MEASURES } from "../../src/annex/measures";
import { readSettings } from "../../src/settings/readSettings";
import { NO_SETTINGS, profileFor } from "../../src/settings/settings";
import { labelKey } from "../../src/settings/settingsRows";
import { settingsSheet } from "../../src/settings/settingsSheet";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { xlsxOf } from "../workbook/plainXlsx";
import { sheetOf, workbookOf } from "../sheetOf";
import { randomSettings } from "./randomSettings";
import { readRows, settingsBook, sheetOfPlan } from "./settingsBook";

const HEAD = [["THIẾT LẬP BÁO CÁO GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"], [], ["Mục", "Nội dung", "Giải thích"]];

test("what was written is read back", () => {
  fc.assert(
    fc.property(randomSettings, (settings) => {
      const { settings: read, problems } = readSettings(settingsBook(sheetOfPlan(settingsSheet(settings))));
      expect(problems).toEqual([]);
      expect(read).toEqual(settings);
    }),
    { numRuns: 150 },
  );
});

test("also through a file", async () => {
  await fc.assert(
    fc.asyncProperty(randomSettings, async (settings) => {
      const file = await openFileWorkbook(xlsxOf(workbookOf(sheetOf("Biểu", [["a"]]))), "a.xlsx");
      await file.apply({ marks: null, sheets: [settingsSheet(settings)] });
      const again = await openFileWorkbook(await file.save(), "a.xlsx");
      expect(readSettings(await again.read()).settings).toEqual(settings);
    }),
    { numRuns: 15 },
  );
});

test("no row is higher than Excel shows, nothing longer than a cell holds", () => {
  fc.assert(
    fc.property(randomSettings, (settings) => {
      const plan = settingsSheet(settings);
      for (const row of plan.rows) {
        expect(row.height).toBeLessThanOrEqual(409);
        for (const { value } of row.cells) expect(String(value ?? "").length).toBeLessThan(32_767);
      }
    }),
    { numRuns: 50 },
  );
});

test("labels are told apart however they are typed", () => {
  const labels = [
    ...Object.values(PROFILE_FIELD_WORDS).map(({ label }) => label),
    ...Object.values(FACT_FIELD_WORDS).map(({ label }) => label),
    ...(Object.keys(TEMPLATE_NAMES) as (keyof typeof TEMPLATE_NAMES)[]).map((key) => templateRow(key).label),
    ...MEASURES.map((measure) => measureRow(measure).label),
    ...Object.values(SETTINGS_SECTIONS),
    "Kỳ báo cáo",
    "Mã mẫu biểu",
    "Chọn khi xem trang",
    "Cột của tên đơn vị",
  ];
  expect(new Set(labels.map(labelKey)).size).toBe(labels.length);
});

test("a workbook without the sheet has no settings", () => {
  expect(readSettings(workbookOf(sheetOf("Thiết lập", [["Kính gửi", "X"]])))).toEqual({
    settings: NO_SETTINGS,
    problems: [],
    sheet: null,
  });
});

test("rows in any order, with rows between, toneless labels, NFD, numbers as text", () => {
  const { settings, problems } = readRows(
    ["Ghi chú của tôi"],
    ["ho ten nguoi ky:", "Phạm Sơn Tùng".normalize("NFD")],
    [],
    ["KÍNH GỬI", "Chủ tịch UBND huyện"],
    ["Cơ quan chủ quản", "Không có"],
    ["Tiếp nhận ít: dưới (% mức bình quân)", "40 %"],
    ["Tiếp nhận nhiều: nêu tên nhiều nhất", "06"],
    ["Tỷ lệ trước và đúng hạn tính trên", "hồ sơ đến hạn"],
    ["Hình thức ký", "KT."],
    ["- Nơi nhận", "- Như trên;\n\n- Lưu: VP, BPMC."],
    ["Cấp báo cáo", "huyện"],
  );
  expect(problems).toEqual([]);
  expect(settings.profile).toEqual({
    signerName: "Phạm Sơn Tùng",
    addressee: "Chủ tịch UBND huyện",
    parentAgency: null,
    underReportingShare: 40,
    topCount: 6,
    rateBase: "due",
    signingForm: "KT.",
    recipients: ["Như trên;", "Lưu: VP, BPMC."],
    level: "district",
  });
  expect(settings.spare).toEqual([{ label: "Ghi chú của tôi", value: null, note: "" }]);
});

test("columns put in before or between are found by the heading row", () => {
  const { settings } = readRows([null, "Mục", null, "Nội dung", "Giải thích"], ["x", "Kính gửi", "y", "Giám đốc Sở"]);
  expect(settings.profile.addressee).toBe("Giám đốc Sở");
});

test("facts stand under their period, in all its wordings", () => {
  const { settings, problems } = readRows(
    ...HEAD,
    ["Kỳ báo cáo", "tháng 6 năm 2021"],
    ["Phản ánh, kiến nghị nhận được", "không có"],
    ["Ngày ký", "05/7/2021"],
    ["Kỳ báo cáo", "Từ 15/12/2020 đến 14/6/2021"],
    ["Phiếu đánh giá thu về", "1.200"],
    ["Phiếu đánh giá hài lòng", 1188],
    ["Kỳ báo cáo", "2021-Q3"],
    ["Nhận xét về kiểm soát TTHC", "Câu một.\nCâu hai."],
  );
  expect(problems).toEqual([]);
  expect(Object.fromEntries(settings.facts)).toEqual({
    "2021-06-01..2021-06-30": { feedbackReceived: 0, signedOn: "2021-07-05" },
    "2020-12-15..2021-06-14": { ratings: { slips: 1200, satisfied: 1188 } },
    "2021-07-01..2021-09-30": { remarks: { control: ["Câu một.", "Câu hai."], staff: [] } },
  });
  const june = { kind: "month", from: "2021-06-01", to: "2021-06-30" } as const;
  expect(profileFor(settings, june)).toMatchObject({ feedbackReceived: 0 });
  expect(profileFor(settings, null)).toEqual({});
});

test.each([
  [["Tiếp nhận ít: dưới (% mức bình quân)", "năm mươi"], /số nguyên từ 1 đến 100/],
  [["Tiếp nhận nhiều: nêu tên nhiều nhất", 2.5], /số nguyên từ 0 đến 20/],
  [["Hình thức ký", "ký tắt"], /phải là một trong: Ký trực tiếp/],
  [["Ngày ký", "05/7/2021"], /đứng sau một dòng “Kỳ báo cáo”/],
  [["Kỳ báo cáo", "kỳ này"], /chưa rõ là kỳ nào/],
  [["Mã mẫu biểu", "x"], /không đúng dạng/],
  [["Cột của đã giải quyết", "C"], /đứng sau một dòng “Mã mẫu biểu”/],
] as const)("what cannot be read is said with its cell, and kept: %j", (row, message) => {
  const { settings, problems } = readRows(...HEAD, row);
  expect(problems).toEqual([
    { cell: { sheet: "Thiết lập", row: 3, column: 1 }, message: expect.stringMatching(message) },
  ]);
  expect(settings.spare).toHaveLength(1);
  const again = readSettings(settingsBook(sheetOfPlan(settingsSheet(settings))));
  expect(again.settings).toEqual(settings);
});

test("an error value is told, and says nothing", () => {
  const { settings, problems } = readRows(...HEAD, ["Kính gửi", { error: "#REF!" }]);
  expect(settings).toEqual(NO_SETTINGS);
  expect(problems).toEqual([
    { cell: { sheet: "Thiết lập", row: 3, column: 1 }, message: expect.stringMatching(/giá trị lỗi của Excel/) },
  ]);
});

test("a row that could not be read stays in its place on a rewrite", () => {
  const { settings } = readRows(
    ...HEAD,
    ["Kính gửi", "A"],
    ["Địa danh", "B"],
    ["Tiếp nhận ít: dưới (% mức bình quân)", "vừa"],
  );
  const rows = settingsSheet(settings).rows.map(({ cells }) => cells.map(({ value }) => value));
  const at = rows.findIndex(([label]) => label === "Tiếp nhận ít: dưới (% mức bình quân)");
  expect(rows[at]?.[1]).toBe("vừa");
  expect(rows.filter(([label]) => label === "Tiếp nhận ít: dưới (% mức bình quân)")).toHaveLength(1);
});

test("a label that stands twice counts once, the second is told about", () => {
  const { settings, problems } = readRows(...HEAD, ["Kính gửi", "A"], ["kinh gui", "B"]);
  expect(settings.profile.addressee).toBe("A");
  expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining("đã ghi ở dòng trên") })]);
  expect(settings.spare.map(({ value }) => value)).toEqual(["B"]);
});

test("ratings need both numbers, the satisfied no more than the slips", () => {
  const of = (slips: number | null, satisfied: number | null) =>
    readRows(["Kỳ báo cáo", "2021-06"], ["Phiếu đánh giá thu về", slips], ["Phiếu đánh giá hài lòng", satisfied]);
  expect(of(10, 11).problems).toHaveLength(2);
  expect(of(10, null).problems).toHaveLength(1);
  expect(of(10, 10).settings.facts.get("2021-06-01..2021-06-30")).toEqual({ ratings: { slips: 10, satisfied: 10 } });
});

test("two measures on one column are refused", () => {
  const { settings, problems } = readRows(
    ["Mã mẫu biểu", "0123456789abcdef"],
    ["Cột của đã giải quyết", "c"],
    ["Cột của đang giải quyết", "Cột C"],
    ["Cột của trả lại", "không có"],
    ["Cột của tên đơn vị", "$B"],
  );
  expect(settings.columns.get("0123456789abcdef")).toEqual({
    measures: new Map([
      ["resolvedTotal", 2],
      ["returned", null],
    ]),
    unit: 1,
  });
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("Cột C đã dùng")]);
});

test("a pasted roster is read from either column", () => {
  const { settings } = readRows(
    ["DANH SÁCH ĐƠN VỊ PHẢI BÁO CÁO"],
    ["1", "Xã An Thanh"],
    ["2", null],
    [3, "Xã Hà Kỳ"],
    ["Thị trấn Tứ Kỳ"],
    [null, "Xã An Thanh"],
    ["NGƯỜI KÝ"],
    ["Họ tên người ký", "Lê Hoa"],
  );
  expect(settings.profile).toEqual({ roster: ["Xã An Thanh", "Xã Hà Kỳ", "Thị trấn Tứ Kỳ"], signerName: "Lê Hoa" });
});

test("an empty sheet of settings is a form to fill in", () => {
  const plan = settingsSheet(NO_SETTINGS);
  const labels = plan.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0).map(({ value }) => value));
  for (const { label } of Object.values(PROFILE_FIELD_WORDS)) expect(labels).toContain(label);
  expect(readSettings(settingsBook(sheetOfPlan(plan))).settings).toEqual(NO_SETTINGS);
});
