import { checkAnnex } from "../../src/checks/check";
import { plainAnnex, PLAIN_HEADER, PLAIN_MERGES, rightRow, sheetOf, type TypedCell } from "../sheetOf";
import { readAnnex } from "../../src/annex/readAnnex";

const units = () =>
  ["Xã An Thanh", "Xã Bình Lãng", "Xã Chí Minh", "Xã Cộng Lạc"].map((name, at) =>
    rightRow(at + 1, name, at + 3, 140 + at * 37),
  );
const LETTERS = "CDEFGHIJKL".split("");
const total = (
  rows: TypedCell[][],
  formula: (letter: string, at: number) => string,
  counts: (row: number) => boolean,
) => [
  null,
  "Tổng cộng",
  ...LETTERS.map((letter, at) => ({
    formula: formula(letter, at),
    value: rows.reduce((sum, row, index) => (counts(index) ? sum + Number(row[at + 2]) : sum), 0),
  })),
];

test("one mistake in the formulas of a row is one fault, with the totals that it gives wrong", () => {
  const rows = units();
  const short = total(
    rows,
    (letter) => `SUM(${letter}3:${letter}5)`,
    (row) => row < 3,
  );
  const { findings } = checkAnnex(plainAnnex([...rows, short]), [], null);
  expect([...new Set(findings.map(({ code }) => code))]).toEqual(["column-total", "total-formula"]);
  expect([...new Set(findings.map(({ fault }) => fault))]).toEqual(["f1"]);
});

test("two mistakes in the formulas of a row are two faults, right values or not", () => {
  const rows = units();
  const mixed = total(
    rows,
    (letter, at) =>
      at === 6 ? `SUM(${letter}3:${letter}5)` : at === 9 ? `SUM(${letter}3:${letter}6)+${letter}4` : "0+SUM(X1)",
    () => true,
  );
  const { findings } = checkAnnex(plainAnnex([...rows, mixed]), [], null);
  expect(findings.map(({ code, measure, fault }) => [code, measure, fault])).toEqual([
    ["total-formula", "resolvedLate", "f1"],
    ["total-formula", "pendingOverdue", "f2"],
  ]);
});

test("a figure typed as text shares the fault of the total that passes it over", () => {
  const rows = units();
  const passing = total(
    rows,
    (letter) => `SUM(${letter}3:${letter}6)`,
    () => true,
  );
  passing[3] = { formula: "SUM(D3:D6)", value: 3 + 5 + 6 };
  rows[1]![3] = "4";
  const { findings } = checkAnnex(plainAnnex([...rows, passing]), [], null);
  expect(findings.map(({ code, fault }) => [code, fault])).toEqual([
    ["number-as-text", "f1"],
    ["row-identity", "f1"],
    ["column-total", "f1"],
  ]);
});

test("a rate that a wrong count makes look wrong is that count's fault; one wrong by itself is its own", () => {
  const header = PLAIN_HEADER.map((row, at) => [...row, at === 0 ? "Tỷ lệ trước và đúng hạn (%)" : null]);
  const rows = units().map((row) => [...row, 100]);
  const annex = () => {
    const read = readAnnex(sheetOf("T6", [...header, ...rows], PLAIN_MERGES), "bieu.xlsx");
    if (!read) throw new Error("not read");
    return read;
  };
  rows[2]![5] = Number(rows[2]![5]) * 10;
  rows[3]![12] = 89.5;
  const { findings } = checkAnnex(annex(), [], null);
  const rates = findings.filter(({ code }) => code === "rate");
  expect(rates.map(({ row, fault, suggestion }) => [row, fault, suggestion?.reason])).toEqual([
    [4, "f1", "added-digit"],
    [5, undefined, "recomputed"],
  ]);
});

test("a row copied over another is asked about where the totals tell no cell", () => {
  const rows = units();
  const sums: TypedCell[] = [
    null,
    "Tổng cộng",
    ...LETTERS.map((_, at) => rows.reduce((sum, row) => sum + Number(row[at + 2]), 0)),
  ];
  rows[1] = [...rows[1]!.slice(0, 2), ...rows[2]!.slice(2)];
  const { findings } = checkAnnex(plainAnnex([...rows, sums]), [], null);
  expect([...new Set(findings.map(({ code, extra }) => `${code} ${extra?.identical}`))]).toEqual(["column-total 4, 5"]);
});
