import { examineSheet, readAnnex } from "../../src/annex/readAnnex";
import type { ColumnCorrection } from "../../src/annex/header/layout";
import type { Measure } from "../../src/annex/measures";
import { PLAIN_HEADER, PLAIN_MERGES, rightRow, sheetOf, type TypedCell } from "../sheetOf";

const rows = [rightRow(1, "Xã An Thanh", 3, 40), rightRow(2, "Xã Hà Kỳ", 5, 61), rightRow(3, "Xã Tân Kỳ", 0, 12)];
const sheet = (name: string, header: readonly (readonly TypedCell[])[] = PLAIN_HEADER) =>
  sheetOf(name, [...header, ...rows], PLAIN_MERGES);

function correction(measures: readonly (readonly [Measure, number | null])[], unit?: number): ColumnCorrection {
  return { measures: new Map(measures), ...(unit !== undefined && { unit }) };
}

test("a layout's key stays from month to month and changes with the form", () => {
  const june = readAnnex(sheet("Tháng 6 năm 2021"), "a.xlsx");
  const july = readAnnex(sheet("Tháng 7 năm 2021"), "b.xlsx");
  expect(june?.layout).toMatch(/^[0-9a-f]{16}$/);
  expect(july?.layout).toBe(june?.layout);
  const renamed = PLAIN_HEADER.map((row, at) => row.map((text, column) => (at === 1 && column === 3 ? "Tồn" : text)));
  expect(readAnnex(sheet("T6", renamed), "a.xlsx")?.layout).not.toBe(june?.layout);
});

test("what a person said of a column goes before words and figures", () => {
  const before = readAnnex(sheet("T6"), "a.xlsx");
  if (!before?.layout) throw new Error("no layout");
  const corrections = new Map([
    [
      before.layout,
      correction([
        ["carriedOver", 4],
        ["receivedNew", 3],
        ["resolvedLate", null],
      ]),
    ],
  ]);
  const after = readAnnex(sheet("T6"), "a.xlsx", corrections);
  expect(after?.columns.get("carriedOver")).toMatchObject({ column: 4, confidence: 1, reason: "user" });
  expect(after?.columns.get("receivedNew")?.column).toBe(3);
  expect(after?.columns.has("resolvedLate")).toBe(false);
  expect(after?.rows[0]?.figures.get("carriedOver")?.value).toBe(40);
});

test("each column says how sure its reading is, and why", () => {
  const annex = readAnnex(sheet("T6"), "a.xlsx");
  expect(annex?.columns.get("receivedTotal")).toMatchObject({
    confidence: 1,
    reason: "words-and-sums",
    path: ["Tiếp nhận", "Tổng số"],
  });
  const wrong = rows.map((row) =>
    row.map((cell, column) => (column === 9 && typeof cell === "number" ? cell + 7 : cell)),
  );
  const doubtful = readAnnex(sheetOf("T6", [...PLAIN_HEADER, ...wrong], PLAIN_MERGES), "a.xlsx");
  expect(doubtful?.columns.get("pendingTotal")?.reason).toBe("against-sums");
  expect(doubtful?.columns.get("pendingTotal")?.confidence).toBeLessThan(0.75);
});

test("a refused sheet says what is missing, and a correction can mend it", () => {
  const header = [["STT", "Đơn vị", "Tổng số hồ sơ", "Cột A", "Cột B", "Ghi chú"]];
  const body = [
    [1, "Xã An Thanh", 40, 30, 10],
    [2, "Xã Hà Kỳ", 50, 20, 30],
  ];
  const table = sheetOf("T6", [...header, ...body]);
  const { annex, refusal } = examineSheet(table, "a.xlsx");
  expect(annex).toBeNull();
  expect(refusal).toMatchObject({ reasons: ["no-received", "no-outcome"], headerRows: { top: 0, bottom: 0 } });
  expect(refusal?.otherColumns.map(({ column }) => column)).toContain(3);
  const mended = readAnnex(
    table,
    "a.xlsx",
    new Map([
      [
        refusal?.layout ?? "",
        correction([
          ["receivedTotal", 2],
          ["resolvedTotal", 3],
          ["pendingTotal", 4],
        ]),
      ],
    ]),
  );
  expect(mended?.rows.map(({ name }) => name)).toEqual(["An Thanh", "Hà Kỳ"]);
});

test.each([
  [[["Nhật ký"], ["Gọi lại cho xã An Thanh"]], "no-header"],
  [
    [
      ["STT", "Họ và tên cán bộ", "Hồ sơ tiếp nhận", "Đã giải quyết"],
      [1, "Lê Hoa", 40, 39],
    ],
    "not-units",
  ],
  [[["THEO DÕI NHIỆM VỤ"], ["STT", "Đơn vị", "Tiếp nhận", "Đã xử lý"], [1, "Xã An Thanh", 40, 39]], "other-matter"],
  [[["STT", "Đơn vị", "Hồ sơ tiếp nhận", "Đã giải quyết"]], "no-units"],
] as const)("refused: %j", (cells, reason) => {
  expect(examineSheet(sheetOf("T6", cells), "a.xlsx").refusal?.reasons).toContain(reason);
});
