import { annexFile } from "../bench/annexFile";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

test("long work shows how far it has come and can be stopped, and nothing is marked", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, items } = parts(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").click()]);
  await chooser.setFiles({ name: "tinh.xlsx", mimeType: "", buffer: Buffer.from(await annexFile(3321)) });
  await page.getByRole("banner").getByText("tinh.xlsx").waitFor();

  // as soon as it is there, however busy the page and this process are
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Hủy");
      if (!cancel || !document.querySelector("[role=progressbar]")) return;
      observer.disconnect();
      cancel.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  // a machine so slow that the work is long wherever the test runs
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await button("Tổng hợp báo cáo").click();
  await says(page.getByText("Đã dừng theo yêu cầu"), "Đã dừng");
  expect(await items.count()).toBe(0);
  await button("Xóa đánh dấu").click();
  await says(page.getByText("Không có đánh dấu nào để xóa"), "Không có");
  expectNoMisdeeds(misdeeds);
});
