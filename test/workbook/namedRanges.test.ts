import { resultJson } from "../../src/resultJson";
import { blockText } from "../../src/report/report";
import { judge } from "../../src/tongHop";
import { ExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { DefinedName, PlainTable, PlainWorkbook } from "../../src/workbook/plainData";
import type { WorkbookPort } from "../../src/workbook/port";
import { ownSheetTag } from "../../src/workbook/plan";
import { bookFromPlain, ExcelHost, type HostOptions } from "../excelHost";
import { startClient } from "../excelHost/loadClient";
import { PLAIN_HEADER, PLAIN_MERGES, rightRow, sheetOf, workbookOf, type TypedCell } from "../sheetOf";
import { xlsxOf } from "./plainXlsx";

const ANNEX = "Tháng 6 năm 2021";
const units = ["Xã An Thanh", "Xã Bình Lãng", "Xã Chí Minh", "Xã Cộng Lạc"].map((name, at) =>
  rightRow(at + 1, name, at + 3, 40 + at * 7),
);

/** By column the total's formula, where it is not simply the sum of the rows above. */
const FORMULAS: Readonly<Record<string, string>> = {
  C: "SUM(TiepNhan)",
  D: "SUBTOTAL(109,BangThang[Kỳ trước])",
  // leaves the last row out, by the name
  E: "SUM(Thieu)",
  // takes a column too many
  F: "SUM(BangThang[[Đã giải quyết]:[Trước hạn]])",
  // the sheet has another of that name: nobody knows which is meant
  G: "SUM(Rieng)",
};

const table: PlainTable = {
  name: "BangThang",
  sheet: ANNEX,
  area: { top: 1, left: 0, bottom: 6, right: 11 },
  headingRows: 1,
  totalRows: 1,
  columns: ["TT", "Đơn vị", "Tổng số", "Kỳ trước", "Trong\nkỳ", "Đã giải quyết", "Trước hạn", "G", "H", "I", "K", "L"],
};

const names: readonly DefinedName[] = [
  { name: "TiepNhan", refersTo: `'${ANNEX}'!$C$3:$C$6` },
  { name: "Thieu", refersTo: `'${ANNEX}'!$E$3:$E$5` },
  { name: "Rieng", refersTo: `'${ANNEX}'!$G$3:$G$5` },
];
const OWN: readonly DefinedName[] = [{ name: "rieng", refersTo: `'${ANNEX}'!$G$3:$G$6` }];

function namedWorkbook(): PlainWorkbook {
  const total = "CDEFGHIJKL".split("").map((letter, at): TypedCell => ({
    formula: FORMULAS[letter] ?? `SUM(${letter}3:${letter}6)`,
    value: units.reduce((sum, row) => sum + Number(row[at + 2]), 0),
  }));
  const annex = sheetOf(ANNEX, [...PLAIN_HEADER, ...units, [null, "Tổng cộng", ...total]], PLAIN_MERGES);
  return { ...workbookOf(annex, sheetOf("Ghi chú", [["Nháp"]])), names, ranges: { names, tables: [table] } };
}

const openFile = () => openFileWorkbook(xlsxOf(namedWorkbook(), undefined, OWN), "bieu.xlsx");

/** The same workbook in Excel. */
async function openExcel(options: HostOptions = {}): Promise<{ host: ExcelHost; excel: ExcelWorkbook }> {
  const book = bookFromPlain(await (await openFile()).read());
  const [annex] = book.sheets;
  annex?.names.push(...OWN.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}`, visible: true })));
  const host = new ExcelHost(book, options);
  startClient(host);
  return { host, excel: new ExcelWorkbook() };
}

interface Result {
  readonly findings: readonly { readonly code: string; readonly cells: readonly string[] }[];
}

async function resultOf(port: WorkbookPort): Promise<Result> {
  const outcome = await judge(port, {});
  const paragraphs = outcome.report.blocks.map(blockText);
  const outputs = { workbook: null, document: null };
  return resultJson({ ...outcome, fileName: outcome.workbook.fileName, paragraphs, outputs }) as unknown as Result;
}

const formulasSaid = ({ findings }: Result): unknown =>
  findings.filter(({ code }) => code === "total-formula").flatMap(({ cells }) => cells);

test("totals that name what they add are checked alike in Excel and in the file, and in Excel without a further request", async () => {
  const file = await openFile();
  const { host, excel } = await openExcel();
  const read = await excel.read();
  expect(host.syncs).toHaveLength(2);
  expect(read.ranges).toEqual((await file.read()).ranges);
  expect(read.ranges?.names.map(({ name }) => name)).toEqual(["TiepNhan", "Thieu"]);
  const result = await resultOf(excel);
  expect(result).toEqual(await resultOf(file));
  expect(formulasSaid(result)).toEqual([`${ANNEX}!E7`, `${ANNEX}!F7`]);
});

test("only the sheets of a workbook with names are asked for theirs", async () => {
  const tag = { name: ownSheetTag("report"), refersTo: `'${ANNEX}'!$A$1` };
  const askedWith = async (...own: readonly DefinedName[]): Promise<number> => {
    const { host, excel } = await openExcel();
    host.book.tables = [];
    host.book.names = own.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}`, visible: true }));
    const { ranges } = await excel.read();
    expect(ranges?.names ?? []).toEqual(own.filter(({ name }) => name !== tag.name));
    return host.syncs[1]?.sent ?? 0;
  };
  const [one, two] = names;
  if (!one || !two) throw new Error("names");
  const without = await askedWith();
  const withOne = await askedWith(one);
  expect(withOne).toBeGreaterThan(without);
  expect(await askedWith(one, two)).toBe(withOne);
  // a sheet of ours is named by us, and by no formula
  expect(await askedWith(tag)).toBe(without);
});

