import { readFileSync } from "node:fs";
import { WorkbookFailure } from "../../../../src/workbook/failure";
import { openFileWorkbook } from "../../../../src/workbook/file/fileWorkbook";

/** What a file came to in a process of its own. */
export interface ChildResult {
  /** "read", or a failure's code; anything else that was thrown, with its trace. */
  readonly outcome: string;
  readonly cells: number;
  /** Largest memory of the process, MB. */
  readonly megabytes: number;
  /** Processor time, which does not grow with what else the machine does. */
  readonly seconds: number;
}

void main(process.argv[2] ?? "").then((result) => process.stdout.write(JSON.stringify(result)));

/** Opens a file, walks over all it holds and saves it, as a whole run would. */
async function main(path: string): Promise<ChildResult> {
  let outcome = "read";
  let cells = 0;
  try {
    const workbook = await openFileWorkbook(new Uint8Array(readFileSync(path)), "tệp.xlsx");
    for (const sheet of (await workbook.read()).sheets) for (const row of sheet.rows) cells += row.cells.length;
    await workbook.clearMarks();
    await workbook.save();
  } catch (error) {
    outcome = error instanceof WorkbookFailure ? error.code : String(error instanceof Error ? error.stack : error);
  }
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return { outcome, cells, megabytes: peakKilobytes() / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
}

/** `maxRSS` counts the parent's memory before the program was loaded; Linux has the true peak. */
function peakKilobytes(): number {
  try {
    const status = readFileSync("/proc/self/status", "utf8");
    return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
