import type { Browser, BrowserContext, Page } from "playwright-core";
import type { PlainWorkbook } from "../../../src/workbook/plainData";
import { pageScript, pageSetup } from "../../excelHost/pageScript";
import { HOST_WORK } from "./pageTasks";

/** The pane's main button. */
const RUN = "Tổng hợp báo cáo";

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
  await page.getByRole("button", { name: RUN, exact: true }).waitFor();
  return page;
}

/** Presses a button, in a task of its own. Text, for it runs in the page: a driver's looking for it is as long a task as the page's own. */
const press = (name: string): string =>
  `const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "${name}");
   setTimeout(() => button.click());`;

/** Does the pane's job: until it no longer says what it is doing. */
export async function run(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const isBusy = () => /Đang/.test(document.querySelector("[role=status]").textContent);
    let wasBusy = false;
    const observer = new MutationObserver(() => {
      wasBusy ||= isBusy();
      if (!wasBusy || isBusy()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    ${press(RUN)}
  })`);
}

/** Begins to take the marks off. */
export async function clearMarks(page: Page): Promise<void> {
  await page.evaluate(`(() => { ${press("Xóa đánh dấu")} })()`);
}