describe.each([
  ["says where", true],
  ["does not say where", false],
])("a program that %s it failed", (_, saysWhere) => {
  test.each([
    "Workbook.tables",
    "Table.getRange",
    "Table.showTotals",
    "TableColumn.name",
    "Worksheet.names",
    "NamedItem.scope",
  ])("gives all but the ranges where that is %s", async (member) => {
    const { host, excel } = await openExcel({ lacks: [member], saysWhere });
    const read = await excel.read();
    expect(read.ranges).toBeUndefined();
    expect(host.syncs.length).toBeLessThanOrEqual(4);
    expect(excel.notes?.areMergesKnown).toBe(true);
    expect(formulasSaid(await resultOf(excel))).toEqual([]);
    const whole = await (await openExcel()).excel.read();
    expect({ ...read, ranges: null }).toEqual({ ...whole, ranges: null });
  });
});

describe("a library that is like Microsoft's", () => {
  afterEach(() => jest.restoreAllMocks());

  test("without tables gives the names alone", async () => {
    const { excel } = await openExcel();
    const { ranges, ...whole } = await excel.read();
    jest.spyOn(Excel.Workbook.prototype, "tables", "get").mockReturnValue(undefined as never);
    expect(await excel.read()).toEqual({ ...whole, ranges: { names: ranges?.names, tables: [] } });
  });

  test("without the names of sheets gives all but the ranges", async () => {
    const { excel } = await openExcel();
    const { ranges, ...whole } = await excel.read();
    jest.spyOn(Excel.Worksheet.prototype, "names", "get").mockReturnValue(undefined as never);
    expect(ranges).toBeDefined();
    expect(await excel.read()).toEqual(whole);
    expect(excel.notes?.areMergesKnown).toBe(true);
  });
});

test("a failure elsewhere does not cost a further attempt", async () => {
  const { host, excel } = await openExcel({ lacks: ["Worksheet.getNextOrNullObject"] });
  expect((await excel.read()).ranges).toBeUndefined();
  // the one that fails, and the plain one: sheets, extents, cells
  expect(host.syncs).toHaveLength(4);
});

test("of very many names nothing is asked: tables are known all the same", async () => {
  const { host, excel } = await openExcel();
  for (let at = 0; at < 1500; at += 1) host.book.names.push({ name: `Ten${at}`, formula: "=1", visible: true });
  expect((await excel.read()).ranges).toEqual({ names: [], tables: [table] });
});
