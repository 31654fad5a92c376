import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx, saveXlsx } from "hucre/xlsx";
import { judge, sheetPlans, type Stage } from "../../src/tongHop";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { reportDocx } from "../../src/report/docx/reportDocx";
import { appendixTable } from "../../src/report/appendix";
import { annexFile } from "./annexFile";
import { best, table } from "./measure";

/** A province of 114 units, as it keeps its annex. */
const PROVINCE = path.join("test", "samples", "dong-hai-2025-09-114-don-vi.xlsx");

/** The command line's work against opening and saving the same file with the reading library alone (bound: 1,5). */
export async function benchCommandLine(): Promise<void> {
  const rows: string[][] = [];
  for (const units of [23, 114, 3321]) {
    const bytes = units === 114 ? new Uint8Array(readFileSync(PROVINCE)) : await annexFile(units);
    const times = units > 1000 ? 12 : 200;
    // one after the other and not in turns: neither clears away the other's garbage
    const library = await best(times, async () => void (await saveXlsx(await openXlsx(bytes))));
    let ours = Infinity;
    let stages: ReadonlyMap<string, number> = new Map();
    for (let run = 0; run < times; run += 1) {
      const own = new Map<string, number>();
      const time = await best(1, () => job(bytes, own));
      if (time < ours) [ours, stages] = [time, own];
    }
    const withDocument = await best(times, () => job(bytes, new Map(), true));
    const timeOf = (name: string) => {
      const ms = stages.get(name) ?? 0;
      return `${ms.toFixed(1)} ms, ${Math.round((100 * ms) / ours)} %`;
    };
    rows.push([String(units), (ours / library).toFixed(2), (withDocument / library).toFixed(2), ...STAGES.map(timeOf)]);
  }
  table(
    "Command line ÷ library alone (open and save); then each stage's time and its share of the work without the .docx",
    ["units", "workbook", "with .docx", ...STAGES],
    rows,
  );
}

const PROGRAM = path.join("dist", "cli", "tong-hop.cjs");
const OPEN_AND_SAVE = path.join("test", "bench", "openAndSave.mjs");
const STARTS = 9;

/** The same as programs, started anew each time as a person or a script does: Node's own start and the parsing count too. */
export async function benchProgram(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "tong-hop-bench-"));
  try {
    const rows: string[][] = [];
    for (const units of [114, 3321]) {
      const annex = path.join(folder, `${units}.xlsx`);
      writeFileSync(annex, units === 114 ? readFileSync(PROVINCE) : await annexFile(units));
      const least = [Infinity, Infinity, Infinity];
      for (let start = 0; start < STARTS; start += 1) {
        const out = mkdtempSync(path.join(folder, "out-"));
        const programs = [
          [OPEN_AND_SAVE, annex, path.join(out, "library.xlsx")],
          [PROGRAM, annex, "--json"],
          [PROGRAM, annex, "--out", out],
        ];
        programs.forEach((program, at) => (least[at] = Math.min(least[at] ?? Infinity, elapsed(program))));
        rmSync(out, { recursive: true });
      }
      const [library = 1, json = 0, files = 0] = least;
      const beside = (ms: number) => `${ms.toFixed(0)} ms, × ${(ms / library).toFixed(2)}`;
      rows.push([String(units), `${library.toFixed(0)} ms`, beside(json), beside(files)]);
    }
    table(
      "Programs started anew (least of some starts), ÷ opening and saving with the library",
      ["units", "library: open and save", "command line: --json", "command line: --out (.xlsx and .docx)"],
      rows,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function elapsed(program: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, program, { stdio: "ignore" });
  if (status !== 0 && status !== 1) throw new Error(`${program.join(" ")} ends with ${status}`);
  return performance.now() - started;
}

const STAGES = ["reading", "recognising", "checking", "writing-report", "applying", "saving"];

async function job(bytes: Uint8Array, stages: Map<string, number>, withDocument = false): Promise<void> {
  let name = "opening";
  let since = performance.now();
  const enter = (next: string) => {
    const now = performance.now();
    stages.set(
      name === "opening" ? "reading" : name,
      (name === "reading" ? (stages.get("reading") ?? 0) : 0) + now - since,
    );
    name = next;
    since = now;
  };
  const workbook = await openFileWorkbook(bytes, "bieu.xlsx");
  const outcome = await judge(workbook, {}, { onStage: (stage: Stage) => enter(stage) });
  const sheets = await sheetPlans(outcome);
  enter("applying");
  await workbook.apply({ marks: outcome.marks, sheets });
  enter("saving");
  await workbook.save();
  enter("end");
  if (withDocument) {
    await reportDocx(outcome.report, appendixTable(outcome.annex), {
      creator: "bench",
      created: "2026-01-01T00:00:00Z",
    });
  }
}
