import { accessibilityViolations } from "./accessibility";
import { inHost, OFFICE_JS, openExcelPane, samplePlain, waitForHost } from "./excelPane";
import { savedDocumentText } from "./savedFiles";
import { expectNoMisdeeds } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

test.each([320, 350])("the main job in Excel's pane, %i px wide", async (width) => {
  const { page, misdeeds, asked } = await openExcelPane(await samplePlain("tu-ky-2021-06-loi.xlsx"), { width });
  const { button, items, status, report } = parts(page);
  expect(await accessibilityViolations(page)).toEqual([]);

  await button("Tổng hợp báo cáo").click();
  await says(status, /Biểu T6.*tháng 6 năm 2021.*23/);
  await says(report, "xã Phượng Kỳ");
  // four of the job at the most, and two to listen to edits and selections
  expect(await inHost(page, (host) => host.syncs.length)).toBeLessThanOrEqual(6);
  const marks = await inHost(page, ({ book }) =>
    book.sheets.map(({ rules }) => rules.filter(({ formula }) => formula.includes("tong-hop")).length),
  );
  expect(Math.max(...marks)).toBeGreaterThan(0);
  expect(await accessibilityViolations(page)).toEqual([]);
  // nothing is cut off at the side
  expect(await page.evaluate(() => document.querySelector("main")!.parentElement!.scrollWidth)).toBeLessThanOrEqual(
    width,
  );

  const first = items.first().getByRole("button", { name: /^Đến ô / });
  const target = (await first.innerText()).replace("Đến ô ", "");
  await first.click();
  await waitForHost(page, ({ book }) => book.selection !== null);
  const selected = await inHost(page, ({ book }) => {
    const { left = 0, top = 0 } = book.selection?.area ?? {};
    return `${String.fromCharCode(65 + left)}${top + 1}`;
  });
  expect(selected).toBe(target);

  await button("Chèn trang báo cáo").click();
  await page.getByText("Đã chèn trang báo cáo").waitFor();
  expect(await inHost(page, ({ book }) => book.sheets.map(({ name }) => name))).toEqual([
    "Biểu T6",
    "Báo cáo",
    "Kiểm tra",
    "Tổng hợp",
  ]);
  const saved = await downloadOf(page, () => button("Tải .docx").click());
  expect(saved.suggestedFilename()).toBe("tu-ky-2021-06-loi.bao-cao.docx");
  expect(await savedDocumentText(saved)).toContain("Phượng Kỳ");
  await says(page.getByText("Excel không báo lại"), "thư mục tải về");

  await button("Xóa đánh dấu").click();
  await page.getByText("Đã xóa đánh dấu").waitFor();
  expect(await inHost(page, ({ book }) => book.sheets.flatMap(({ rules }) => rules))).toEqual([]);

  expect(await accessibilityViolations(page)).toEqual([]);
  expectNoMisdeeds(misdeeds);
  expect(asked).toEqual([OFFICE_JS]);
});
