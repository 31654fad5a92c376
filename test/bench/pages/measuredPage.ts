import type { Browser, BrowserContext, Page } from "playwright-core";
import type { PlainWorkbook } from "../../../src/workbook/plainData";
import { pageScript, pageSetup } from "../../excelHost/pageScript";

/** Where the built page asks for Microsoft's library. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** A stretch of the page's one thread, ms since the page began. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Watched {
  /** Tasks of 50 ms and more, as the browser tells of them. */
  readonly tasks: Stretch[];
  /** When the Excel of ours was at work, which real Excel does elsewhere. */
  readonly host: Stretch[];
}

/** Notes long tasks from the page's beginning; text, for it runs in the page. */
const WATCH = `
  globalThis.watched = { tasks: [], host: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.tasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: "longtask", buffered: true });`;

/** Gives the Excel of ours tasks of its own, so that its work is not taken for the pane's. */
const APART = `
  (() => {
    const { bridge } = globalThis.excelHost;
    const send = bridge.sendMessageToHost;
    let receive = bridge.onMessageFromHost;
    Object.defineProperty(bridge, "onMessageFromHost", {
      get: () => receive && ((text) => setTimeout(() => receive(text))),
      set: (handler) => (receive = handler),
    });
    bridge.sendMessageToHost = (text) =>
      setTimeout(() => {
        const start = performance.now();
        send(text);
        watched.host.push({ start, end: performance.now() });
      });
  })();`;

/** The built pane beside a workbook in an Excel of ours, with Microsoft's client library between them. */
export async function panePage(browser: Browser, address: string, workbook: PlainWorkbook): Promise<Page> {
  const context = await watchedContext(browser, { width: 350, height: 600 });
  const script = await pageScript();
  await context.addInitScript(
    `globalThis.excelHostSetup = ${JSON.stringify(pageSetup(workbook, { platform: "desktop" }))};`,
  );
  await context.route(OFFICE_JS, (route) =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body: `${script};${APART}` }),
  );
  return opened(context, `${address}taskpane.html`);
}

/** The built workbench with its sample in the grid. */
export async function workbenchPage(browser: Browser, address: string): Promise<Page> {
  return opened(await watchedContext(browser, { width: 1366, height: 768 }), `${address}workbench.html`);
}

async function watchedContext(browser: Browser, viewport: { width: number; height: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: "vi-VN" });
  await context.addInitScript(WATCH);
  return context;
}

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await runButton(page).waitFor();
  return page;
}

/** "Tổng hợp báo cáo", the pane's main button. */
export function runButton(page: Page) {
  return page.getByRole("button", { name: "Tổng hợp báo cáo", exact: true });
}

/** Forgets the long tasks so far. */
export async function watchAnew(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate("watched.tasks.length = watched.host.length = 0; undefined");
}

export interface Tasks {
  /** ms, 0 where none came to 50 ms. */
  readonly longest: number;
  /** Those of more than 100 ms. */
  readonly above100: number;
  /** The longest one, where the Excel of ours worked. */
  readonly host: number;
}

/** The page's long tasks since {@link watchAnew}, those of the Excel of ours told apart. */
export async function tasksOf(page: Page): Promise<Tasks> {
  await settled(page);
  const { tasks, host } = await page.evaluate<Watched>("watched");
  const isHosts = (task: Stretch): boolean => host.some(({ start, end }) => start < task.end && end > task.start);
  const own = tasks.filter((task) => !isHosts(task)).map(({ start, end }) => end - start);
  return {
    longest: Math.max(0, ...own),
    above100: own.filter((duration) => duration > 100).length,
    host: Math.max(0, ...host.map(({ start, end }) => end - start)),
  };
}

/** The observer hears of a task after it ended. */
async function settled(page: Page): Promise<void> {
  await page.evaluate("new Promise((resolve) => setTimeout(() => requestIdleCallback(() => resolve()), 100))");
}
