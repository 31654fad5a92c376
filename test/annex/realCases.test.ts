import type { Annex } from "../../src/annex/annex";
import type { Measure } from "../../src/annex/measures";
import { readAnnex } from "../../src/annex/readAnnex";
import { sheetOf, type TypedCell } from "../sheetOf";

/** Published tables of district and province reports, typed as their sheets; sources stand beside each. */
function read(name: string, rows: readonly (readonly TypedCell[])[], merges: readonly string[] = []): Annex {
  const annex = readAnnex(sheetOf(name, rows, merges), "bieu.xlsx");
  if (annex === null) throw new Error("not read as an annex");
  return annex;
}

function figures(annex: Annex, at: number): Partial<Record<Measure, number | null>> {
  return Object.fromEntries([...(annex.rows[at]?.figures ?? [])].map(([measure, { value }]) => [measure, value]));
}

const names = (annex: Annex) => annex.rows.map(({ role, name, kind }) => [role, name, kind]);

test("Đà Lạt, 07/12/2022-04/12/2023 (baolamdong.vn, 21/12/2023): pending dossiers counted as resolved", () => {
  const annex = read(
    "Năm 2023",
    [
      ["KẾT QUẢ GIẢI QUYẾT HỒ SƠ THỦ TỤC HÀNH CHÍNH NĂM 2023"],
      ["(Từ ngày 07/12/2022 đến ngày 04/12/2023)"],
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
  expect(annex.period).toEqual({ kind: "year", from: "2022-12-07", to: "2023-12-04" });
  expect(names(annex)).toEqual([
    ["total", "Toàn thành phố", null],
    ["office", "Bộ phận Một cửa UBND thành phố", null],
    ["subtotal", "Khối UBND phường, xã", null],
  ]);
  expect(annex.rows[0]?.adds).toEqual([5, 6]);
  expect(figures(annex, 1)).toMatchObject({
    receivedTotal: 15868,
    resolvedEarlyOrOnTime: 15539,
    pendingTotal: 379,
    pendingInTime: 370,
    pendingOverdue: 9,
    onTimeRate: 97.93,
  });
});

test("Đắk Glong, năm 2020 (baodaknong.org.vn, 19/01/2021): one row, all identities hold", () => {
  const annex = read("2020", [
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
  ]);
  expect(names(annex)).toEqual([["total", "Toàn huyện Đắk Glong", null]]);
  expect(figures(annex, 0)).toEqual({
    receivedTotal: 59010,
    receivedNew: 57028,
    carriedOver: 1982,
    resolvedTotal: 57689,
    resolvedEarlyOrOnTime: 57502,
    resolvedLate: 187,
    pendingTotal: 1321,
    pendingInTime: 1246,
    pendingOverdue: 75,
  });
});

test("Lâm Đồng, tháng 10/2019 (baolamdong.vn, 25/11/2019): parts off by 4, district figures hold the communes", () => {
  const annex = read("Tháng 10", [
    ["TÌNH HÌNH GIẢI QUYẾT HỒ SƠ TTHC THÁNG 10/2019"],
    ["TT", "Cơ quan, đơn vị", "Số hồ sơ tiếp nhận", null, "Số hồ sơ đã giải quyết", null, null, null],
    [null, null, "Tổng số", "Tiếp nhận mới", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"],
    [1, "Trung tâm Phục vụ hành chính công tỉnh", 19361, 16041, 15641, 13529, 1958, 154],
    [2, "Cấp huyện (gồm số liệu xã)", 21686, 18477, 17651, 13767, 3254, 634],
  ]);
  expect(annex.period).toEqual({ kind: "month", from: "2019-10-01", to: "2019-10-31" });
  expect(names(annex)).toEqual([
    ["office", "Trung tâm Phục vụ hành chính công tỉnh", null],
    ["subtotal", "Cấp huyện (gồm số liệu xã)", null],
  ]);
  expect(figures(annex, 1)).toEqual({
    receivedTotal: 21686,
    receivedNew: 18477,
    resolvedTotal: 17651,
    resolvedEarly: 13767,
    resolvedOnTime: 3254,
    resolvedLate: 634,
  });
});

test("Phú Giáo, 01/7-30/9/2025 (sggp.org.vn, 13/10/2025): a commune centre of the two-tier era", () => {
  const annex = read("Quý III", [
    ["KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT TTHC (01/7-30/9/2025)"],
    ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "Trễ hạn", "Tỷ lệ đúng và trước hạn"],
    ["Trung tâm PVHCC xã Phú Giáo", "13.188", "12.970", 102, "99,2%"],
  ]);
  expect(annex.period).toEqual({ kind: "quarter", from: "2025-07-01", to: "2025-09-30" });
  expect(names(annex)).toEqual([["commune", "Phú Giáo", "xã"]]);
  expect(figures(annex, 0)).toEqual({
    receivedTotal: 13188,
    resolvedTotal: 12970,
    resolvedLate: 102,
    onTimeRate: 99.2,
  });
});

test("Tứ Kỳ, tháng 6/2021 (report of the district's office): names as one sentence writes them", () => {
  const annex = read("T6", [
    ["BÁO CÁO TTHC THÁNG 6 NĂM 2021"],
    [
      "STT",
      "Đơn vị",
      "Tổng số tiếp nhận, giải quyết",
      "Kỳ trước chuyển sang",
      "Tiếp nhận trong kỳ",
      "Trước và đúng hạn",
      "Giải quyết quá hạn",
      "Trả lại",
      "Đang giải quyết",
      "Trong hạn",
      "Chưa giải quyết quá hạn",
    ],
    ["a", "Bộ phận Một cửa huyện Tứ Kỳ", "1.091", 94, 997, 970, 0, 22, 123, 123, 0],
    ["b", "Bộ phận Một cửa 22 xã và 01 thị trấn", "3.750", null, null, null, "06"],
    [1, "xã Phượng Kỳ", 442],
    [2, "xã Hà Thanh", 335],
    [3, "Tân Kỳ", 45],
    [4, "Thị trấn", 35, null, null, null, null, null, null, null, "01"],
    [5, "Tái Sơn", "08", null, null, null, null, null, null, null, "05"],
  ]);
  expect(names(annex)).toEqual([
    ["office", "Bộ phận Một cửa huyện Tứ Kỳ", null],
    ["subtotal", "Bộ phận Một cửa 22 xã và 01 thị trấn", null],
    ["commune", "Phượng Kỳ", "xã"],
    ["commune", "Hà Thanh", "xã"],
    ["commune", "Tân Kỳ", null],
    ["commune", "Thị trấn", "thị trấn"],
    ["commune", "Tái Sơn", null],
  ]);
  expect(figures(annex, 0)).toMatchObject({
    receivedTotal: 1091,
    resolvedEarlyOrOnTime: 970,
    returned: 22,
    pendingTotal: 123,
    pendingInTime: 123,
    pendingOverdue: 0,
  });
  expect(figures(annex, 6)).toMatchObject({ receivedTotal: 8, pendingOverdue: 5, carriedOver: null });
});

test("Vĩnh Linh, 6 tháng đầu năm 2022 (vinhlinh.quangtri.gov.vn): two figures for both levels", () => {
  const annex = read("6 tháng", [
    ["KẾT QUẢ GIẢI QUYẾT TTHC 6 THÁNG ĐẦU NĂM 2022"],
    ["TT", "Đơn vị", "Tiếp nhận", "Giải quyết"],
    [1, "Cấp huyện và cấp xã", 18700, 18200],
  ]);
  expect(annex.period).toEqual({ kind: "half-year", from: "2022-01-01", to: "2022-06-30" });
  expect(figures(annex, 0)).toEqual({ receivedTotal: 18700, resolvedTotal: 18200 });
});

test("Vĩnh Phúc, 21/7-20/8/2021 (vinhphuc.gov.vn, 30/8/2021): the base of its rates is no measure of ours", () => {
  const annex = read("T8", [
    [
      "KẾT QUẢ TIẾP NHẬN HỒ SƠ, GIẢI QUYẾT VÀ TRẢ KẾT QUẢ TTHC TẠI BỘ PHẬN MỘT CỬA CẤP HUYỆN, XÃ TỪ NGÀY 21/7 ĐẾN 20/8/2021",
    ],
    [
      "STT",
      "Đơn vị",
      "Tiếp nhận mới",
      "Hồ sơ đến hạn giải quyết",
      "Trả trước và đúng hạn",
      "Tỷ lệ trước và đúng hạn",
      "Quá hạn chưa có kết quả",
      "Trả lại",
    ],
    [null, "Toàn tỉnh", "19.630", "19.944", "19.255", "96,55%", 689, 16],
  ]);
  expect(annex.period).toEqual({ kind: "month", from: "2021-07-21", to: "2021-08-20" });
  expect(figures(annex, 0)).toMatchObject({
    receivedNew: 19630,
    resolvedEarlyOrOnTime: 19255,
    pendingOverdue: 689,
    returned: 16,
    onTimeRate: 96.55,
  });
  expect(annex.columns.has("resolvedOnTime")).toBe(false);
});
