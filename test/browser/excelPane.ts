import type { BrowserContextOptions, Page } from "playwright-core";
import type { CellRef } from "../../src/workbook/address";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { PlainWorkbook } from "../../src/workbook/plainData";
import type { ExcelHost, HostOptions } from "../excelHost/excelHost";
import { pageScript, pageSetup } from "../excelHost/pageScript";
import { openPage, sample, type OpenPage } from "./workbenchPage";

/** Where the built page asks for Microsoft's library. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

interface Surroundings {
  /** Query of the address, as a ribbon button has it. */
  readonly query?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly options?: HostOptions;
  /** Excel's colours. */
  readonly theme?: Record<string, string>;
  readonly context?: BrowserContextOptions;
}

export interface OpenPane extends OpenPage {
  /** Addresses off the machine that were asked for and answered: Microsoft's library, and nothing else. */
  readonly asked: readonly string[];
}

/** The built pane beside a workbook in the test host, with Microsoft's real client library between them. */
export async function openExcelPane(
  workbook: PlainWorkbook,
  { query = "", width = 320, options = {}, theme = {}, context = {} }: Surroundings = {},
): Promise<OpenPane> {
  const asked: string[] = [];
  const script = await pageScript();
  const setup = JSON.stringify(pageSetup(workbook, options, theme));
  // Excel's pane at 1366 × 768 is 378 px high at the least; taller ones show more
  const viewport = { width, height: 600 };
  const opened = await openPage(`taskpane.html${query}`, { viewport, ...context }, async (page) => {
    await page.addInitScript(`globalThis.excelHostSetup = ${setup};`);
    await page.route(OFFICE_JS, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "text/javascript; charset=utf-8", body: script });
    });
  });
  await opened.page.waitForLoadState("load");
  return { ...opened, asked };
}

export async function samplePlain(name: string): Promise<PlainWorkbook> {
  return (await openFileWorkbook(sample(name), name)).read();
}

/** Looks into the workbook beside the pane; `look` runs in the page. */
export function inHost<T>(page: Page, look: (host: ExcelHost) => T): Promise<T> {
  return page.evaluate(`(${String(look)})(globalThis.excelHost)`);
}

/** How long anything may take beside the pane before a test gives up; milliseconds. */
const PATIENCE = 30_000;

/**
 * Waits until something holds of the workbook beside the pane; the page allows no eval, so it is asked from here.
 * @throws Error, with the condition's text, if it does not come to hold
 */
export async function waitForHost(page: Page, holds: (host: ExcelHost) => boolean): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (!(await inHost(page, holds))) {
    if (Date.now() > until) throw new Error(`Never held of the workbook: ${String(holds)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** A person types into a cell in Excel. */
export async function typeInHost(page: Page, { sheet, row, column }: CellRef, entry: string | number): Promise<void> {
  await page.evaluate(`(([name, row, column, entry]) => {
    const sheet = excelHost.book.sheets.find((sheet) => sheet.name === name);
    excelPerson.type(excelHost, sheet, row, column, entry);
  })(${JSON.stringify([sheet, row, column, entry])})`);
}

/** Row and column, 1-based, of the cells that Excel marks by rules of ours with that tag. */
export function markedInHost(page: Page, sheet: string, tag: string): Promise<readonly string[]> {
  return page.evaluate(`(([name, tag]) => {
    const sheet = excelHost.book.sheets.find((sheet) => sheet.name === name);
    return excelPerson.markedCells(excelHost.book, sheet, tag).map(({ row, column }) => row + 1 + "," + (column + 1));
  })(${JSON.stringify([sheet, tag])})`);
}
