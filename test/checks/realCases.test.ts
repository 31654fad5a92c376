import { readAnnex } from "../../src/annex/readAnnex";
import { checkAnnex } from "../../src/checks/check";
import { a1 } from "../../src/workbook/address";
import { sheetOf, type TypedCell } from "../sheetOf";

/** What the checks say of published figures; "number-as-text" is left out, for newspapers print text. */
function findings(rows: readonly (readonly TypedCell[])[], merges: readonly string[] = []) {
  const annex = readAnnex(sheetOf("Biểu", rows, merges), "bieu.xlsx");
  if (annex === null) throw new Error("not read as an annex");
  return checkAnnex(annex, [], null)
    .findings.filter(({ code }) => code !== "number-as-text")
    .map(({ code, cells, suspects, suggestion, fault }) => ({
      code,
      cell: cells.map(({ row, column }) => a1(row, column))[0],
      suspects: suspects.map(({ row, column }) => a1(row, column)),
      ...(suggestion && { to: suggestion.to }),
      fault,
    }));
}

test("Lâm Đồng, quarter I/2020: the level totals pin the misprint to one cell, off by 2 (the split is invented)", () => {
  const found = findings(
    [
      ["TÌNH HÌNH GIẢI QUYẾT HỒ SƠ TTHC QUÝ I/2020"],
      ["TT", "Cơ quan, đơn vị", "Số hồ sơ tiếp nhận", "Số hồ sơ đã giải quyết", null, null],
      [null, null, null, "Tổng số", "Trước và đúng hạn", "Quá hạn"],
      [1, "Cấp tỉnh", 90000, 85240, 84113, 1127],
      [2, "Cấp huyện", 250000, 242019, 238707, 3312],
      [3, "Cấp xã", 320000, 316013, 312775, 3238],
      [null, "Toàn tỉnh", 660000, 643272, 635593, 7677],
    ],
    ["C2:C3", "D2:F2"],
  );
  expect(found).toEqual([
    { code: "row-identity", cell: "D7", suspects: ["E7"], to: 635595, fault: "f1" },
    { code: "column-total", cell: "E7", suspects: ["E7"], to: 635595, fault: "f1" },
  ]);
});

test("Lâm Đồng, 10/2019: the district's parts are off by 4, and nothing tells which figure", () => {
  const found = findings([
    ["TÌNH HÌNH GIẢI QUYẾT HỒ SƠ TTHC THÁNG 10/2019"],
    ["TT", "Cơ quan, đơn vị", "Số hồ sơ tiếp nhận", null, "Số hồ sơ đã giải quyết", null, null, null],
    [null, null, "Tổng số", "Tiếp nhận mới", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"],
    [1, "Trung tâm Phục vụ hành chính công tỉnh", 19361, 16041, 15641, 13529, 1958, 154],
    [2, "Cấp huyện (gồm số liệu xã)", 21686, 18477, 17651, 13767, 3254, 634],
  ]);
  expect(found).toEqual([{ code: "row-identity", cell: "E5", suspects: ["E5", "F5", "G5", "H5"], fault: "f1" }]);
});

test("Đà Lạt, 2023: the sums hold; blanks of the total are told by its rows", () => {
  const found = findings(
    [
      ["KẾT QUẢ GIẢI QUYẾT HỒ SƠ THỦ TỤC HÀNH CHÍNH NĂM 2023"],
      [],
      [
        "TT",
        "Đơn vị",
        "Tổng số hồ sơ tiếp nhận",
        "Giải quyết trước hạn, đúng hạn",
        "Đang giải quyết",
        null,
        null,
        "Tỷ lệ (%)",
      ],
      [null, null, null, null, "Tổng số", "Trong hạn", "Quá hạn", null],
      [null, "Toàn thành phố", "87.582", "87.253", null, null, null, "99,62%"],
      [1, "Bộ phận Một cửa UBND thành phố", "15.868", "15.539", 379, 370, 9, "97,93%"],
      [2, "Khối UBND phường, xã", "71.714", "71.714", 32, 32, null, "100%"],
    ],
    ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4"],
  );
  expect(found.map(({ code, cell, to }) => [code, cell, to])).toEqual([
    ["missing-figure", "E5", 411],
    ["missing-figure", "F5", 402],
    ["missing-figure", "G5", 9],
    ["missing-figure", "G7", 0],
  ]);
});

test("Đắk Glong, 2020: all identities hold", () => {
  expect(
    findings([
      [
        "STT",
        "Đơn vị",
        "Tổng số hồ sơ",
        "Mới tiếp nhận",
        "Từ kỳ trước chuyển qua",
        "Đã giải quyết",
        "Giải quyết đúng hạn",
        "Giải quyết quá hạn",
        "Đang giải quyết",
        "Chưa đến hạn",
        "Quá hạn",
      ],
      [null, "Toàn huyện Đắk Glong", 59010, 57028, 1982, 57689, 57502, 187, 1321, 1246, 75],
    ]),
  ).toEqual([]);
});

test("Phú Giáo, quarter III/2025: the centre's rate fits its counts", () => {
  expect(
    findings([
      ["KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT TTHC (01/7-30/9/2025)"],
      ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "Trễ hạn", "Tỷ lệ đúng và trước hạn"],
      ["Trung tâm PVHCC xã Phú Giáo", "13.188", "12.970", 102, "99,2%"],
    ]),
  ).toEqual([]);
});

