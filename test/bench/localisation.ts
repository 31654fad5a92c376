import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { localise } from "../../src/checks/localisation/localise";
import { exhaustiveSearch } from "../checks/localisation/exhaustive";
import { ERROR_KINDS, type Planted } from "../checks/localisation/planting";
import { CHECKED_CELLS, measureQuality, spoiledTable, type Setting } from "../checks/localisation/quality";
import { Random } from "../checks/localisation/random";
import { IDENTITIES, MEASURES, syntheticTable } from "../checks/localisation/syntheticTable";
import type { EditTable } from "../../src/checks/localisation/editTable";
import { processorTime, table } from "./measure";
import { highsSolver, yalpsSolver, type RowSolver } from "./rowSolvers";

const SEED = 20_261_123;
/** Rows of a size as they would come from so many units, a tenth of them wrong. */
const LARGE = 3_321;
const VERY_LARGE = 33_210;
const SOLVED_ROWS = 300;

const ALONE: readonly Omit<Setting, "seed">[] = [{ units: 23, wrong: 4, totals: false, tables: 1500 }];
const TOTALS: readonly Omit<Setting, "seed">[] = [
  { units: 23, wrong: 1, totals: true, tables: 3000 },
  { units: 23, wrong: 4, totals: true, tables: 1000 },
  { units: 168, wrong: 1, totals: true, tables: 1000 },
  { units: 168, wrong: 8, totals: true, tables: 300 },
  { units: 168, wrong: 16, totals: true, tables: 200 },
  { units: 168, wrong: 32, totals: true, tables: 150 },
];
const HARDER: readonly (readonly [string, Omit<Setting, "seed">])[] = [
  ["2 rows with 2 slips each, identities alone", { units: 23, wrong: 2, totals: false, slips: 2, tables: 1500 }],
  ["2 rows with 3 slips each, identities alone", { units: 23, wrong: 2, totals: false, slips: 3, tables: 1500 }],
  ["2 rows with 4 slips each, identities alone", { units: 23, wrong: 2, totals: false, slips: 4, tables: 1500 }],
  ["2 rows with 2 slips each", { units: 23, wrong: 2, totals: true, slips: 2, tables: 600 }],
  ["2 rows with 3 slips each", { units: 23, wrong: 2, totals: true, slips: 3, tables: 600 }],
  ["2 rows with 4 slips each", { units: 23, wrong: 2, totals: true, slips: 4, tables: 600 }],
  ["4 rows with 3 slips each", { units: 23, wrong: 4, totals: true, slips: 3, tables: 400 }],
  ["4 rows with 4 slips each", { units: 23, wrong: 4, totals: true, slips: 4, tables: 400 }],
  ["8 of 168 rows with 2 slips each", { units: 168, wrong: 8, totals: true, slips: 2, tables: 200 }],
  ["8 of 168 rows with 3 slips each", { units: 168, wrong: 8, totals: true, slips: 3, tables: 200 }],
  ["8 of 168 rows with 4 slips each", { units: 168, wrong: 8, totals: true, slips: 4, tables: 200 }],
  ["16 of 168 rows with 2 slips each", { units: 168, wrong: 16, totals: true, slips: 2, tables: 100 }],
  ["16 of 168 rows with 3 slips each", { units: 168, wrong: 16, totals: true, slips: 3, tables: 100 }],
  ["16 of 168 rows with 4 slips each", { units: 168, wrong: 16, totals: true, slips: 4, tables: 100 }],
  ["4 rows and a wrong total", { units: 23, wrong: 4, totals: true, wrongTotal: true, tables: 300 }],
  ["8 rows wrong in one column", { units: 168, wrong: 8, totals: true, slips: 1, cells: [11], tables: 150 }],
];

/** Prints how well wrong cells are found, and how long it takes, beside other ways to do it. */
export async function benchLocalisation(): Promise<void> {
  printQuality();
  await printSolvers();
  printTimes();
}

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;

