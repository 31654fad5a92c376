import type { Page } from "playwright-core";
import { accessibilityViolations } from "./accessibility";
import { colourGone, colourShown, MARK_COLOURS } from "./gridPicture";
import { savedDocumentText, savedWorkbook, valueAt } from "./savedFiles";
import { expectNoMisdeeds, openWorkbench, SAMPLES } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

/** What a screen reader would say of the focused element, roughly. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );
}

/** Presses Tab until the element with that name has the focus; more stops than the page has are a failure. */
async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (here === name) return;
    passed.push(here);
  }
  throw new Error(`No way to “${name}” by ${key}; passed ${passed.join(" | ")}`);
}

test("the main job by keyboard alone", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { status, selectedCell, sheetTab } = parts(page);

  await tabTo(page, "Tổng hợp báo cáo");
  await page.keyboard.press("Enter");
  await says(status, "3 lỗi, 6 cảnh báo");
  await colourShown(page, MARK_COLOURS.suspect);
  expect(await focused(page)).toBe("Tổng hợp báo cáo");

  // to a finding's cell; the focus stays on the finding until the user goes to the grid
  await tabTo(page, "Đến ô C12");
  await page.keyboard.press("Enter");
  await says(selectedCell, /^C121\.091$/);
  expect(await focused(page)).toBe("Đến ô C12");
  await page.keyboard.press("F6");
  await page.keyboard.type("1093");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("999");
  await page.keyboard.press("Enter");
  await colourGone(page, MARK_COLOURS.failed);
  await page.keyboard.press("F6");
  expect(await focused(page)).toBe("Đến ô C12");

  await tabTo(page, "Tổng hợp báo cáo", "Shift+Tab");
  await page.keyboard.press("Space");
  await says(status, "Có 6 cảnh báo.");
  expect(await accessibilityViolations(page)).toEqual([]);

  await tabTo(page, "Chèn trang báo cáo");
  await page.keyboard.press("Enter");
  await sheetTab("Báo cáo").waitFor();
  expect(await focused(page)).toBe("Chèn trang báo cáo");
  await tabTo(page, "Tải .docx");
  const document = await downloadOf(page, () => page.keyboard.press("Enter"));
  expect(await savedDocumentText(document)).toContain("1.093");
  await tabTo(page, "Tải .xlsx");
  const workbook = await savedWorkbook(await downloadOf(page, () => page.keyboard.press("Enter")));
  expect(["C12", "E12", "C37"].map((cell) => valueAt(workbook, "Biểu T6", cell))).toEqual([1093, 999, 4843]);

  // another sheet, marks off, another file
  await tabTo(page, "Biểu T6", "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await says(selectedCell, "UBND HUYỆN TỨ KỲ");
  expect(await focused(page)).toBe("Báo cáo");
  await tabTo(page, "Xóa đánh dấu");
  await page.keyboard.press("Enter");
  await page.getByText("Đã xóa đánh dấu").waitFor();
  await tabTo(page, "Mở tệp", "Shift+Tab");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles(`${SAMPLES}/go-quao-2023-03-sach.xlsx`);
  await sheetTab("Tháng 3").waitFor();

  expectNoMisdeeds(misdeeds);
});
