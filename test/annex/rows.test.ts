import { readAnnex } from "../../src/annex/readAnnex";
import { PLAIN_HEADER, PLAIN_MERGES, plainAnnex, rightRow, sheetOf, type TypedCell } from "../sheetOf";
import { a, b, c, roles, sumOf } from "./rowsOf";

test("a district that contains its communes is a subtotal and never added twice", () => {
  expect(roles([sumOf("Huyện Tứ Kỳ", a, b), a, b, c, sumOf("Tổng cộng", a, b, c)])).toEqual([
    ["subtotal", "Huyện Tứ Kỳ", [3, 4]],
    ["commune", "An Thanh", []],
    ["commune", "Hà Kỳ", []],
    ["commune", "Tứ Kỳ", []],
    ["total", "Tổng cộng", [2, 5]],
  ]);
});

test("a district with figures of its own is an office", () => {
  expect(roles([rightRow(1, "Huyện Tứ Kỳ", 100, 700), a, b])[0]).toEqual(["office", "Huyện Tứ Kỳ", []]);
});

test("closing totals are subtotals, a row without a label is told by its sums", () => {
  expect(
    roles([
      ["I", "Phòng ban"],
      rightRow(1, "Tư pháp", 3, 9),
      rightRow(2, "Nội vụ", 1, 8),
      sumOf("Cộng", rightRow(1, "", 3, 9), rightRow(2, "", 1, 8)),
      ["II", "Cấp xã"],
      a,
      b,
      sumOf("Cộng", a, b),
      sumOf("", rightRow(1, "", 3, 9), rightRow(2, "", 1, 8), a, b),
    ]),
  ).toEqual([
    ["office", "Tư pháp", []],
    ["office", "Nội vụ", []],
    ["subtotal", "Cộng", [3, 4]],
    ["commune", "An Thanh", []],
    ["commune", "Hà Kỳ", []],
    ["subtotal", "Cộng", [7, 8]],
    ["total", "", [5, 9]],
  ]);
});

test("a number above communes is a part only where its sums say so", () => {
  expect(
    roles([
      ["I", "Bộ phận Một cửa huyện", ...rightRow(1, "", 9, 500).slice(2)],
      ["II", "Cấp xã", ...sumOf("", a, b).slice(2)],
      a,
      b,
    ]),
  ).toEqual([
    ["office", "Bộ phận Một cửa huyện", []],
    ["subtotal", "Cấp xã", [4, 5]],
    ["commune", "An Thanh", []],
    ["commune", "Hà Kỳ", []],
  ]);
});

test("a unit on two lines is one row; its figures keep their cells", () => {
  const header = PLAIN_HEADER.map((row, at) => [
    ...row.slice(0, 2),
    at === 0 ? "Hình thức nộp" : null,
    ...row.slice(2),
  ]);
  const line = (row: readonly TypedCell[], text: string, first: boolean): TypedCell[] => [
    ...(first ? row.slice(0, 2) : [null, null]),
    text,
    ...row.slice(2),
  ];
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:J1", "K1:M1", "A3:A4", "B3:B4"];
  const annex = readAnnex(
    sheetOf(
      "T6",
      [...header, line(a, "Trực tuyến", true), line(b, "Trực tiếp", false), line(c, "Trực tuyến", true)],
      merges,
    ),
    "bieu.xlsx",
  );
  expect(annex?.rows.map(({ row, name }) => [row, name])).toEqual([
    [2, "An Thanh"],
    [4, "Tứ Kỳ"],
  ]);
  const received = annex?.rows[0]?.figures.get("receivedTotal");
  expect(received?.value).toBe(43 + 66);
  expect(received?.parts?.map(({ row, value }) => [row, value])).toEqual([
    [2, 43],
    [3, 66],
  ]);
});

test("tones tell an office from a commune, and a heading from another word", () => {
  expect(
    roles([
      rightRow(1, "Phong Vân", 1, 9),
      rightRow(2, "Phòng Tư pháp", 2, 7),
      rightRow(3, "Cộng Lạc", 1, 4),
      rightRow(4, "Ban Công", 1, 5),
      rightRow(5, "Ban Quản lý dự án", 1, 5),
    ]).map(([role, name]) => [role, name]),
  ).toEqual([
    ["commune", "Phong Vân"],
    ["office", "Phòng Tư pháp"],
    ["commune", "Cộng Lạc"],
    ["commune", "Ban Công"],
    ["office", "Ban Quản lý dự án"],
  ]);
  const withHouseholds = PLAIN_HEADER.map((row, at) => [...row, at === 0 ? "Số hộ" : null]);
  expect(
    readAnnex(sheetOf("T6", [...withHouseholds, [...a, 900], [...b, 1200]], PLAIN_MERGES), "bieu.xlsx")?.columns.get(
      "receivedTotal",
    )?.column,
  ).toBe(2);
});

test("a unit without a figure is left out; a lone mistake leaves the others known", () => {
  const annex = plainAnnex([a, [2, "Xã Hà Kỳ"], [3, "Xã Tái Sơn", "chưa có", 1, 2]]);
  expect(annex.rows.map(({ name }) => name)).toEqual(["An Thanh", "Tái Sơn"]);
  expect(annex.rows[1]?.figures.get("receivedTotal")).toMatchObject({
    state: "unreadable",
    value: null,
    typed: "chưa có",
  });
  expect(annex.rows[1]?.figures.get("pendingTotal")).toMatchObject({ state: "blank", value: null });
});

