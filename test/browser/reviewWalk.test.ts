import type { Page } from "playwright-core";
import { accessibilityViolations } from "./accessibility";
import { colourShown, MARK_COLOURS } from "./gridPicture";
import { savedWorkbook, valueAt } from "./savedFiles";
import { expectNoMisdeeds, openWorkbench, SAMPLES } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

jest.setTimeout(300_000);

/** Text of the case at hand, its findings below each other. */
async function atHand(page: Page): Promise<string> {
  return (await page.locator("li[aria-current=true]").allTextContents()).join("\n");
}

/** Walks on by key until a case with that text is at hand. */
async function walkTo(page: Page, text: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await atHand(page)).includes(text)) return;
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForTimeout(50);
  }
  throw new Error(`No case with “${text}”`);
}

const decided = (page: Page, text: string) =>
  page.locator("li[aria-current=true]").filter({ hasText: text }).first().waitFor();

test("the review of six planted errors by keyboard alone, with undo, into a right annex", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, items, status, report, sheetTab } = parts(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").press("Enter")]);
  await chooser.setFiles(`${SAMPLES}/tu-ky-2021-06-loi.xlsx`);
  await page.getByText("tu-ky-2021-06-loi.xlsx").first().waitFor();
  await button("Tổng hợp báo cáo").press("Enter");
  await says(status, "lỗi");
  await colourShown(page, MARK_COLOURS.suspect);
  await says(report, "chưa khớp");
  const found = await items.count();

  await walkTo(page, "Ô E13");
  await page.keyboard.press("1");
  await decided(page, "Sửa theo đề xuất");

  // a correction as proposed, taken back, made again
  await walkTo(page, "295 thay vì 259");
  await page.keyboard.press("1");
  await decided(page, "Sửa theo đề xuất: F23: 259 → 295");
  await page.keyboard.press("z");
  await page.waitForFunction(
    () => !document.querySelector("li[aria-current=true]")?.textContent?.includes("Sửa theo đề xuất"),
  );
  await page.keyboard.press("1");
  await decided(page, "Sửa theo đề xuất");
  await sheetTab("Kiểm tra").waitFor();
  expect(await items.count()).toBe(found);
  expect(await accessibilityViolations(page)).toEqual([]);

  // by hand, of two cells the first; a unit's name; the cell that no proposal stands out for
  await walkTo(page, "ô K27 (5 → 8)");
  await page.keyboard.press("2");
  await page.keyboard.type("8");
  await page.keyboard.press("Enter");
  await decided(page, "Sửa tay: K27: 5 → 8");
  await walkTo(page, "ô B32");
  await page.keyboard.press("2");
  await page.keyboard.type("Xã Quang Trung");
  await page.keyboard.press("Enter");
  await decided(page, "Sửa tay");

  // asked; put off; accepted with a reason
  await walkTo(page, "Ngọc Kỳ");
  await page.keyboard.press("4");
  await decided(page, "Hỏi lại xã");
  await walkTo(page, "Tái Sơn");
  await page.keyboard.press("5");
  await decided(page, "Để sau");
  await walkTo(page, "Tân Kỳ");
  await page.keyboard.press("3");
  await page.keyboard.type("đã xác minh với xã");
  await page.keyboard.press("Enter");
  await decided(page, "Chấp nhận: đã xác minh với xã");

  // checked again: what was put right is gone and kept as gone
  await page.getByRole("button", { name: "Kiểm tra lại", exact: true }).press("Enter");
  await page.getByText(/Đã hết so với các lần trước/).waitFor();
  expect(await items.filter({ hasText: "259" }).count()).toBe(0);

  const workbook = await savedWorkbook(await downloadOf(page, () => button("Tải .xlsx").press("Enter")));
  expect(["F23", "K27", "E13", "B32"].map((cell) => valueAt(workbook, "Biểu T6", cell))).toEqual([
    295,
    8,
    3523,
    "Xã Quang Trung",
  ]);
  const story = JSON.stringify(workbook.sheets.find(({ name }) => name === "Kiểm tra"));
  for (const text of ["F23: 259 → 295", "K27: 5 → 8", "đã xác minh với xã", "Hỏi lại xã", "Để sau", "Đã hết, lần 1"]) {
    expect(story).toContain(text);
  }
  expectNoMisdeeds(misdeeds);
});
