import type { Annex, AnnexRow } from "../../src/annex/annex";
import { readAnnex } from "../../src/annex/readAnnex";
import { FigureTable } from "../../src/annex/rows/figureTable";
import { checkAnnex } from "../../src/checks/check";
import { sheetConvention } from "../../src/checks/convention";
import { CountTable } from "../../src/checks/counts/countTable";
import type { IdentityVariant } from "../../src/checks/identities";
import { columnLetters } from "../../src/workbook/address";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { PlainCell, PlainSheet } from "../../src/workbook/plainData";
import { annexFile } from "./annexFile";
import { processorTime, table } from "./measure";

const SIZES = [168, 3321, 33_210];
/** So many rows are checked in all at each size, whatever its number of rows. */
const ROWS_IN_ALL = 200_000;
const FEWEST_TURNS = 40;
/** So many rows at least are checked between two looks at the clock. */
const ROWS_AT_ONCE = 3000;
/** One way runs so many times before the next one does: the figures of one may still be near the processor for all of them. */
const RUNS = 3;

/**
 * Prints what checking every rule of right annexes takes beside two plain loops over the annex as it is handed over:
 * - over the identities alone: each row, each identity, each figure;
 * - over every rule: the identities, each total's column, each figure a whole number, each rate, each name once and on the
 *   roster. (No formula of a total: nobody reads these in a plain loop.)
 * The annex that is handed over brings its figures as columns too, which its reading has laid out for sums of its own:
 * the rules walk over these. What laying them out takes of the reading is printed as well.
 */
export async function benchChecks(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const { sheets } = await (await openFileWorkbook(await annexFile(size), "bieu.xlsx")).read();
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error("the bench's annex has no sheet");
    const annex = read(sheet);
    const computed = read(withTotalFormulas(sheet));
    const rated = read(withRates(sheet));
    const before = [{ ...read(sheet), period: null }];
    const figures = annex.rows.map((row) => row.figures);
    // on annexes of their own: asking for a row's figures makes them
    const plain = read(sheet);
    const ways: readonly Way[] = [
      ["plain loop over the identities", loopOverIdentities(plain)],
      ["laying the figures out (part of the reading)", () => new FigureTable(figures)],
      ["plain loop over every rule", loopOverEveryRule(plain, [])],
      ["every rule", () => checkAnnex(annex, [], null)],
      ["every rule, totals as formulas", () => checkAnnex(computed, [], null)],
      ["plain loop over every rule, with rates", loopOverEveryRule(read(withRates(sheet)), [])],
      ["every rule, with rates", () => checkAnnex(rated, [], null)],
      ["plain loop over every rule, with a roster", loopOverEveryRule(plain, before)],
      ["every rule, with a roster", () => checkAnnex(annex, before, null)],
    ];
    const times = leastTimes(ways, size);
    const [identities = 1] = times;
    let everyRule = NaN;
    ways.forEach(([name], at) => {
      const ms = times[at] ?? 0;
      if (name.startsWith("plain loop over every rule")) everyRule = ms;
      rows.push([
        `${size.toLocaleString("en")} rows, ${name}`,
        `${ms.toFixed(3)} ms`,
        `× ${(ms / identities).toFixed(2)}`,
        name.startsWith("every rule") ? `× ${(ms / everyRule).toFixed(2)}` : "",
      ]);
    });
  }
  table(
    "Checking right annexes (processor time, least of many turns)",
    ["what", "time", "÷ loop over the identities", "÷ loop over every rule above it"],
    rows,
  );
}

type Way = readonly [name: string, work: () => unknown];

/** Milliseconds of each way. */
function leastTimes(ways: readonly Way[], size: number): readonly number[] {
  const atOnce = Math.max(1, Math.round(ROWS_AT_ONCE / size));
  const turns = Math.max(FEWEST_TURNS, Math.round(ROWS_IN_ALL / size / atOnce));
  const least = ways.map(() => Infinity);
  // in turns, so that what else the machine does falls on all alike
  for (let turn = 0; turn < turns; turn += 1)
    ways.forEach(([, work], at) => {
      const ms = processorTime(RUNS, () => {
        for (let time = 0; time < atOnce; time += 1) work();
      });
      least[at] = Math.min(least[at] ?? Infinity, ms / atOnce);
    });
  return least;
}

function read(sheet: PlainSheet): Annex {
  const annex = readAnnex(sheet, "bieu.xlsx");
  if (annex === null) throw new Error("the bench's annex is not read");
  return annex;
}

