import type { Page } from "playwright-core";
import { accessibilityViolations } from "./accessibility";
import { savedDocumentText } from "./savedFiles";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

const THEIRS = "Văn phòng tiếp nhận 1.091 hồ sơ, đã rà soát từng hồ sơ.";

/** Inside A1 of the sheet `Báo cáo`. */
const FIRST_CELL = [100, 115] as const;

/** Goes down from the first cell until the selected one holds the text. */
async function downTo(page: Page, text: string): Promise<void> {
  const { selectedCell } = parts(page);
  await page.mouse.click(...FIRST_CELL);
  // the grid takes the keys a moment after the click; a key before that is lost
  await page.locator("[data-u-comp=editor]:focus").waitFor({ state: "attached" });
  for (let row = 0; row < 40; row++) {
    const before = await selectedCell.textContent();
    if (before?.includes(text)) return;
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(
      ([label, old]) => document.querySelector(`[role=group][aria-label="${label}"]`)?.textContent !== old,
      ["Ô đang chọn", before] as const,
    );
  }
  throw new Error(`no cell with “${text}”`);
}

test("a paragraph edited in the grid is kept; what went stale is told, and one chooses", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, items, status, report, selectedCell, sheetTab } = parts(page);
  await button("Tổng hợp báo cáo").click();
  await says(status, "3 lỗi, 6 cảnh báo");
  await button("Chèn trang báo cáo").click();
  await sheetTab("Báo cáo").click();
  await says(selectedCell, "UBND HUYỆN TỨ KỲ");
  await downTo(page, "Số hồ sơ tiếp nhận, giải quyết: 1.091");
  await page.keyboard.type(THEIRS);
  await page.keyboard.press("Enter");

  await sheetTab("Biểu T6").click();
  await items.first().getByRole("button").click();
  await says(selectedCell, /^C121\.091$/);
  await page.keyboard.press("F6");
  await page.keyboard.type("1093");
  await page.keyboard.press("Enter");
  await button("Tổng hợp báo cáo").click();

  const section = page.getByRole("region", { name: "Đoạn có người sửa (1)" });
  await says(section, "Số 1.091 trong đoạn đã sửa là số của lần soạn trước, nay là 1.093.");
  await says(section, "Cần chọn");
  await says(report, "đã rà soát từng hồ sơ");
  expect(await accessibilityViolations(page)).toEqual([]);

  const choice = (name: string) => section.getByRole("radio", { name });
  await choice("Dùng bản mới").click();
  await says(report, "Số hồ sơ tiếp nhận, giải quyết: 1.093");
  await choice("Giữ bản đã sửa").click();
  await says(report, "đã rà soát từng hồ sơ");

  // typed after the run, into another paragraph: the files have it all the same
  await sheetTab("Báo cáo").click();
  await says(selectedCell, /^A\d/);
  await downTo(page, "Kết quả giải quyết TTHC");
  await page.keyboard.type("Công tác kiểm soát được làm thường xuyên.");
  await page.keyboard.press("Enter");
  const words = await savedDocumentText(await downloadOf(page, () => button("Tải .docx").click()));
  expect(words).toContain(THEIRS);
  expect(words).toContain("Công tác kiểm soát");
  await button("Chèn trang báo cáo").click();
  await says(page.getByRole("region", { name: /^Đoạn có người sửa/ }), "Công tác kiểm soát");
  expectNoMisdeeds(misdeeds);
});
