import { checkAnnex } from "../../src/checks/check";
import { findingMessage, suspectWords } from "../../src/messages/findings";
import { checkColumnTotals } from "../../src/checks/columnTotals";
import { CountTable } from "../../src/checks/counts/countTable";
import { checkTotalFormulas } from "../../src/checks/formulas/totalFormulas";
import { a1 } from "../../src/workbook/address";
import { readAnnex } from "../../src/annex/readAnnex";
import type { NamedRanges, PlainTable } from "../../src/workbook/plainData";
import { plainAnnex, PLAIN_HEADER, PLAIN_MERGES, rightRow, sheetOf, type TypedCell } from "../sheetOf";

const units = ["Xã An Thanh", "Xã Bình Lãng", "Xã Chí Minh", "Xã Cộng Lạc"].map((name, at) =>
  rightRow(at + 1, name, at + 3, 40 + at * 7),
);
const LETTERS = "CDEFGHIJKL".split("");

const sumOf = (rows: readonly (readonly TypedCell[])[], column: number) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

/** A total row over rows 3 to 6 whose formulas are made by `formula`. */
function total(formula: (letter: string) => string, value = (column: number) => sumOf(units, column)): TypedCell[] {
  return [null, "Tổng cộng", ...LETTERS.map((letter, at) => ({ formula: formula(letter), value: value(at + 2) }))];
}

function checked(totalRow: TypedCell[], rows = units) {
  const table = new CountTable(plainAnnex([...rows, totalRow]));
  return { totals: checkColumnTotals(table), formulas: checkTotalFormulas(table) };
}

test.each([
  ["SUM", (c: string) => `SUM(${c}3:${c}6)`],
  ["SUM over a list", (c: string) => `SUM(${c}3,${c}4:${c}5,${c}6)`],
  ["a chain", (c: string) => `${c}3+${c}4+${c}5+${c}6`],
  ["SUBTOTAL 9", (c: string) => `SUBTOTAL(9,${c}3:${c}6)`],
  ["SUBTOTAL 109", (c: string) => `SUBTOTAL(109,$${c}$3:$${c}$6)`],
  ["AGGREGATE", (c: string) => `AGGREGATE(9,5,${c}3:${c}6)`],
  ["a union", (c: string) => `SUM((${c}3:${c}4,${c}5:${c}6))`],
  ["its own sheet by name", (c: string) => `SUM('Tháng 6 năm 2021'!${c}3:${c}6)`],
  ["a sum with an error caught", (c: string) => `IFERROR(SUM(${c}3:${c}6),0)`],
  ["all less what is not wanted", (c: string) => `SUM(${c}3:${c}6)+${c}4-${c}4`],
])("%s over all rows is right", (_, formula) => {
  expect(checked(total(formula))).toEqual({ totals: [], formulas: [] });
});

test.each([
  ["leaves out the last row", (c: string) => `SUM(${c}3:${c}5)`, { leftOut: "6", twice: "", beyond: "" }],
  ["adds a row twice", (c: string) => `SUM(${c}3:${c}6)+${c}4`, { leftOut: "", twice: "4", beyond: "" }],
  ["reaches into itself", (c: string) => `SUM(${c}3:${c}7)`, { leftOut: "", twice: "", isCircular: 1 }],
  ["takes the whole column", (c: string) => `SUM(${c}:${c})`, { leftOut: "", twice: "", isCircular: 1 }],
  ["takes another column too", (c: string) => `SUM(${c}3:${c}6,B3)`, { leftOut: "", columns: "B" }],
  ["takes another sheet too", (c: string) => `SUM(${c}3:${c}6)+'T5'!${c}7`, { leftOut: "", sheets: "T5" }],
  ["adds a number", (c: string) => `SUM(${c}3:${c}6)+5-2`, { leftOut: "", constant: 3 }],
])("a formula that %s is found even where the value agrees", (_, formula, extra) => {
  const { totals, formulas } = checked(total(formula));
  expect(totals).toEqual([]);
  expect(formulas).toHaveLength(LETTERS.length);
  expect(formulas[0]).toMatchObject({ code: "total-formula", severity: "error", row: 6, extra });
  expect(formulas.map(({ cells }) => a1(cells[0]!.row, cells[0]!.column))).toEqual(
    LETTERS.map((letter) => `${letter}7`),
  );
});

test("a typed total that differs from its rows", () => {
  const row: TypedCell[] = [null, "Tổng cộng", ...LETTERS.map((_, at) => sumOf(units, at + 2))];
  row[4] = 999;
  const { totals } = checked(row);
  expect(totals).toMatchObject([
    { code: "column-total", measure: "receivedNew", found: 999, expected: sumOf(units, 4), suspects: [] },
  ]);
});

