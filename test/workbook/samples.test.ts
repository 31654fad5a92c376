import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resultJson } from "../../src/resultJson";
import { insertSheets, judge, tongHop, type Outcome } from "../../src/tongHop";
import { blockText } from "../../src/report/report";
import { ExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { WorkbookFailure } from "../../src/workbook/failure";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { PlainSheet, PlainWorkbook } from "../../src/workbook/plainData";
import { a1, parseCellAddress } from "../../src/workbook/address";
import { bookFromPlain, ExcelHost, markedCells, type } from "../excelHost";
import { startClient } from "../excelHost/loadClient";

// whole jobs through the client library
jest.setTimeout(60_000);

const FOLDER = join("test", "samples");
const SAMPLES = readdirSync(FOLDER).filter((file) => file.endsWith(".xlsx"));

/** Only what lies in the block that holds values: of what is beyond it Excel is not asked. */
function withinValues(sheet: PlainSheet): PlainSheet {
  const columns = sheet.rows.flatMap((row) => row.cells.map(({ column }) => column));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [sheet.rows[0]?.index ?? 0, sheet.rows.at(-1)?.index ?? 0];
  return {
    ...sheet,
    hiddenColumns: new Set([...sheet.hiddenColumns].filter((column) => column >= left && column <= right)),
    merges: sheet.merges.filter(
      (area) => area.top >= top && area.top <= bottom && area.left >= left && area.left <= right,
    ),
  };
}

function openBoth(plain: PlainWorkbook): { host: ExcelHost; excel: ExcelWorkbook } {
  const host = new ExcelHost(bookFromPlain(plain));
  startClient(host);
  return { host, excel: new ExcelWorkbook() };
}

function jsonOf(outcome: Outcome): unknown {
  const paragraphs = outcome.report.blocks.map(blockText);
  const { fileName } = outcome.workbook;
  return resultJson({ ...outcome, fileName, paragraphs, outputs: { workbook: null, document: null } });
}

const outcomeOrCode = (work: Promise<Outcome>): Promise<unknown> =>
  work.then(jsonOf, (error: unknown) => (error instanceof WorkbookFailure ? error.code : error));

describe.each(SAMPLES)("%s, in Excel and as a file", (sample) => {
  const file = () => openFileWorkbook(readFileSync(join(FOLDER, sample)), sample);

  test("reads the same", async () => {
    const plain = await (await file()).read();
    const { excel, host } = openBoth(plain);
    const read = await excel.read();
    expect(read.sheets).toEqual(plain.sheets.map(withinValues));
    expect({ ...read, sheets: [] }).toEqual({ ...plain, sheets: [] });
    expect(host.syncs).toHaveLength(2);
  });

  test("gives the same result", async () => {
    const port = await file();
    const { excel } = openBoth(await port.read());
    expect(await outcomeOrCode(judge(excel, {}))).toEqual(await outcomeOrCode(judge(port, {})));
  });

  test("gives the same result in an Excel that cannot tell merged cells", async () => {
    const port = await file();
    startClient(new ExcelHost(bookFromPlain(await port.read()), { excelApi: 12 }));
    expect(await outcomeOrCode(judge(new ExcelWorkbook(), {}))).toEqual(await outcomeOrCode(judge(port, {})));
  });

  test("does the whole job in at most four syncs, and writes the same sheets", async () => {
    const port = await file();
    const { excel, host } = openBoth(await port.read());
    const run = (workbook: typeof port | ExcelWorkbook): Promise<Outcome | null> =>
      tongHop(workbook, {}).catch((error: unknown) => {
        if (error instanceof WorkbookFailure && error.code === "no-annex") return null;
        throw error;
      });
    const inFile = await run(port);
    const inExcel = await run(excel);
    expect(host.syncs.length).toBeLessThanOrEqual(4);
    if (!inFile || !inExcel) return expect([inFile, inExcel]).toEqual([null, null]);
    const { sheetNames } = await insertSheets(port, inFile);
    expect((await insertSheets(excel, inExcel)).sheetNames).toEqual(sheetNames);
    const values = (workbook: PlainWorkbook): unknown =>
      workbook.sheets.map(({ name, rows }) => [
        name,
        rows.map(({ cells }) => cells.map(({ column, value }) => [column, value])),
      ]);
    // the summary is written as the file has it, and never read back in Excel
    const [written, read] = [await port.read(), await excel.read()];
    const ofSummary = ({ name }: PlainSheet): boolean => name === sheetNames.summary;
    const others = (workbook: PlainWorkbook): PlainWorkbook => ({
      ...workbook,
      sheets: workbook.sheets.filter((sheet) => !ofSummary(sheet)),
    });
    expect(values(others(read))).toEqual(values(others(written)));
    const summary = host.book.sheetNamed(sheetNames.summary ?? "");
    for (const { index, cells } of written.sheets.find(ofSummary)?.rows ?? []) {
      expect(cells.map(({ column }) => summary?.cell(index, column)?.value)).toEqual(cells.map(({ value }) => value));
    }
    const marks = host.book.sheets.flatMap(({ name, rules }) =>
      rules.map(({ formula }) => [name, formula.replace(/^=/, "")]),
    );
    expect(marks.sort()).toEqual(inFile.marks.rules.map(({ formula }) => [inFile.marks.sheet, formula]).sort());
    // a later run, over our own sheets, finds the same in both
    expect(jsonOf(await judge(excel, {}))).toEqual(jsonOf(await judge(port, {})));
    expect(jsonOf(await judge(excel, {}))).toEqual(jsonOf(inExcel));
    expect(await excel.clearMarks()).toBe(inFile.marks.rules.length);
  });
});

describe("in Excel, the marks of the sample with six errors", () => {
  const identityMarks = ({ book }: ExcelHost, sheet: string): string[] => {
    const found = book.sheetNamed(sheet);
    return found ? markedCells(book, found, "tong-hop row-identity").map(({ row, column }) => a1(row, column)) : [];
  };
  const marked = async (sample: string): Promise<{ host: ExcelHost; sheet: string }> => {
    const { excel, host } = openBoth(await (await openFileWorkbook(readFileSync(join(FOLDER, sample)), sample)).read());
    const { annex } = await tongHop(excel, {});
    return { host, sheet: annex.sheet };
  };

  test("go as its figures are put right, until those of the sample without errors are left", async () => {
    const clean = await marked("tu-ky-2021-06.xlsx");
    const left = identityMarks(clean.host, clean.sheet);
    const { injected } = JSON.parse(readFileSync(join(FOLDER, "tu-ky-2021-06-loi.expected.json"), "utf8")) as {
      injected: { cells: { cell: string; right?: number }[] }[];
    };
    const { host, sheet } = await marked("tu-ky-2021-06-loi.xlsx");
    const annex = host.book.sheetNamed(sheet);
    if (!annex) throw new Error("no annex");
    expect(identityMarks(host, sheet).length).toBeGreaterThan(left.length);
    for (const { cell, right } of injected.flatMap(({ cells }) => cells)) {
      const place = parseCellAddress(cell);
      const truth = place && clean.host.book.sheetNamed(clean.sheet)?.cell(place.row, place.column);
      if (place) type(host, annex, place.row, place.column, right ?? truth?.formula ?? "");
    }
    expect(identityMarks(host, sheet)).toEqual(left);
  });
});
