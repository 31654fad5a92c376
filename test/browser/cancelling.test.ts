import type { Page } from "playwright-core";
import { annexFile } from "../bench/annexFile";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

/** Cancels as soon as it can be done, however busy the page and this process are. */
async function cancelAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Hủy");
      if (!cancel || !document.querySelector("[role=progressbar]")) return;
      observer.disconnect();
      cancel.focus();
      cancel.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** A machine so slow that the work is long wherever the test runs. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
}

async function openLong(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), parts(page).button("Mở tệp").click()]);
  await chooser.setFiles({ name: "tinh.xlsx", mimeType: "", buffer: Buffer.from(await annexFile(3321)) });
  await page.getByRole("banner").getByText("tinh.xlsx").waitFor();
}

test("long work shows how far it has come and can be stopped, and nothing is marked", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, items } = parts(page);
  await openLong(page);
  await cancelAtOnce(page);
  await slowDown(page);
  await button("Tổng hợp báo cáo").click();
  await says(page.getByText("Đã dừng theo yêu cầu"), "Đã dừng");
  // the button that had the focus is gone
  await button("Tổng hợp báo cáo").and(page.locator(":focus")).waitFor();
  expect(await items.count()).toBe(0);
  await button("Xóa đánh dấu").click();
  await says(page.getByText("Không có đánh dấu nào để xóa"), "Không có");
  expectNoMisdeeds(misdeeds);
});

test("once the marks are being set, the work is no longer to be cancelled", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, status } = parts(page);
  await openLong(page);
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Hủy");
      const bar = document.querySelector("[role=progressbar][aria-label$='…']");
      if (cancel && bar)
        seen.add(`${bar.getAttribute("aria-label")} ${cancel.getAttribute("aria-disabled") ?? "free"}`);
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  await slowDown(page);
  await button("Tổng hợp báo cáo").click();
  await says(status, "3321 đơn vị");
  const seen: string[] = await page.evaluate("[...seen]");
  expect(seen).toContain("Đang đánh dấu các ô cần xem lại… true");
  expect(seen).not.toContain("Đang đánh dấu các ô cần xem lại… free");
  expect(seen).toContain("Đang soạn báo cáo… free");
  expectNoMisdeeds(misdeeds);
});
