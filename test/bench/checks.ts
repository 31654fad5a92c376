import type { Annex } from "../../src/annex/annex";
import { readAnnex } from "../../src/annex/readAnnex";
import { checkAnnex } from "../../src/checks/check";
import { sheetConvention } from "../../src/checks/convention";
import { CountTable } from "../../src/checks/counts/countTable";
import { columnLetters } from "../../src/workbook/address";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { PlainSheet } from "../../src/workbook/plainData";
import { annexFile } from "./annexFile";
import { processorTime, table } from "./measure";

const SIZES = [168, 3321, 33_210];
/** So many rows are checked at each size, whatever its number of rows. */
const ROWS_IN_ALL = 2_000_000;
const FEWEST_TURNS = 40;

/** Prints what checking every rule of right annexes takes beside a plain loop over the same rows' identities. */
export async function benchChecks(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const { sheets } = await (await openFileWorkbook(await annexFile(size), "bieu.xlsx")).read();
    const [sheet] = sheets;
    const annex = sheet && readAnnex(sheet, "bieu.xlsx");
    const computed = sheet && readAnnex(withTotalFormulas(sheet), "bieu.xlsx");
    if (!annex || !computed) throw new Error("the bench's annex is not read");
    // on an annex of its own: asking for a row's figures makes them
    const loop = plainLoop(readAnnex(sheet, "bieu.xlsx") ?? annex);
    const before: Annex = { ...annex, period: { kind: "month", from: "2026-05-01", to: "2026-05-31" } };
    const ways: readonly (readonly [string, () => void])[] = [
      ["plain loop over the identities", () => void loop()],
      ["every rule", () => void checkAnnex(annex, [], null)],
      ["every rule, totals as formulas", () => void checkAnnex(computed, [], null)],
      ["every rule, the same annex as the roster", () => void checkAnnex(annex, [{ ...before, period: null }], null)],
    ];
    const least = ways.map(() => Infinity);
    const turns = Math.max(FEWEST_TURNS, Math.round(ROWS_IN_ALL / size / 10));
    // in turns, so that what else the machine does falls on all alike
    for (let turn = 0; turn < turns; turn += 1)
      ways.forEach(([, work], at) => (least[at] = Math.min(least[at] ?? Infinity, processorTime(1, work))));
    const [plain = 1] = least;
    ways.forEach(([name], at) => {
      const ms = least[at] ?? 0;
      rows.push([`${size.toLocaleString("en")} rows, ${name}`, `${ms.toFixed(2)} ms`, `× ${(ms / plain).toFixed(2)}`]);
    });
  }
  table("Checking right annexes (processor time, least of many turns)", ["what", "time", "÷ plain loop"], rows);
}

/** What anybody would write: each row, each identity, each figure. */
function plainLoop(annex: Annex): () => number {
  const identities = sheetConvention(new CountTable(annex)).used.map(({ variant }) => variant);
  return () => {
    let failed = 0;
    for (const { figures } of annex.rows) {
      for (const { left, right } of identities) {
        let difference = 0;
        for (const measure of left) difference += figures.get(measure)?.value ?? 0;
        for (const measure of right) difference -= figures.get(measure)?.value ?? 0;
        if (difference !== 0) failed += 1;
      }
    }
    return failed;
  };
}

/** The last row's figures as sums over the rows above them. */
function withTotalFormulas(sheet: PlainSheet): PlainSheet {
  const last = sheet.rows.length - 1;
  const first = sheet.rows.findIndex(({ cells }) => cells[0]?.value === 1);
  const rows = sheet.rows.map((row, at) => {
    if (at !== last) return row;
    const cells = row.cells.map((cell) => {
      const letter = columnLetters(cell.column);
      const formula = `SUM(${letter}${(sheet.rows[first]?.index ?? 0) + 1}:${letter}${row.index})`;
      return typeof cell.value === "number" ? { ...cell, formula } : cell;
    });
    return { ...row, cells };
  });
  return { ...sheet, rows };
}
