import { examineSheet, readAnnex } from "../../src/annex/readAnnex";
import {
  choiceProblems,
  columnTable,
  correctedColumns,
  guessedTable,
  isDoubtful,
  takenFor,
  type ColumnTable,
  type ColumnUse,
} from "../../src/settings/columnChoice";
import { PLAIN_HEADER, PLAIN_MERGES, rightRow, sheetOf } from "../sheetOf";

const ROWS = [rightRow(1, "Xã An Thanh", 3, 40), rightRow(2, "Xã Hà Kỳ", 5, 61), rightRow(3, "Xã Tân Kỳ", 0, 12)];
const SHEET = sheetOf("T6", [...PLAIN_HEADER, ...ROWS], PLAIN_MERGES);

function tableOf(corrections?: Parameters<typeof readAnnex>[2]): ColumnTable {
  const annex = readAnnex(SHEET, "a.xlsx", corrections);
  const table = annex && columnTable(annex);
  if (!table) throw new Error("no table");
  return table;
}

const choose = (...choices: readonly (readonly [number, ColumnUse])[]) => new Map(choices);

test("every headed column is there, with what it is taken for, how surely and why", () => {
  const table = tableOf();
  expect(table.columns.map(({ column, use }) => [column, use])).toEqual([
    [0, null],
    [1, "unit"],
    [2, "receivedTotal"],
    [3, "carriedOver"],
    [4, "receivedNew"],
    [5, "resolvedTotal"],
    [6, "resolvedEarly"],
    [7, "resolvedOnTime"],
    [8, "resolvedLate"],
    [9, "pendingTotal"],
    [10, "pendingInTime"],
    [11, "pendingOverdue"],
  ]);
  expect(table.columns[2]).toMatchObject({ path: ["Tiếp nhận", "Tổng số"], confidence: 1, reason: "words-and-sums" });
  expect(isDoubtful(table)).toBe(false);
});

test("two measures on one column, one measure on two, and no unit are refused with words", () => {
  const table = tableOf();
  expect(choiceProblems(table, choose([4, "carriedOver"]))).toEqual([
    "“kỳ trước chuyển sang” đang chọn cho nhiều cột (D, E); chỉ giữ một cột.",
  ]);
  expect(choiceProblems(table, choose([4, "carriedOver"], [3, "receivedNew"]))).toEqual([]);
  expect(choiceProblems(table, choose([1, null]))).toEqual(["Chưa có cột “tên đơn vị”."]);
});

test("what was chosen is read so, also a second time round", () => {
  const table = tableOf();
  const correction = correctedColumns(table, choose([3, "receivedNew"], [4, "carriedOver"], [8, null]), undefined);
  expect(correction).toEqual({
    sheet: "T6",
    measures: new Map([
      ["carriedOver", 4],
      ["receivedNew", 3],
      ["resolvedLate", null],
    ]),
  });
  const again = tableOf(new Map([[table.layout, correction]]));
  expect(again.columns.find(({ column }) => column === 3)).toMatchObject({ use: "receivedNew", reason: "user" });
  expect(again.columns.find(({ column }) => column === 8)).toMatchObject({ use: null });
  // one more choice leaves those before as they were
  const more = correctedColumns(again, choose([11, null]), correction);
  expect(more.measures).toEqual(new Map([...correction.measures, ["pendingOverdue", null]]));
  expect(correctedColumns(again, choose([8, "resolvedLate"]), correction).measures.get("resolvedLate")).toBe(8);
});

test("a doubtful reading that the person leaves as it is is doubtful no longer", () => {
  const wrong = ROWS.map((row) => row.map((cell, column) => (column === 9 ? Number(cell) + 7 : cell)));
  const rows = sheetOf("T6", [...PLAIN_HEADER, ...wrong], PLAIN_MERGES);
  const annex = readAnnex(rows, "a.xlsx");
  const table = annex && columnTable(annex);
  if (!table) throw new Error("no table");
  expect(isDoubtful(table)).toBe(true);
  const correction = correctedColumns(table, new Map(), undefined);
  expect(correction.measures.get("pendingTotal")).toBe(9);
  const after = readAnnex(rows, "a.xlsx", new Map([[table.layout, correction]]));
  const tableAfter = after && columnTable(after);
  expect(tableAfter && isDoubtful(tableAfter)).toBe(false);
});

test("a sheet that is no annex is one once its columns are told", () => {
  const rows = [
    ["STT", "Đơn vị", "Tổng số hồ sơ", "Cột A", "Cột B"],
    [1, "Xã An Thanh", 40, 30, 10],
    [2, "Xã Hà Kỳ", 50, 20, 30],
  ];
  const { refusal } = examineSheet(sheetOf("T6", rows), "a.xlsx");
  const table = refusal && guessedTable(refusal);
  if (!table) throw new Error("no guess");
  const choices = choose([2, "receivedTotal"], [3, "resolvedTotal"], [4, "pendingTotal"]);
  expect(choiceProblems(table, choices)).toEqual([]);
  expect(table.columns.map((column) => takenFor(column, choices))).toContain("pendingTotal");
  const correction = correctedColumns(table, choices, undefined);
  const annex = readAnnex(sheetOf("T6", rows), "a.xlsx", new Map([[table.layout, correction]]));
  expect(annex?.rows.map(({ name }) => name)).toEqual(["An Thanh", "Hà Kỳ"]);
});