test("SUM passes over a count typed as text, and the text is suspected", () => {
  const rows = units.map((row) => [...row]);
  const typed = Number(rows[1]![4]);
  rows[1]![4] = `${typed} `;
  const { totals } = checked(
    total(
      (c) => `SUM(${c}3:${c}6)`,
      (column) => sumOf(units, column) - (column === 4 ? typed : 0),
    ),
    rows,
  );
  expect(totals).toMatchObject([{ measure: "receivedNew", suspects: [{ row: 3, column: 4 }] }]);
});

test("a total over a figure that cannot be read is not judged", () => {
  const rows = units.map((row) => [...row]);
  rows[0]![4] = 1.25;
  const row: TypedCell[] = [null, "Tổng cộng", ...LETTERS.map((_, at) => sumOf(units, at + 2))];
  expect(checked(row, rows).totals).toEqual([]);
});

test("a total of subtotals may name the subtotals, and adding both is found", () => {
  const office = rightRow(1, "Bộ phận Một cửa huyện", 5, 90);
  const part = (
    ordinal: string,
    label: string,
    from: number,
    to: number,
    rows: readonly (readonly TypedCell[])[],
  ): TypedCell[] => [
    ordinal,
    label,
    ...LETTERS.map((letter, at) => ({ formula: `SUM(${letter}${from}:${letter}${to})`, value: sumOf(rows, at + 2) })),
  ];
  const body = [part("A", "Cấp huyện", 4, 4, [office]), office, part("B", "Cấp xã", 6, 9, units), ...units];
  const all = [office, ...units];
  const totals = (formula: (letter: string) => string): TypedCell[] => [
    null,
    "TỔNG CỘNG (A+B)",
    ...LETTERS.map((letter, at) => ({ formula: formula(letter), value: sumOf(all, at + 2) })),
  ];
  const right = plainAnnex([...body, totals((c) => `${c}3+${c}5`)]);
  expect(right.rows.map(({ role }) => role)).toEqual([
    "subtotal",
    "office",
    "subtotal",
    "commune",
    "commune",
    "commune",
    "commune",
    "total",
  ]);
  expect(checkTotalFormulas(new CountTable(right))).toEqual([]);
  const doubled = plainAnnex([...body, totals((c) => `SUM(${c}3:${c}9)`)]);
  expect(checkTotalFormulas(new CountTable(doubled))[0]).toMatchObject({ extra: { twice: "4, 6-9" } });
});

test("SUBTOTAL passes over the subtotals in its range; half of a sum over units and subtotals is their sum", () => {
  const part = (ordinal: string, label: string, from: number, rows: readonly (readonly TypedCell[])[], by: string) => [
    ordinal,
    label,
    ...LETTERS.map((letter, at) => ({
      formula: `${by}${letter}${from}:${letter}${from + rows.length - 1})`,
      value: sumOf(rows, at + 2),
    })),
  ];
  const annexBy = (by: string, total: (letter: string) => string) =>
    plainAnnex([
      part("A", "Khu vực 1", 4, units.slice(0, 2), by),
      ...units.slice(0, 2),
      part("B", "Khu vực 2", 7, units.slice(2), by),
      ...units.slice(2),
      [
        null,
        "TỔNG CỘNG (A+B)",
        ...LETTERS.map((letter, at) => ({ formula: total(letter), value: sumOf(units, at + 2) })),
      ],
    ]);
  const nested = annexBy("SUBTOTAL(9,", (c) => `SUBTOTAL(9,${c}3:${c}8)`);
  expect(nested.rows.at(-1)?.adds).toEqual([2, 5]);
  expect(checkTotalFormulas(new CountTable(nested))).toEqual([]);
  expect(checkTotalFormulas(new CountTable(annexBy("SUM(", (c) => `SUM(${c}3:${c}8)/2`)))).toEqual([]);
  expect(checkTotalFormulas(new CountTable(annexBy("SUM(", (c) => `SUBTOTAL(9,${c}3:${c}8)`)))[0]).toMatchObject({
    extra: { twice: "4, 5, 7, 8" },
  });
});

