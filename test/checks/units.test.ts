import { annexBefore, checkCarryOver } from "../../src/checks/carryOver";
import { unitName } from "../../src/annex/names/unitName";
import { checkRoster, learnedRoster } from "../../src/checks/roster";
import { ofSameUnits } from "../../src/annex/reform";
import { findingMessage } from "../../src/messages/findings";
import { plainAnnex, rightRow } from "../sheetOf";

const annexOf = (...names: string[]) => plainAnnex(names.map((name, at) => rightRow(at + 1, name, 4, 40 + at)));
const said = (annex: Parameters<typeof checkRoster>[0], roster: readonly string[] | null) =>
  checkRoster(annex, roster && { units: roster.map(unitName), isLearned: false }).map(
    ({ code, severity, unit, row }) => [code, severity, unit, row],
  );

test("a commune that stands twice is found at its second row, spelling and tone place aside", () => {
  expect(said(annexOf("Xã Hòa An", "Xã Quang Phục", "UBND xã Hoà An"), null)).toEqual([
    ["duplicate-unit", "error", "Hoà An", 4],
  ]);
});

test("thị trấn X and xã X are two; Đại Sơn and Tái Sơn are two", () => {
  expect(said(annexOf("Thị trấn Tân Kỳ", "Xã Tân Kỳ", "Xã Đại Sơn", "Xã Tái Sơn"), null)).toEqual([]);
});

test("two districts of a province may have a commune of one name each, one district may not", () => {
  const a = rightRow(1, "Xã Tân Lập", 3, 40);
  const b = rightRow(2, "Xã Hà Kỳ", 5, 61);
  const c = rightRow(3, "Xã Tân Lập", 2, 33);
  const sum = (label: string, ...rows: (typeof a)[]) =>
    a.map((_, at) => (at === 0 ? null : at === 1 ? label : rows.reduce((total, row) => total + Number(row[at]), 0)));
  const apart = plainAnnex([sum("Huyện Tứ Kỳ", a, b), a, b, sum("Huyện Gia Lộc", c, b), c, b]);
  expect(said(apart, null)).toEqual([]);
  const together = plainAnnex([sum("Huyện Tứ Kỳ", a, b, c), a, b, c]);
  expect(said(together, null)).toEqual([["duplicate-unit", "error", "Tân Lập", 5]]);
});

test("missing and unknown units against a roster", () => {
  expect(said(annexOf("Xã An Thanh", "Xã Văn Tố"), ["Xã An Thanh", "Xã Minh Đức"])).toEqual([
    ["unknown-unit", "warning", "Văn Tố", 3],
    ["missing-unit", "error", "Minh Đức", null],
  ]);
});

test("the other periods' sheets tell the roster where the office gave none", () => {
  const may = annexOf("Xã An Thanh", "TT Tứ Kỳ", "Xã Văn Tố");
  const april = annexOf("TT Tứ Kì", "Xã Tứ Kỳ", "Xã An Thanh");
  const june = annexOf("Xã Minh Đức", "Xã Văn Tố");
  expect(checkRoster(june, learnedRoster([may, april])).map(({ code, unit, extra }) => [code, unit, extra])).toEqual([
    ["unknown-unit", "Minh Đức", { kind: "xã", learned: 1 }],
    ["missing-unit", "An Thanh", { kind: "xã", learned: 1 }],
    ["missing-unit", "Tứ Kỳ", { kind: "thị trấn", learned: 1 }],
    ["missing-unit", "Tứ Kỳ", { kind: "xã", learned: 1 }],
  ]);
  expect(learnedRoster([])).toBeNull();
});

test("an unknown unit is asked about by the name of a missing one that it nearly is", () => {
  const may = annexOf("Xã Bình Lãng", "Xã Đại Hợp");
  const june = annexOf("Xã Bình Lảng");
  expect(checkRoster(june, learnedRoster([may])).map(findingMessage)).toEqual([
    "xã Bình Lảng không có trong các biểu kỳ khác của tệp. Có phải là xã Bình Lãng không?",
    "Không thấy xã Bình Lãng trong biểu, trong khi biểu kỳ khác của tệp có đơn vị này.",
    "Không thấy xã Đại Hợp trong biểu, trong khi biểu kỳ khác của tệp có đơn vị này.",
  ]);
});

test("a commune named without a figure did not report, whatever the roster says", () => {
  const annex = plainAnnex([
    rightRow(1, "Xã An Thanh", 4, 40),
    [2, "Xã Hà Kỳ"],
    [3, "Xã Văn Tố", "chưa báo cáo"],
    rightRow(4, "Xã Minh Đức", 5, 50),
    [5, "Thị trấn Tứ Kỳ"],
    [null, "Xã Ngọc Kỳ"],
  ]);
  for (const roster of [null, ["Xã An Thanh", "Xã Hà Kỳ", "Xã Văn Tố", "Xã Minh Đức", "Thị trấn Tứ Kỳ"]])
    expect(said(annex, roster)).toEqual([
      ["missing-unit", "error", "Hà Kỳ", 3],
      ["missing-unit", "error", "Văn Tố", 4],
      ["missing-unit", "error", "Tứ Kỳ", 6],
    ]);
  expect(checkRoster(annex, null).map(findingMessage)[0]).toBe("xã Hà Kỳ có tên trong biểu nhưng chưa có số liệu.");
});

test("annexes from the other side of the merger of communes are no history", () => {
  const june = plainAnnex([rightRow(1, "Xã Đại Sơn", 4, 40)], "Tháng 6 năm 2025");
  const july = plainAnnex([rightRow(1, "Xã Đại Sơn", 9, 140)], "Tháng 7 năm 2025");
  const august = plainAnnex([rightRow(1, "Xã Đại Sơn", 9, 140)], "Tháng 8 năm 2025");
  expect(ofSameUnits(july, [june, august])).toEqual([august]);
  expect(ofSameUnits(june, [july, august])).toEqual([]);
  expect(ofSameUnits({ ...july, period: null }, [june, august])).toEqual([june, august]);
});

test("carried over is held against what was pending at the end of the period before", () => {
  const may = plainAnnex([rightRow(1, "Xã An Thanh", 4, 40), rightRow(2, "Xã Văn Tố", 6, 60)], "Tháng 5 năm 2021");
  const pending = (at: number) => may.rows[at]?.figures.get("pendingTotal")?.value ?? 0;
  const june = plainAnnex([rightRow(1, "Xã An Thanh", pending(0), 50), rightRow(2, "Xã Văn Tố", pending(1) + 3, 60)]);
  expect(annexBefore(june, [may])).toBe(may);
  expect(annexBefore(may, [june])).toBeNull();
  expect(checkCarryOver(june, may)).toMatchObject([
    { code: "carry-over", row: 3, found: pending(1) + 3, expected: pending(1) },
  ]);
});