test("lines named below a unit are no units: its own row is their total, or holds only the name", () => {
  const lineOf = (label: string, row: readonly TypedCell[]): TypedCell[] => [null, label, ...row.slice(2)];
  const annex = plainAnnex([
    sumOf("Xã An Thanh", a, b),
    lineOf("- Trực tuyến", a),
    lineOf("- Trực tiếp, BCCI", b),
    [2, "Xã Hà Kỳ"],
    lineOf("+ Hồ sơ trực tuyến", b),
    lineOf("+ Hồ sơ trực tiếp", c),
  ]);
  expect(annex.rows.map(({ row, name, figures }) => [row, name, figures.get("receivedTotal")?.value])).toEqual([
    [2, "An Thanh", 43 + 66],
    [5, "Hà Kỳ", 66 + 35],
  ]);
  expect(annex.rows[0]?.figures.get("receivedTotal")?.parts).toBeUndefined();
  expect(annex.rows[1]?.figures.get("receivedTotal")?.parts?.map(({ row }) => row)).toEqual([6, 7]);
});

test("a measure whose figures stand in several columns adds them up and keeps their cells", () => {
  const header: readonly (readonly TypedCell[])[] = [
    ["TT", "Đơn vị", "Tổng số tiếp nhận", "Đã giải quyết", null, null, null, "Đang giải quyết"],
    [null, null, null, "Trước và đúng hạn", null, "Quá hạn"],
    [null, null, null, "Kỳ trước", "Trong kỳ", "Kỳ trước", "Trong kỳ"],
  ];
  const merges = ["A1:A3", "B1:B3", "C1:C3", "D1:G1", "H1:H3", "D2:E2", "F2:G2"];
  const annex = readAnnex(
    sheetOf(
      "T6",
      [...header, [1, "Xã An Thanh", 43, 3, 27, 0, 1, 12], [2, "Xã Hà Kỳ", 66, 5, 41, null, 2, 18]],
      merges,
    ),
    "bieu.xlsx",
  );
  expect(annex?.columns.get("resolvedLate")).toMatchObject({ column: 5, further: [6] });
  expect(annex?.rows.map(({ figures }) => figures.get("resolvedEarlyOrOnTime")?.value)).toEqual([30, 46]);
  expect(annex?.rows[0]?.figures.get("resolvedLate")?.parts?.map(({ column }) => column)).toEqual([5, 6]);
});

test("shares, comparisons and another period's figures below the total are no rows", () => {
  const annex = plainAnnex([
    a,
    b,
    sumOf("Tổng cộng", a, b),
    sumOf("Tỷ lệ %", a),
    sumOf("So với tháng trước", c),
    sumOf("Lũy kế từ đầu năm", a, b, c),
  ]);
  expect(annex.rows.map(({ role, name }) => [role, name])).toEqual([
    ["commune", "An Thanh"],
    ["commune", "Hà Kỳ"],
    ["total", "Tổng cộng"],
  ]);
});

test("a remark is no unit, with a figure of its own or without", () => {
  const total = sumOf("Tổng cộng", a, b);
  const table = [a, b, total];
  for (const remark of ["Ghi chú: xã Hà Kỳ chưa đối soát", "* Lưu ý: nhập bổ sung sau ngày chốt"])
    expect(roles([...table, [null, remark, 12]])).toEqual(roles(table));
});

test("fields of procedures below a commune are its lines", () => {
  const [first, second] = [rightRow(1, "Hộ tịch", 3, 40), rightRow(2, "Chứng thực", 5, 61)];
  const annex = plainAnnex([
    ["I", "UBND xã An Thanh", ...sumOf("", first, second).slice(2)],
    first,
    second,
    ["II", "Xã Hà Kỳ"],
    first,
  ]);
  expect(annex.rows.map(({ name, figures }) => [name, figures.get("receivedTotal")?.value])).toEqual([
    ["An Thanh", 43 + 66],
    ["Hà Kỳ", 43],
  ]);
});

test("fields with a bullet below a commune are its lines; a number before a commune makes it no sum", () => {
  const [first, second] = [rightRow(1, "- Hộ tịch", 3, 40), rightRow(2, "- Chứng thực", 5, 61)];
  expect(
    roles([
      [1, "Xã An Thanh", ...sumOf("", first, second).slice(2)],
      [null, ...first.slice(1)],
      [null, ...second.slice(1)],
      [2, "2 Xã Hà Kỳ", ...b.slice(2)],
      c,
      sumOf("2 xã, 1 thị trấn", sumOf("", first, second), b, c),
    ]),
  ).toEqual([
    ["commune", "An Thanh", []],
    ["commune", "Hà Kỳ", []],
    ["commune", "Tứ Kỳ", []],
    ["subtotal", "2 xã, 1 thị trấn", [2, 5, 6]],
  ]);
});

test("a part's words amid a numbered list of units, with figures of its own, name one of them", () => {
  const others = [2, "Các cơ quan khác", ...b.slice(2)];
  expect(readAnnex(sheetOf("T6", [...PLAIN_HEADER, a, others, c], PLAIN_MERGES), "bieu.xlsx")?.rows).toMatchObject([
    { role: "commune", name: "An Thanh" },
    { role: "office", name: "Các cơ quan khác", adds: [], doubt: "role" },
    { role: "commune", name: "Tứ Kỳ" },
  ]);
});