test.each([
  ["SUBTOTAL(109", "5"],
  ["AGGREGATE(9,5", "5"],
  ["AGGREGATE(9,7", "5"],
  ["AGGREGATE(9,6", ""],
  ["SUBTOTAL(9", ""],
])("%s over a hidden row", (by, hidden) => {
  const sheet = sheetOf("T6", [...PLAIN_HEADER, ...units, total((c) => `${by},${c}3:${c}6)`)], PLAIN_MERGES);
  const rows = sheet.rows.map((row) => ({ ...row, hidden: row.index === 4 }));
  const annex = readAnnex({ ...sheet, rows }, "bieu.xlsx");
  const found = annex ? checkTotalFormulas(new CountTable(annex)) : [];
  expect([...new Set(found.map(({ extra }) => extra?.hidden))]).toEqual(hidden === "" ? [] : [hidden]);
});

test("a total of what a filter shows is told as that, and no cell is suspected", () => {
  const shown = [units[0], units[1], units[3]].map((row) => row ?? []);
  const row = total(
    (c) => `SUBTOTAL(9,${c}3:${c}6)`,
    (column) => sumOf(shown, column),
  );
  const sheet = sheetOf("T6", [...PLAIN_HEADER, ...units, row], PLAIN_MERGES);
  const rows = sheet.rows.map((one) => ({ ...one, hidden: one.index === 4 }));
  const annex = readAnnex({ ...sheet, rows }, "bieu.xlsx");
  const [found] = annex ? checkAnnex(annex, [], null).findings : [];
  expect(found).toMatchObject({ code: "column-total", measure: "receivedTotal", extra: { filtered: "5" } });
  expect(found && [findingMessage(found), suspectWords(found)]).toEqual([
    expect.stringContaining("bỏ qua dòng 5 đang bị lọc"),
    null,
  ]);
});

test("a formula over just its rows whose result is another was not computed again; a typed one stands amid formulas", () => {
  const stale = checked(
    total(
      (c) => `SUM(${c}3:${c}6)`,
      (column) => sumOf(units, column) + (column === 3 ? 1 : 0),
    ),
  );
  expect(stale).toMatchObject({ totals: [{ measure: "carriedOver", extra: { stale: 1 } }], formulas: [] });
  const row = total((c) => `SUM(${c}3:${c}6)`);
  row[4] = 999;
  expect(checked(row).totals).toMatchObject([{ measure: "receivedNew", extra: { typedAmidFormulas: 1 } }]);
});

describe("a total that names what it adds", () => {
  const sheet = "Tháng 6 năm 2021";
  const table: PlainTable = {
    name: "BangThang",
    sheet,
    area: { top: 1, left: 0, bottom: 6, right: 11 },
    headingRows: 1,
    totalRows: 1,
    columns: ["TT", "Đơn vị", ...LETTERS.map((letter) => `Cột ${letter}`)],
  };
  const ranges: NamedRanges = {
    names: [
      { name: "TiepNhan", refersTo: `'${sheet}'!$C$3:$C$6` },
      { name: "Thieu", refersTo: `'${sheet}'!$C$3:$C$5` },
      { name: "HaiKhoi", refersTo: `'${sheet}'!$C$3:$C$4,'${sheet}'!$C$5:$C$6` },
      { name: "Dong", refersTo: `OFFSET('${sheet}'!$C$3,0,0,2,1)` },
    ],
    tables: [table],
  };
  const faultsOf = (formula: string) => {
    const row: TypedCell[] = total((letter) => `SUM(${letter}3:${letter}6)`);
    row[2] = { formula, value: sumOf(units, 2) };
    const annex = { ...plainAnnex([...units, row]), ranges };
    return checkTotalFormulas(new CountTable(annex)).map(({ measure, extra }) => [
      measure,
      extra?.leftOut,
      extra?.columns,
    ]);
  };

  it.each([
    "SUM(TiepNhan)",
    "SUM(tiepnhan)",
    "SUM(HaiKhoi)",
    "SUBTOTAL(109,BangThang[Cột C])",
    "SUBTOTAL(109,[Cột C])",
    "SUM(BangThang[[#Data],[Cột C]])",
    "SUM(BangThang[cột  c])",
    // beyond us: not checked
    "SUM(Dong)",
    "SUM(KhongCo)",
    "SUM(BangKhac[Cột C])",
    "SUM(BangThang[Cột không có])",
    "SUM(BangThang[@[Cột D]:[Cột E]])",
    'SUMIF(BangThang[TT],">0",BangThang[Cột C])',
  ])("%s is right", (formula) => {
    expect(faultsOf(formula)).toEqual([]);
  });

  it.each([
    ["SUM(Thieu)", "6", ""],
    ["SUM(BangThang[[Cột C]:[Cột D]])", "", "D"],
  ])("%s is not", (formula, leftOut, columns) => {
    expect(faultsOf(formula)).toEqual([["receivedTotal", leftOut, columns]]);
  });
});