/** What anybody would write: each row, each identity, each figure. */
function loopOverIdentities(annex: Annex): () => number {
  const identities = sheetConvention(new CountTable(annex)).used.map(({ variant }) => variant);
  return () => {
    let failed = 0;
    for (const row of annex.rows) for (const identity of identities) if (!holds(row, identity)) failed += 1;
    return failed;
  };
}

function holds({ figures }: AnnexRow, { left, right }: IdentityVariant): boolean {
  let difference = 0;
  for (const measure of left) difference += figures.get(measure)?.value ?? 0;
  for (const measure of right) difference -= figures.get(measure)?.value ?? 0;
  return difference === 0;
}

function loopOverEveryRule(annex: Annex, others: readonly Annex[]): () => number {
  const identities = loopOverIdentities(annex);
  const measures = [...annex.columns.keys()].filter((measure) => measure !== "onTimeRate");
  return () => {
    let failed = identities();
    const bySheetRow = new Map(annex.rows.map((row) => [row.row, row]));
    const seen = new Set<string>();
    const expected = new Set(others.flatMap(({ rows }) => communes(rows).map(nameOf)));
    for (const row of annex.rows) {
      for (const measure of measures) {
        const value = row.figures.get(measure)?.value ?? null;
        if (value === null || value < 0 || !Number.isInteger(value)) failed += 1;
        if (row.adds.length === 0) continue;
        let sum = 0;
        for (const added of row.adds) sum += bySheetRow.get(added)?.figures.get(measure)?.value ?? 0;
        if (sum !== value) failed += 1;
      }
      const rate = row.figures.get("onTimeRate")?.value ?? null;
      const resolved = row.figures.get("resolvedTotal")?.value ?? 0;
      if (rate !== null && resolved > 0) {
        const late = row.figures.get("resolvedLate")?.value ?? 0;
        if (Math.abs(rate - (100 * (resolved - late)) / resolved) > 0.01) failed += 1;
      }
      if (row.role !== "commune") continue;
      const name = nameOf(row);
      if (seen.has(name)) failed += 1;
      seen.add(name);
      if (expected.size > 0 && !expected.has(name)) failed += 1;
    }
    for (const name of expected) if (!seen.has(name)) failed += 1;
    return failed;
  };
}

function communes(rows: readonly AnnexRow[]): readonly AnnexRow[] {
  return rows.filter(({ role }) => role === "commune");
}

function nameOf({ kind, name }: AnnexRow): string {
  return `${kind} ${name}`.normalize("NFC").toLowerCase();
}

/** The last row's figures as sums over the rows above them. */
function withTotalFormulas(sheet: PlainSheet): PlainSheet {
  const last = sheet.rows.length - 1;
  const first = firstUnit(sheet);
  return withCells(sheet, (cells, at, index) =>
    at !== last
      ? cells
      : cells.map((cell) => {
          const letter = columnLetters(cell.column);
          const formula = `SUM(${letter}${(sheet.rows[first]?.index ?? 0) + 1}:${letter}${index})`;
          return typeof cell.value === "number" ? { ...cell, formula } : cell;
        }),
  );
}

/** With a last column of what was resolved in time, in percent. */
function withRates(sheet: PlainSheet): PlainSheet {
  const first = firstUnit(sheet);
  return withCells(sheet, (cells, at) => {
    const numberIn = (column: number): number => Number(cells.find((cell) => cell.column === column)?.value ?? 0);
    const [resolved, late] = [numberIn(RESOLVED), numberIn(LATE)];
    if (at < first - 1) return cells;
    if (at === first - 1) return [...cells, { column: RATE, value: "Tỷ lệ đúng hạn (%)" }];
    return [
      ...cells,
      { column: RATE, value: resolved === 0 ? 100 : Math.round((10_000 * (resolved - late)) / resolved) / 100 },
    ];
  });
}

/** 0-based columns of the bench's annex. */
const [RESOLVED, LATE, RATE] = [6, 9, 13];

function firstUnit({ rows }: PlainSheet): number {
  return rows.findIndex(({ cells }) => cells[0]?.value === 1);
}

function withCells(
  sheet: PlainSheet,
  change: (cells: readonly PlainCell[], at: number, sheetRow: number) => readonly PlainCell[],
): PlainSheet {
  return { ...sheet, rows: sheet.rows.map((row, at) => ({ ...row, cells: change(row.cells, at, row.index) })) };
}