function printQuality(): void {
  const named = [
    ...ALONE.map((setting) => [`${setting.units} rows, identities alone`, setting] as const),
    ...TOTALS.map((setting) => [`${setting.units} rows, ${setting.wrong} wrong, true totals`, setting] as const),
    ...HARDER,
  ].map(([name, setting]) => ({ name, ...measureQuality({ ...setting, seed: SEED }) }));
  table(
    "Wrong rows (localisation): put forward right, put forward wrong, the truth shown",
    ["tables", "wrong rows", "right", "wrong", "shown"],
    named.map(({ name, all }) => {
      const { right, wrong, shown } = all.percent;
      return [name, String(all.rows), `${right.toFixed(1)} %`, `${wrong.toFixed(2)} %`, `${shown.toFixed(1)} %`];
    }),
  );
  const mixed = named.slice(0, ALONE.length + TOTALS.length);
  table(
    "The same by kind of error: right / wrong, in per cent",
    ["kind", ...mixed.map(({ name }) => name)],
    ERROR_KINDS.map((kind) => [
      kind,
      ...mixed.map(({ byKind }) => {
        const score = byKind.get(kind)?.percent;
        return score ? `${score.right.toFixed(1)} / ${score.wrong.toFixed(1)}` : "–";
      }),
    ]),
  );
}

/** Wrong rows, each a table of its own. */
function wrongRows(count: number): { table: EditTable; planted: Planted }[] {
  const random = new Random(SEED);
  const rows: { table: EditTable; planted: Planted }[] = [];
  while (rows.length < count) {
    const spoiled = spoiledTable(random, { units: 1, wrong: 1, totals: false, tables: 1, seed: SEED });
    const [planted] = spoiled.planted;
    if (planted) rows.push({ table: spoiled.table, planted });
  }
  return rows;
}

/** The same single rows, identities alone, solved in other ways. */
async function printSolvers(): Promise<void> {
  const rows = wrongRows(SOLVED_ROWS);
  const highs = await highsSolver();
  const isTruth = (cells: readonly number[], { truth }: Planted): boolean =>
    cells.length === truth.size && cells.every((cell) => truth.has(cell));
  const solvers: readonly (readonly [string, RowSolver])[] = [
    ["HiGHS, one programme a row", highs],
    ["YALPS, one programme a row", yalpsSolver],
    ["localise, one call a row", ownCells],
  ];
  const measured: string[][] = [];
  const each: number[] = [];
  for (const [name, solver] of solvers) {
    const right = rows.filter(({ table: row, planted }) => isTruth(solver(row), planted)).length;
    const time = processorTime(3, () => rows.forEach(({ table: row }) => void solver(row)));
    measured.push([name, percent(right, rows.length), `${(time / rows.length).toFixed(3)} ms`]);
    each.push(time / rows.length);
  }
  const large = largeTable(LARGE);
  const own = processorTime(7, () => void localise(large)) / Math.ceil(LARGE / 10);
  const [byHighs = 0, byYalps = 0] = each.map((time) => (time / own).toFixed(1)).map(Number);
  measured.push([
    `localise, a table of ${LARGE.toLocaleString("en")} rows, a tenth wrong`,
    `${byHighs} × faster than HiGHS, ${byYalps} × than YALPS`,
    `${own.toFixed(3)} ms`,
  ]);
  const searched = rows.map(({ table: row, planted }) => ({ found: exhaustiveSearch(row, 3), planted }));
  const keyOf = ({ truth }: Planted, row: EditTable): string =>
    [...truth.keys()]
      .flatMap((cell) => (row.rows[0]?.values[cell] === null ? [] : [`0.${cell}`]))
      .sort()
      .join(" ");
  const shown = searched.filter(({ found, planted }, at) =>
    found?.sets.includes(keyOf(planted, rows[at]?.table ?? NO_TABLE)),
  );
  const unique = shown.filter(({ found }) => found?.sets.length === 1);
  measured.push(["exhaustive search, the only set", percent(unique.length, rows.length), "–"]);
  measured.push(["exhaustive search, among the sets", percent(shown.length, rows.length), "–"]);
  table(`${SOLVED_ROWS} wrong rows, identities alone`, ["way", "exactly the wrong cells", "time a row"], measured);
}