test("Tứ Kỳ, 6/2021: 970 + 123 is not 1.091, and seven cells could be the one (the communes' parts are invented)", () => {
  const found = findings([
    ["BÁO CÁO TTHC THÁNG 6 NĂM 2021"],
    [
      "STT",
      "Đơn vị",
      "Tổng số tiếp nhận",
      "Kỳ trước chuyển sang",
      "Tiếp nhận trong kỳ",
      "Tổng số đã giải quyết",
      "Trước và đúng hạn",
      "Giải quyết quá hạn",
      "Tổng số đang giải quyết",
      "Trong hạn",
      "Chưa giải quyết quá hạn",
    ],
    ["a", "Bộ phận Một cửa huyện Tứ Kỳ", 1091, 94, 997, 970, 970, 0, 123, 123, 0],
    [1, "Xã Phượng Kỳ", 442, 12, 430, 420, 420, 0, 22, 22, 0],
    [2, "Xã Hà Thanh", 335, 35, 300, 295, 295, 0, 40, 40, 0],
  ]);
  expect(found).toEqual([
    { code: "row-identity", cell: "C3", suspects: ["C3", "D3", "E3", "F3", "G3", "I3", "J3"], fault: "f1" },
  ]);
});

const VINH_PHUC = (rate: string) => [
  ["KẾT QUẢ GIẢI QUYẾT TTHC TẠI BỘ PHẬN MỘT CỬA CẤP HUYỆN, XÃ (từ ngày 21/7/2021 đến ngày 20/8/2021)"],
  [
    "TT",
    "Đơn vị",
    "Tiếp nhận mới",
    "Trả kết quả trước và đúng hạn",
    "Trả lại",
    "Đang giải quyết quá hạn",
    "Tỷ lệ trước và đúng hạn",
  ],
  [1, "Bộ phận Một cửa cấp huyện, cấp xã", "19.630", "19.255", 16, 689, rate],
];

test("Vĩnh Phúc, 21/7-20/8/2021: nothing fails; the rate is of those that fell due, and one of another base is told", () => {
  expect(findings(VINH_PHUC("96,55%"))).toEqual([]);
  // two rows of the same habit, and one that says something else
  const two = [...VINH_PHUC("96,55%"), [2, "Bộ phận Một cửa huyện Lập Thạch", 1520, 1508, 0, 5, "98,76%"]];
  expect(findings(two)).toEqual([{ code: "rate", cell: "G4", suspects: ["G4"], to: 99.67, fault: undefined }]);
});

test("Vĩnh Linh, first half of 2022: rounded figures in words are no annex that could be checked, and in digits nothing fails", () => {
  const header = ["TT", "Đơn vị", "Tổng tiếp nhận", "Đã giải quyết", "Tỷ lệ đúng hạn (%)"];
  expect(findings([header, [1, "Bộ phận Một cửa cấp huyện và cấp xã", 18700, 18200, "89,6%"]])).toEqual([]);
  const words = findings([header, [1, "Bộ phận Một cửa huyện Vĩnh Linh", "gần 18.700", 18200, "89,6%"]]);
  expect(words.map(({ code, cell }) => [code, cell])).toEqual([["not-a-count", "C2"]]);
});
