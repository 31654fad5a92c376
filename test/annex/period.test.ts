import { readPeriod } from "../../src/annex/period/readPeriod";

const JUNE = { kind: "month", from: "2021-06-01", to: "2021-06-30" };

test.each([
  ["THÁNG 6 NĂM 2021", JUNE],
  ["(Từ 01/6/2021 đến 30/6/2021)", JUNE],
  ["Kỳ báo cáo: từ ngày 01 tháng 6 năm 2021 đến ngày 30 tháng 6 năm 2021", JUNE],
  ["số liệu 01-30/6/2021", JUNE],
  ["Tháng 6/2021 (từ ngày 15/5 đến ngày 14/6/2021)", { kind: "month", from: "2021-05-15", to: "2021-06-14" }],
  ["Quý III năm 2021 (từ 15/6/2021 đến 14/9/2021)", { kind: "quarter", from: "2021-06-15", to: "2021-09-14" }],
  ["6 tháng đầu năm 2021", { kind: "half-year", from: "2021-01-01", to: "2021-06-30" }],
  ["từ 15/12 đến 14/6/2021", { kind: "half-year", from: "2020-12-15", to: "2021-06-14" }],
  ["9 tháng năm 2021", { kind: "nine-months", from: "2021-01-01", to: "2021-09-30" }],
  ["11 tháng đầu năm 2021", { kind: "custom", from: "2021-01-01", to: "2021-11-30" }],
  ["Từ tháng 1 đến tháng 5 năm 2021", { kind: "custom", from: "2021-01-01", to: "2021-05-31" }],
  ["Từ ngày: 01/06/2021 Đến ngày: 30/06/2021", JUNE],
  ["Từ ngày 01/06/2021 00:00:00 đến ngày 30/06/2021 23:59:59", JUNE],
  ["từ ngày 01 đến ngày 30 tháng 6 năm 2021", JUNE],
  ["Từ 2021-06-01 đến 2021-06-30", JUNE],
  ["Tháng sáu năm 2021", JUNE],
  ["Thang sau nam 2021", JUNE],
  ["Quí II năm 2021", { kind: "quarter", from: "2021-04-01", to: "2021-06-30" }],
  ["quý hai năm 2021", { kind: "quarter", from: "2021-04-01", to: "2021-06-30" }],
  ["Năm tháng đầu năm 2021", { kind: "custom", from: "2021-01-01", to: "2021-05-31" }],
  ["Lũy kế từ đầu năm đến 30/6/2021", { kind: "half-year", from: "2021-01-01", to: "2021-06-30" }],
  ["từ tháng 12/2020 đến tháng 5/2021", { kind: "custom", from: "2020-12-01", to: "2021-05-31" }],
  ["chuyển sang tháng sau 2021", null],
  ["năm 2021", { kind: "year", from: "2021-01-01", to: "2021-12-31" }],
  ["từ 21/7/2021 đến 20/8/2021", { kind: "custom", from: "2021-07-21", to: "2021-08-20" }],
  ["Biểu số II.06a (ban hành kèm theo Thông tư số 01/2020/TT-VPCP)", null],
  ["(Kèm theo Báo cáo số 214/BC-UBND ngày 06/10/2025)", null],
  ["Từ 31/6/2021 đến 30/7/2021", null],
  ["SỐ LIỆU TỪ 01/6/2021 ĐẾN 16H00 NGÀY 30/6/2021", JUNE],
  ["từ 8 giờ 00 ngày 01/6/2021 đến 17 giờ ngày 30/6/2021", JUNE],
  ["BÁO CÁO TUẦN 3 THÁNG 6/2021", null],
  ["Tuần thứ 23 năm 2021", null],
  ["TUẦN 23 (từ 07/6 đến 13/6/2021)", { kind: "custom", from: "2021-06-07", to: "2021-06-13" }],
])("%s", (title, period) => {
  expect(readPeriod({ title: [title.normalize("NFD")], sheetName: "Sheet1", fileName: "bieu.xlsx" })).toEqual(period);
});

test.each([
  ["T6", "bieu-2021.xlsx", JUNE],
  ["T6.2021", "bieu.xlsx", JUNE],
  ["T6.21", "bieu.xlsx", JUNE],
  ["Biểu T6", "Báo cáo năm 2021.xlsx", JUNE],
  ["06-2021", "bieu.xlsx", JUNE],
  ["062021", "bieu.xlsx", JUNE],
  ["202106", "bieu.xlsx", JUNE],
  ["6-21", "bieu.xlsx", JUNE],
  ["6TĐN 2021", "bieu.xlsx", { kind: "half-year", from: "2021-01-01", to: "2021-06-30" }],
  ["Sheet1", "06_2021_Tu Ky.xlsx", JUNE],
  ["Sheet1", "bc-tthc-2021-06.xlsx", JUNE],
  ["Quy II", "quy2_2021.xlsx", { kind: "quarter", from: "2021-04-01", to: "2021-06-30" }],
  ["Biểu 2", "tong hop.xlsx", null],
])("sheet %s of %s", (sheet, file, period) => {
  expect(readPeriod({ title: [], sheetName: sheet, fileName: file })).toEqual(period);
});

test("the number of a circular or a letter gives no year", () => {
  const title = ["Biểu 06 (Thông tư số 01/2020/TT-VPCP)", "Kèm theo Báo cáo số 214/BC-UBND"];
  expect(readPeriod({ title, sheetName: "T6", fileName: "bieu-2021.xlsx" })).toEqual(JUNE);
});

test("a month's sheet under the title of its year", () => {
  expect(readPeriod({ title: ["TỔNG HỢP NĂM 2021"], sheetName: "T6", fileName: "bieu.xlsx" })).toEqual(JUNE);
});

test("the date of a signature tells the year that a month leaves out, also at the turn of the year", () => {
  const signed = (title: string, date: string) =>
    readPeriod({ title: [title], sheetName: "Sheet1", fileName: "bieu.xlsx", below: [date] });
  expect(signed("THÁNG 6", "Tứ Kỳ, ngày 02 tháng 7 năm 2021")).toEqual(JUNE);
  expect(signed("THÁNG 12", "Tứ Kỳ, ngày 04 tháng 01 năm 2022")).toEqual({
    kind: "month",
    from: "2021-12-01",
    to: "2021-12-31",
  });
  expect(signed("SỐ LIỆU", "Tứ Kỳ, ngày 02 tháng 7 năm 2021")).toBeNull();
});
