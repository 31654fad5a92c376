import { readFileSync } from "node:fs";
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
    const times = units > 1000 ? 5 : 12;
    const library = await best(times, async () => {
      const workbook = await openXlsx(bytes);
      await saveXlsx(workbook);
    });
    const stages = new Map<string, number>();
    const ours = await best(times, () => job(bytes, stages));
    const withDocument = await best(Math.min(times, 3), () => job(bytes, new Map(), true));
    const share = (name: string) => `${Math.round((100 * (stages.get(name) ?? 0)) / ours)} %`;
    rows.push([String(units), (ours / library).toFixed(2), (withDocument / library).toFixed(2), ...STAGES.map(share)]);
  }
  table(
    "Command line ÷ library alone (open and save); then each stage's share of the work without the .docx",
    ["units", "workbook", "with .docx", ...STAGES],
    rows,
  );
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
