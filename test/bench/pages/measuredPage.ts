import type { Browser, BrowserContext, Page } from "playwright-core";
import type { PlainWorkbook } from "../../../src/workbook/plainData";
import { pageScript, pageSetup } from "../../excelHost/pageScript";
import { HOST_WORK } from "./pageTasks";

/** Where the built page asks for Microsoft's library. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Gives the Excel of ours tasks of its own, so that its work is not taken for the pane's. Text, for it runs in the page. */
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
        performance.mark("${HOST_WORK}");
        send(text);
      });
  })();`;

/** The built pane beside a workbook in an Excel of ours, with Microsoft's client library between them. */
export async function panePage(browser: Browser, address: string, workbook: PlainWorkbook): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 350, height: 600 }, locale: "vi-VN" });
  const script = await pageScript();
  const setup = JSON.stringify(pageSetup(workbook, { platform: "desktop" }));
  await context.addInitScript(`globalThis.excelHostSetup = ${setup};`);
  await context.route(OFFICE_JS, (route) =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body: `${script};${APART}` }),
  );
  return opened(context, `${address}taskpane.html`);
}

/** The built workbench with its sample in the grid. */
export async function workbenchPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN" });
  return opened(context, `${address}workbench.html`);
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
