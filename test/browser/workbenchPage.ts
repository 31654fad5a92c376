import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./chromium";
import { startServer, type StartedServer } from "./startedServer";

// A cold start of the browser and the grid takes its time on a small machine.
jest.setTimeout(180_000);
// A loaded machine may miss a paint or a click: what fails is tried once more, and both failures are shown.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

export const SAMPLES = path.join(__dirname, "..", "samples");

export function sample(name: string): Buffer {
  return readFileSync(path.join(SAMPLES, name));
}

/** What no page of ours may do. */
export interface Misdeeds {
  readonly consoleErrors: string[];
  readonly requestsAway: string[];
}

export interface OpenPage {
  readonly page: Page;
  readonly misdeeds: Misdeeds;
}

/** A colour on its way to another is neither, and no reader of contrasts should meet it. */
const STILL = { reducedMotion: "reduce" } as const;

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  server?.stop();
});

/**
 * Opens a page of the built program; requests off the machine are stopped and noted.
 * @param prepare sets the page's surroundings up before it is opened, e.g. an Excel beside it
 */
export async function openPage(
  name: string,
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
    ...STILL,
    ...options,
  });
  const page = await context.newPage();
  const misdeeds: Misdeeds = { consoleErrors: [], requestsAway: [] };
  page.on("pageerror", (error) => misdeeds.consoleErrors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.consoleErrors.push(message.text());
  });
  // asks the browser for its file choosers long before one opens: one that opens first is lost
  page.on("filechooser", () => undefined);
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(server.address) || /^(?:data|blob):/.test(url)) return route.continue();
    misdeeds.requestsAway.push(url);
    return route.abort();
  });
  // what is set up later is asked first
  await prepare(context);
  // without waiting for scripts from elsewhere, which may never come
  await page.goto(server.address + name, { waitUntil: "domcontentloaded" });
  return { page, misdeeds };
}

/** The workbench with its sample in the grid. */
export async function openWorkbench(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const opened = await openPage("workbench.html", options);
  await opened.page.getByRole("button", { name: "Tổng hợp báo cáo" }).waitFor();
  return opened;
}

export function expectNoMisdeeds({ consoleErrors, requestsAway }: Misdeeds): void {
  expect({ consoleErrors, requestsAway }).toEqual({ consoleErrors: [], requestsAway: [] });
}
