import { ExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { bookFromPlain, ExcelHost } from "../excelHost";
import { startClient } from "../excelHost/loadClient";
import { largeAnnex, largePlan } from "./largeAnnex";

/** What one run of the whole job costs between page and Excel. */
export interface JobCost {
  readonly units: number;
  readonly syncs: number;
  /** Bytes of all requests, of all responses, and of the largest one of either. */
  readonly sent: number;
  readonly received: number;
  readonly largest: number;
}

/**
 * Reads an annex of `units` rows and applies a plan, on the real client library: `first` on a workbook without traces of
 * ours, `again` in a later session over those of the first.
 */
export async function costOfJob(units: number): Promise<{ readonly first: JobCost; readonly again: JobCost }> {
  const plain = largeAnnex(units);
  const host = new ExcelHost(bookFromPlain(plain));
  startClient(host);
  const [annex] = plain.sheets;
  if (!annex) throw new Error("no annex");
  const plan = largePlan(annex);
  await run(plan);
  const first = costSoFar(host, units);
  await run(plan);
  return { first, again: costSoFar(host, units) };
}

function costSoFar(host: ExcelHost, units: number): JobCost {
  const sent = host.syncs.map((sync) => sync.sent);
  const received = host.syncs.map((sync) => sync.received);
  const cost = {
    units,
    syncs: host.syncs.length,
    sent: sum(sent),
    received: sum(received),
    largest: Math.max(...sent, ...received),
  };
  host.resetCounts();
  return cost;
}

async function run(plan: WorkbookPlan): Promise<void> {
  const workbook = new ExcelWorkbook();
  await workbook.read();
  await workbook.apply(plan);
}

/** Prints syncs and bytes each way for the sizes of the issue. */
export async function benchExcelHost(sizes: readonly number[] = [23, 168, 3_321, 10_000]): Promise<void> {
  console.log("Excel host: read + marks + three sheets, on the real client library");
  console.log("units | syncs first/again | sent kB | received kB | largest kB | received bytes a unit");
  for (const units of sizes) {
    const { first, again } = await costOfJob(units);
    const kB = (bytes: number): string => (bytes / 1000).toFixed(0);
    const perUnit = Math.round(first.received / units);
    console.log(
      [units, `${first.syncs}/${again.syncs}`, kB(first.sent), kB(first.received), kB(first.largest), perUnit].join(
        " | ",
      ),
    );
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
