import type { Locator, Page } from "playwright-core";
import { inHost, openExcelPane, samplePlain, typeInHost } from "./excelPane";
import { ANNEX } from "./reviewSteps";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

/** Waits until that element has the focus. */
function hasFocus(page: Page, element: Locator): Promise<void> {
  return element.and(page.locator(":focus")).waitFor();
}

test("the first Tab on the fresh workbench goes to its first button, though the grid has had the focus for a moment", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button } = parts(page);
  for (const name of ["Mở tệp", "Vào bảng tính (F6)"]) {
    await page.keyboard.press("Tab");
    await hasFocus(page, button(name));
  }
  expectNoMisdeeds(misdeeds);
});

test("a message that is closed gives the focus back to what led to it", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button } = parts(page);
  await button("Xóa đánh dấu").click();
  await button("Đóng thông báo").click();
  await hasFocus(page, button("Xóa đánh dấu"));

  // by keyboard, and of the page instead of the pane
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").press("Enter")]);
  await chooser.setFiles({ name: "trong.xlsx", mimeType: "", buffer: Buffer.alloc(0) });
  await says(page.getByRole("alert"), "trống");
  await page.keyboard.press("Tab");
  await hasFocus(page, button("Đóng thông báo"));
  await page.keyboard.press("Enter");
  await hasFocus(page, button("Mở tệp"));
  expectNoMisdeeds(misdeeds);
});

test("a button that goes while its work goes on leaves the focus in the pane", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain("tu-ky-2021-06.xlsx"));
  const { button, status } = parts(page);
  await button("Tổng hợp báo cáo").and(page.locator(":not([aria-disabled=true])")).click();
  await says(status, "3 lỗi");
  await typeInHost(page, { sheet: ANNEX, row: 11, column: 2 }, 1093);
  await button("Kiểm tra lại").press("Enter");
  await hasFocus(page, button("Tổng hợp báo cáo"));
  expect(await inHost(page, ({ book }) => book.sheets.length)).toBe(1);
  expectNoMisdeeds(misdeeds);
});
