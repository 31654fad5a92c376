import { readAnnex } from "../../src/annex/readAnnex";
import { PLAIN_HEADER, plainAnnex, rightRow, sheetOf, type TypedCell } from "../sheetOf";
import { a, b, c, roles, sumOf } from "./rowsOf";

test("a list of something else below the annex is none of it", () => {
  const list: TypedCell[][] = [["DANH SÁCH CÔNG CHỨC"], ["TT", "Họ và tên", "Đơn vị", "Điện thoại", "Ghi chú"]];
  const overdue: TypedCell[][] = [["TT", "Đơn vị", "Mã hồ sơ", "Lĩnh vực", "Lý do", "Số ngày quá hạn"]];
  const narrow: TypedCell[][] = [
    ["TT", "Tên xã", "Ghi chú"],
    [1, "Xã Quang Phục", "chưa gửi"],
  ];
  const persons: TypedCell[][] = [[1, "Nguyễn Văn A", "Xã An Thanh", 912345678, null]];
  const delays: TypedCell[][] = [[1, "Xã An Thanh", "H30.1", "Đất đai", "Chờ xác minh", 3]];
  for (const below of [[...list, ...persons], [...overdue, ...delays], narrow]) {
    expect(roles([a, b, sumOf("Tổng", a, b), ...below])).toEqual([
      ["commune", "An Thanh", []],
      ["commune", "Hà Kỳ", []],
      ["total", "Tổng", [2, 3]],
    ]);
    expect(plainAnnex([a, b, sumOf("Tổng", a, b), ...below]).unreported).toEqual([]);
  }
});

test("of a unit's lines for several periods the sheet's own counts; months of a quarter add up", () => {
  const annexOf = (title: string, lines: readonly (string | number)[], heading = "Kỳ") => {
    const header = PLAIN_HEADER.map((row, at) => [...row.slice(0, 2), at === 0 ? heading : null, ...row.slice(2)]);
    const figures = [a, b, c];
    const unit = (name: string) =>
      lines.map((line, at) => [at === 0 ? 1 : null, at === 0 ? name : null, line, ...(figures[at] ?? a).slice(2)]);
    return readAnnex(
      sheetOf(
        "Biểu",
        [[title], ...header, ...unit("Xã An Thanh"), ...unit("Xã Hà Kỳ")],
        ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:J2", "K2:M2", "B4:B6", "B7:B9"],
      ),
      "bieu.xlsx",
    )?.rows.map(({ name, figures: of }) => [name, of.get("receivedTotal")?.value]);
  };
  const own = (value: number) => [
    ["An Thanh", value],
    ["Hà Kỳ", value],
  ];
  expect(annexOf("Tháng 9 năm 2025", ["Cùng kỳ 2024", "Tháng 9", "Lũy kế"])).toEqual(own(66));
  expect(annexOf("Tháng 9 năm 2025", ["Tháng 9", "Tháng 8", "So với tháng trước"])).toEqual(own(43));
  expect(annexOf("Quý III năm 2025", ["Tháng 7", "Tháng 8", "Tháng 9"])).toEqual(own(43 + 66 + 35));
  expect(annexOf("Năm 2025", [2023, 2024, 2025], "Năm")).toEqual(own(35));
});

test("a table below under another period's title is none of this one's; a part's table under its own name is", () => {
  const table = (...rows: readonly (readonly TypedCell[])[]) => [...PLAIN_HEADER, ...rows];
  const names = (...rows: readonly (readonly TypedCell[])[]) =>
    readAnnex(sheetOf("Báo cáo", rows), "bieu.xlsx")?.rows.map(({ name }) => name);
  expect(names(["THÁNG 9 NĂM 2025"], ...table(a, b), [], ["THÁNG 8 NĂM 2025"], ...table(a, b))).toEqual([
    "An Thanh",
    "Hà Kỳ",
  ]);
  expect(names(["THÁNG 9 NĂM 2025"], ...table(a, b), [], ["LŨY KẾ 9 THÁNG ĐẦU NĂM 2025"], ...table(a, b))).toEqual([
    "An Thanh",
    "Hà Kỳ",
  ]);
  expect(names(["THÁNG 9 NĂM 2025"], ...table(a), [], ["II. CẤP XÃ THÁNG 9/2025"], ...table(b))).toEqual([
    "An Thanh",
    "Hà Kỳ",
  ]);
});