const NO_TABLE: EditTable = { measures: [], identities: [], rows: [] };

function ownCells(row: EditTable): number[] {
  return localise(row).faults.flatMap(({ repairs }) =>
    (repairs[0]?.changes ?? []).map(({ measure }) => row.measures.findIndex((one) => one === measure)),
  );
}

/** One large table, a tenth of its rows wrong, without totals. */
function largeTable(units: number): EditTable {
  const random = new Random(SEED);
  const right = syntheticTable(random, units, false);
  const rows = right.rows.map((row, index) => {
    if (index % 10 !== 0) return row;
    const setting = { units: 1, wrong: 1, totals: false, cells: CHECKED_CELLS, tables: 1, seed: SEED };
    return spoiledTable(random, setting).table.rows[0] ?? row;
  });
  return { ...right, rows };
}

/** What is left after a collection, in MB: memory that grows is memory kept. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Checks every identity of every row, nothing else. */
function plainLoop({ rows }: EditTable): number {
  const places = IDENTITIES.map(({ left, right }) => ({
    left: left.map((measure) => MEASURES.indexOf(measure)),
    right: right.map((measure) => MEASURES.indexOf(measure)),
  }));
  let failed = 0;
  for (const { values } of rows) {
    for (const { left, right } of places) {
      let difference = 0;
      for (const cell of left) difference += values[cell] ?? 0;
      for (const cell of right) difference -= values[cell] ?? 0;
      if (difference !== 0) failed += 1;
    }
  }
  return failed;
}

function printTimes(): void {
  const random = new Random(SEED);
  const sizes = [LARGE, VERY_LARGE].map((units) => ({
    right: syntheticTable(random, units, false),
    wrong: largeTable(units),
  }));
  const [large, veryLarge] = sizes;
  if (!large || !veryLarge) return;
  const rows: string[][] = [];
  const print = (name: string, ms: number, note: string): void => void rows.push([name, `${ms.toFixed(2)} ms`, note]);
  for (const { right, wrong } of sizes) {
    const count = right.rows.length.toLocaleString("en");
    print(
      `${count} right rows, plain loop over the identities`,
      processorTime(7, () => void plainLoop(right)),
      "",
    );
    print(
      `${count} right rows, localise`,
      processorTime(7, () => void localise(right)),
      "",
    );
    const ms = processorTime(7, () => void localise(wrong));
    print(
      `${count} rows, a tenth wrong, localise`,
      ms,
      `${((1000 * ms) / (right.rows.length / 10)).toFixed(0)} µs a wrong row`,
    );
  }
  const ratio =
    processorTime(7, () => void localise(veryLarge.wrong)) / processorTime(7, () => void localise(large.wrong));
  rows.push(["ten times the rows", `× ${ratio.toFixed(1)}`, ""]);
  const tables = Array.from({ length: 40 }, () =>
    spoiledTable(random, { units: 168, wrong: 32, totals: true, tables: 1, seed: SEED }),
  );
  const times = tables.map(({ table: one }) => processorTime(3, () => void localise(one)));
  print("168 rows, 32 wrong, true totals: the slowest of 40 tables", Math.max(...times), "");
  const used = [0, 20, 20, 20].map((more) => {
    for (let run = 0; run < more; run += 1) localise(large.wrong);
    return `${heapInUse().toFixed(1)} MB`;
  });
  rows.push(["memory in use before, after 20, 40 and 60 more runs at 3,321 rows", used.join(", "), ""]);
  table("Processor time (least of several runs)", ["what", "time", ""], rows);
}
