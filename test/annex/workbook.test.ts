import { newestAnnex, readAnnexes } from "../../src/annex/readWorkbook";
import type { PlainSheet } from "../../src/workbook/plainData";
import { PLAIN_HEADER, PLAIN_MERGES, rightRow, sheetOf, workbookOf, type TypedCell } from "../sheetOf";

const UNITS = ["Xã An Thanh", "Xã Hà Kỳ", "Xã Tân Kỳ"];

function monthSheet(name: string, row: (unit: string, at: number) => readonly TypedCell[]): PlainSheet {
  return sheetOf(name, [...PLAIN_HEADER, ...UNITS.map((unit, at) => row(unit, at + 1))], PLAIN_MERGES);
}
const full = (name: string) => monthSheet(name, (unit, at) => rightRow(at, unit, at, 20 * at));

test("of several periods the newest with figures of its own is offered, whatever the tabs' order", () => {
  // prepared for the next month: what was carried over, and formulas over it
  const prepared = monthSheet("T7-2021", (unit, at) => [
    at,
    unit,
    { formula: `D${at + 2}+E${at + 2}`, value: 4 },
    4,
    null,
    null,
    null,
    null,
    null,
    { formula: "C3", value: 4 },
  ]);
  const empty = monthSheet("T8-2021", (unit, at) => [at, unit]);
  const book = workbookOf(
    full("T6-2021"),
    full("T4-2021"),
    prepared,
    full("T5-2021"),
    empty,
    full("6 tháng đầu năm 2021"),
  );
  const annexes = readAnnexes(book);
  expect(annexes.map(({ sheet }) => sheet)).toEqual([
    "T6-2021",
    "T4-2021",
    "T7-2021",
    "T5-2021",
    "6 tháng đầu năm 2021",
  ]);
  expect(newestAnnex(annexes, book)?.sheet).toBe("T6-2021");
});

test("two sheets of one period: the one in front", () => {
  const book = { ...workbookOf(full("T6-2021"), full("T6-2021 (2)")), activeSheet: 1 };
  expect(newestAnnex(readAnnexes(book), book)?.sheet).toBe("T6-2021 (2)");
});

test("a hidden sheet comes after those that are shown, however new its period", () => {
  const sample: PlainSheet = { ...full("Tháng 12 năm 2025"), visibility: "hidden" };
  const book = workbookOf(full("Tháng 9 năm 2025"), sample);
  expect(newestAnnex(readAnnexes(book), book)?.sheet).toBe("Tháng 9 năm 2025");
  const alone = workbookOf(sample);
  expect(newestAnnex(readAnnexes(alone), alone)?.sheet).toBe("Tháng 12 năm 2025");
});