test("below a summary the table with the units has the columns", () => {
  const annex = readAnnex(
    sheetOf("T9", [
      ["STT", "Nội dung", "Tổng tiếp nhận", "Đã giải quyết", "Đang giải quyết"],
      [1, "Cấp xã", 144, 105, 39],
      [],
      ...PLAIN_HEADER,
      a,
      b,
      c,
    ]),
    "bieu.xlsx",
  );
  expect(annex?.columns.get("resolvedEarly")?.column).toBe(6);
  expect(annex?.rows.map(({ role, name }) => [role, name])).toEqual([
    ["subtotal", "Cấp xã"],
    ["commune", "An Thanh"],
    ["commune", "Hà Kỳ"],
    ["commune", "Tứ Kỳ"],
  ]);
});

test("sums of clusters together below all communes: each adds its own run, and none it cannot tell", () => {
  const d = rightRow(4, "Xã Minh Đức", 6, 71);
  expect(
    roles([a, b, c, d, sumOf("Cộng cụm 1", a, b), sumOf("Cộng cụm 2", c, d), sumOf("T.Cộng", a, b, c, d)]).slice(4),
  ).toEqual([
    ["subtotal", "Cộng cụm 1", [2, 3]],
    ["subtotal", "Cộng cụm 2", [4, 5]],
    ["total", "T.Cộng", [6, 7]],
  ]);
  expect(
    roles([a, b, c, d, sumOf("Cộng cụm 1", a, c), sumOf("Cộng cụm 2", b, d), sumOf("T.Cộng", a, b, c, d)]).slice(4),
  ).toEqual([
    ["subtotal", "Cộng cụm 1", []],
    ["subtotal", "Cộng cụm 2", []],
    ["total", "T.Cộng", [2, 3, 4, 5]],
  ]);
});

test("extremes, averages and what a page carries over are no rows; a page's own sum is one", () => {
  expect(
    roles([
      a,
      b,
      sumOf("Cộng chuyển trang sau", a, b),
      sumOf("Trang trước chuyển sang", a, b),
      c,
      sumOf("Tổng cộng", a, b, c),
      sumOf("Cao nhất", b),
      sumOf("Thấp nhất", c),
    ]),
  ).toEqual([
    ["commune", "An Thanh", []],
    ["commune", "Hà Kỳ", []],
    ["subtotal", "Cộng chuyển trang sau", [2, 3]],
    ["commune", "Tứ Kỳ", []],
    ["total", "Tổng cộng", [4, 6]],
  ]);
});

test("remarks and units that did not report open no part: the sum below adds what stands above them", () => {
  expect(
    roles([
      ["A", "Cấp huyện"],
      rightRow(1, "Phòng Tư pháp", 3, 9),
      ["B", "Cấp xã"],
      a,
      [2, "Xã Quang Phục"],
      b,
      [null, "Xã Ngọc Sơn"],
      [null, "(không tính hồ sơ chứng thực)"],
      [null, "Tứ Kỳ", ...c.slice(2)],
      sumOf("Cộng B", a, b, c),
    ]).at(-1),
  ).toEqual(["subtotal", "Cộng B", [5, 7, 10]]);
});

test("figures of a district's office that happen to add up units of the next part make it no sum", () => {
  const office = sumOf("UBND huyện", a, b).map((value, at) => (at >= 3 && at <= 6 ? Number(value) + 1 : value));
  expect(roles([office, ["II. CẤP XÃ"], a, b, c])[0]).toEqual(["office", "UBND huyện", []]);
  expect(roles([office, a, b, c])[0]).toEqual(["subtotal", "UBND huyện", [3, 4]]);
});
