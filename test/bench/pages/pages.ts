import type { Browser, Page } from "playwright-core";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { launchBrowser } from "../../browser/chromium";
import { startServer } from "../../browser/startedServer";
import { annexFile } from "../annexFile";
import { table } from "../measure";
import { framesWhileScrolling } from "./frames";
import { clearMarks, panePage, run, workbenchPage } from "./measuredPage";
import { tasksDuring, type PageTasks } from "./pageTasks";

/** The bound for one piece of work, ms, and the time of a frame at 60 a second. */
const BOUND = 100;
const FRAME = 1000 / 60;

/** What is painted and measured after the last word of a job. */
const AFTERWARDS = 1_500;

/**
 * The built pages in the installed browser: the longest task during a run, and frames while scrolling 10,000 findings. Tasks
 * are in the thread's own time; in the workbench the third-party grid works on the same thread.
 */
export async function benchPages(): Promise<void> {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    await benchRuns(browser, server.address);
    await benchScrolling(browser, server.address);
    await benchDecision(browser, server.address);
  } finally {
    await browser.close();
    server.stop();
  }
}

async function benchRuns(browser: Browser, address: string): Promise<void> {
  const rows: string[][] = [];
  for (const share of [0, 0.1, 1]) {
    const bytes = await annexFile(3321, share);
    const pane = await panePage(browser, address, await (await openFileWorkbook(bytes, "bieu.xlsx")).read());
    const workbench = await workbenchPage(browser, address);
    const opening = await tasksDuring(browser, workbench, () => openFile(workbench, bytes));
    const wrong = `${100 * share} %`;
    const measure = async (what: string, page: Page, work: (page: Page) => Promise<void>): Promise<void> => {
      rows.push([wrong, what, ...cells(await tasksDuring(browser, page, () => work(page)))]);
    };
    await measure("pane, run", pane, runOn);
    await measure("pane, run again", pane, runOn);
    rows.push([wrong, "workbench, opening", ...cells(opening)]);
    await measure("workbench, run with the first marking", workbench, runOn);
    await measure("workbench, run again", workbench, runOn);
    await measure("workbench, a decision: builds Kiểm tra", workbench, decideOn);
    await measure("workbench, run with Kiểm tra", workbench, runOn);
    await measure("workbench, Xóa đánh dấu", workbench, clearMarksOn);
    await pane.context().close();
    await workbench.context().close();
  }
  table(
    "Pages: tasks during a run on 3,321 units (bound of one task: 100 ms)",
    ["wrong rows", "page", "longest, ms", "÷ bound", "tasks above", "all tasks, ms"],
    rows,
  );
}

async function benchScrolling(browser: Browser, address: string): Promise<void> {
  const bytes = await annexFile(9_000, 1);
  const page = await panePage(browser, address, await (await openFileWorkbook(bytes, "bieu.xlsx")).read());
  await runOn(page);
  const first = page.getByRole("list", { name: "Kết quả kiểm tra" }).getByRole("listitem").first();
  const total = await first.getAttribute("aria-setsize");
  const found: string[] = [];
  const tasks = await tasksDuring(browser, page, async () => {
    const { median, p95, longest } = await framesWhileScrolling(page, 400);
    for (const time of [median, p95, longest]) found.push(`${time.toFixed(1)} = ${(time / FRAME).toFixed(2)}`);
  });
  await page.context().close();
  table(
    "Scrolling the findings, 240 pixels a frame: milliseconds a frame, and ÷ 16.7",
    ["findings", "median", "95 %", "longest", "longest task, ms"],
    [[total ?? "?", ...found, tasks.longest.toFixed(0)]],
  );
}

/** A decision on the built-in sample in the workbench: until it is shown, sheet and grid included. */
async function benchDecision(browser: Browser, address: string): Promise<void> {
  const rows: string[][] = [];
  const page = await workbenchPage(browser, address);
  await runOn(page);
  await page.keyboard.press("Alt+ArrowDown");
  const atHand = page.locator("li[aria-current=true]").first();
  await atHand.waitFor();
  for (const [key, words] of [
    ["5", "Để sau"],
    ["4", "Hỏi lại xã"],
    ["5", "Để sau"],
  ] as const) {
    let ms = 0;
    const tasks = await tasksDuring(browser, page, async () => {
      await atHand.getByRole("button").first().focus();
      const started = performance.now();
      await page.keyboard.press(key);
      await page.locator("li[aria-current=true] p").filter({ hasText: words }).first().waitFor();
      ms = performance.now() - started;
      await page.waitForTimeout(AFTERWARDS);
    });
    rows.push([rows.length === 0 ? "the first (makes the sheet)" : words, ms.toFixed(0), ...cells(tasks)]);
  }
  await page.context().close();
  table(
    "A decision in the workbench, district of 25 communes",
    ["decision", "until shown, ms", "longest task, ms", "÷ bound", "tasks above", "all tasks, ms"],
    rows,
  );
}

async function openFile(page: Page, bytes: Uint8Array): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Mở tệp", exact: true }).click();
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await (await chosen).setFiles({ name: "bieu.xlsx", mimeType, buffer: Buffer.from(bytes) });
  await page.getByText("bieu.xlsx").first().waitFor();
  await page.waitForTimeout(AFTERWARDS);
}

async function runOn(page: Page): Promise<void> {
  await run(page);
  await page.waitForTimeout(AFTERWARDS);
}

/** Puts the first finding off. */
async function decideOn(page: Page): Promise<void> {
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForTimeout(AFTERWARDS);
  await page.keyboard.press("5");
  await page.waitForTimeout(2 * AFTERWARDS);
}

async function clearMarksOn(page: Page): Promise<void> {
  await clearMarks(page);
  await page.waitForTimeout(AFTERWARDS);
}

function cells({ longest, above100, sum }: PageTasks): string[] {
  return [longest.toFixed(0), (longest / BOUND).toFixed(2), String(above100), sum.toFixed(0)];
}
