import { accessibilityViolations } from "./accessibility";
import { colourGone, colourShown, MARK_COLOURS } from "./gridPicture";
import { savedDocumentText, savedWorkbook, valueAt } from "./savedFiles";
import { expectNoMisdeeds, openWorkbench, SAMPLES } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

/** Of the word "Cảnh báo" in the sheet `Kiểm tra`. */
const SEVERITY_WARNING = "#fff4ce";

test("the main job by mouse, from the sample to the saved files", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, items, status, report, selectedCell, sheetTab } = parts(page);
  expect(await accessibilityViolations(page)).toEqual([]);

  // what was read, what was found, marked in the grid
  await button("Tổng hợp báo cáo").click();
  await says(status, "Biểu T6");
  await says(status, /tháng 6 năm 2021.*23/);
  await says(status, "3 lỗi, 6 cảnh báo");
  expect(await items.count()).toBe(9);
  await colourShown(page, MARK_COLOURS.suspect);
  await colourShown(page, MARK_COLOURS.warning);
  await says(report, "xã Phượng Kỳ");
  expect(await accessibilityViolations(page)).toEqual([]);

  // every finding leads somewhere; one out of view is brought into view
  expect(await items.getByRole("button", { name: /^Đến ô [A-Z]+\d+$/ }).count()).toBe(9);
  await items.filter({ hasText: "Tân Kỳ" }).getByRole("button").click();
  await says(selectedCell, /^C3445$/);
  await colourGone(page, MARK_COLOURS.suspect);
  await items.first().getByRole("button").click();
  await says(selectedCell, /^C121\.091$/);
  const corner = await colourShown(page, MARK_COLOURS.suspect);

  // put right in the grid: the failed checks turn good at once, the findings go with the next run
  await page.mouse.click(corner.left + 20, corner.top + 12);
  await page.keyboard.type("1.093");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("999");
  await page.keyboard.press("Enter");
  await colourGone(page, MARK_COLOURS.failed);
  await says(page.getByText("Bảng tính đã sửa"), "kiểm tra lại");
  await button("Tổng hợp báo cáo").click();
  await says(status, "Có 6 cảnh báo.");
  expect(await items.filter({ hasText: "Lỗi" }).count()).toBe(0);
  await colourGone(page, MARK_COLOURS.suspect);

  // report sheets in the grid too
  await button("Chèn trang báo cáo").click();
  await sheetTab("Báo cáo").click();
  await says(selectedCell, "UBND HUYỆN TỨ KỲ");
  // a cell that leads to a figure stands behind its finding's severity and unit
  await sheetTab("Kiểm tra").click();
  const severity = await colourShown(page, SEVERITY_WARNING);
  await page.mouse.click(severity.left + 195, severity.top + 9);
  await page.getByRole("tab", { name: "Biểu T6", selected: true }).waitFor();

  // saved, with everything in it
  const document = await downloadOf(page, () => button("Tải .docx").click());
  expect(document.suggestedFilename()).toBe("tu-ky-2021-06.bao-cao.docx");
  expect(await savedDocumentText(document)).toContain("1.093");
  const download = await downloadOf(page, () => button("Tải .xlsx").click());
  expect(download.suggestedFilename()).toBe("tu-ky-2021-06.tong-hop.xlsx");
  const workbook = await savedWorkbook(download);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Biểu T6", "Báo cáo", "Kiểm tra", "Tổng hợp"]);
  expect(["C12", "E12", "C11", "C37"].map((cell) => valueAt(workbook, "Biểu T6", cell))).toEqual([
    1093, 999, 1093, 4843,
  ]);

  // marks off; another file in its place without a question, as all is saved
  await colourShown(page, MARK_COLOURS.warning);
  await button("Xóa đánh dấu").click();
  await colourGone(page, MARK_COLOURS.warning);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").click()]);
  await chooser.setFiles(`${SAMPLES}/go-quao-2023-03-sach.xlsx`);
  await sheetTab("Tháng 3").waitFor();
  await button("Tổng hợp báo cáo").click();
  await says(status, "tháng 3 năm 2023");

  expect(await accessibilityViolations(page)).toEqual([]);
  expectNoMisdeeds(misdeeds);
});
