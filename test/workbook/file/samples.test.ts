import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { columnIndex } from "../../../src/workbook/address";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { cellAt } from "../../../src/workbook/cells";
import { expectSameBytes, sheetNamed } from "./support/inspect";

const FOLDER = join(__dirname, "../../samples");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));

const DAY_MS = 86_400_000;

interface Expected {
  readonly source?: { readonly file: string; readonly sheet: string };
  readonly columns?: Readonly<Record<string, string>>;
  readonly rows?: readonly { readonly row: number; readonly figures: Readonly<Record<string, number | null>> }[];
}

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

describe.each(FILES)("%s", (name) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, name.replace(".xlsx", ".expected.json")), "utf8")) as Expected;

  it("holds the figures that its truth says", async () => {
    const workbook = await (await openFileWorkbook(bytesOf(name), name)).read();
    expect(workbook.fileName).toBe(name);
    for (const { row, figures } of expected.rows ?? []) {
      const sheet = sheetNamed(workbook, expected.source?.sheet ?? "");
      for (const [measure, figure] of Object.entries(figures)) {
        const value = cellAt(sheet, row - 1, columnIndex(expected.columns?.[measure] ?? ""))?.value ?? null;
        // Rates are fractions, some figures text or no counts at all: those are the annex reader's to understand.
        if (measure === "onTimeRate" || figure === null || typeof value === "string") continue;
        expect([measure, row, value]).toEqual([measure, row, figure]);
      }
    }
  });

  it("reads the same values and formulas as an independent reader", async () => {
    const bytes = bytesOf(name);
    const ours = await (await openFileWorkbook(bytes, name)).read();
    const theirs = await readXlsx(bytes, { readStyles: true });
    expect(ours.sheets.map((sheet) => sheet.name)).toEqual(theirs.sheets.map((sheet) => sheet.name));
    for (const sheet of theirs.sheets) {
      const own = sheetNamed(ours, sheet.name);
      sheet.rows.forEach((values, row) => {
        values.forEach((value, column) => {
          const cell = cellAt(own, row, column);
          const serial = value instanceof Date ? value.getTime() / DAY_MS + 25_569 : value;
          expect([sheet.name, row, column, cell?.value ?? null]).toEqual([sheet.name, row, column, serial]);
          const theirFormula = sheet.cells?.get(`${row},${column}`)?.formula;
          // It leaves the text of a formula that a cell shares with another empty.
          if (theirFormula !== "") expect(cell?.formula).toBe(theirFormula);
        });
      });
      expect(own.visibility !== "visible").toBe(Boolean(sheet.hidden ?? sheet.veryHidden ?? false));
      expect(own.merges.length).toBe(sheet.merges?.length ?? 0);
    }
  });

  it("saves what was not changed as the same bytes", async () => {
    const bytes = bytesOf(name);
    const before = bytes.slice();
    const saved = await (await openFileWorkbook(bytes, name)).save();
    const again = await openFileWorkbook(saved, name);
    expect(await again.read()).toEqual(await (await openFileWorkbook(bytes, name)).read());
    expectSameBytes(await again.save(), saved);
    expectSameBytes(bytes, before);
  });
});

it("sees the legacy font of the TCVN3 sample in every text cell", async () => {
  const name = "giao-thuy-2010-q2-tcvn3.xlsx";
  const workbook = await (await openFileWorkbook(bytesOf(name), name)).read();
  const texts = workbook.sheets
    .flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
    .filter((cell) => typeof cell.value === "string");
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.every((cell) => cell.legacyFont?.startsWith(".Vn"))).toBe(true);
});
