import { readAnnex } from "../../src/annex/readAnnex";
import { CountTable } from "../../src/checks/counts/countTable";
import { checkRates } from "../../src/checks/rates";
import { findingMessage } from "../../src/messages/findings";
import { sheetOf, type TypedCell } from "../sheetOf";

const HEADER = [
  "TT",
  "Đơn vị",
  "Tổng tiếp nhận",
  "Tổng đã giải quyết",
  "Trước và đúng hạn",
  "Quá hạn",
  "Tổng đang giải quyết",
  "Đang giải quyết quá hạn",
  "Tỷ lệ trước và đúng hạn (%)",
];
const ROWS: readonly (readonly number[])[] = [
  [120, 100, 97, 3, 20, 2],
  [80, 70, 70, 0, 10, 0],
  [61, 60, 58, 2, 1, 1],
  [44, 40, 39, 1, 4, 3],
];

function found(rates: readonly TypedCell[]) {
  const rows = ROWS.map((row, at) => [at + 1, `Xã Tân ${"ABCD"[at]}`, ...row, rates[at] ?? null]);
  const annex = readAnnex(sheetOf("Tháng 6 năm 2021", [HEADER, ...rows]), "bieu.xlsx");
  if (!annex?.columns.has("onTimeRate")) throw new Error("not read");
  return checkRates(new CountTable(annex)).map(({ row, expected, extra }) => [row, expected, extra?.base]);
}

test.each<[string, TypedCell[], unknown[]]>([
  ["of the resolved", [97, 100, 96.67, 97.5], []],
  ["of the resolved, one mistyped", [97, 100, 69.67, 97.5], [[3, 96.67, "resolvedTotal"]]],
  ["of those that fell due", [95.1, 100, 95.08, 90.7], []],
  [
    "of those that fell due, one of the resolved",
    [95.1, 100, 96.67, 90.7],
    [[3, 95.08, "resolvedTotal+pendingOverdue"]],
  ],
  ["of the received", [80.83, 87.5, 95.08, 88.64], []],
  ["truncated", [97, 100, 96.6, 97.5], []],
  ["all on time where a dossier was late", [97, 100, 100, 97.5], [[3, 96.67, "resolvedTotal"]]],
  ["of nothing known here", [12, 13, 14, 15], []],
  ["blank", [97, null, 96.67, 97.5], []],
  [
    "by a formula that gives another",
    [97, 100, { formula: "ROUND(E4/D4*100,-1)", value: 100 }, 97.5],
    [[3, 96.67, "resolvedTotal"]],
  ],
])("rates %s", (_, rates, expected) => {
  expect(found(rates)).toEqual(expected);
});

test("a rate of another base than the resolved says of which", () => {
  const rows = ROWS.map((row, at) => [at + 1, `Xã Tân ${"ABCD"[at]}`, ...row, [95.1, 100, 96.67, 90.7][at] ?? null]);
  const annex = readAnnex(sheetOf("Tháng 6 năm 2021", [HEADER, ...rows]), "bieu.xlsx");
  const [finding] = annex ? checkRates(new CountTable(annex)) : [];
  expect(finding && findingMessage(finding)).toContain(
    "Tân C: tỷ lệ ghi 96,67%, tính lại được 95,08% trên số đến hạn giải quyết.",
  );
});
