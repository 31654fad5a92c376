import type { Locator, Page } from "playwright-core";
import { a1 } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/plainData";
import { samplePlain } from "./excelPane";
import { parts, says } from "./workbenchParts";

/** Sheet of the samples of Tứ Kỳ. */
export const ANNEX = "Biểu T6";

/** How a person types into the sheet, beginning at the cell at hand and going right; null passes a cell over. */
export type TypeInSheet = (first: string, entries: readonly (string | number | null)[]) => Promise<void>;

/** What stands on the case at hand, its decision among it; buttons are not part of it. */
export function atHand(page: Page): Locator {
  return page.locator("li[aria-current=true] p");
}

/** Walks on by key until a case with that text is at hand. */
export async function walkTo(page: Page, text: string): Promise<void> {
  const most = await parts(page).items.count();
  for (const key of ["Alt+ArrowDown", "Alt+ArrowUp"]) {
    for (let step = 0; step <= most; step += 1) {
      if ((await atHand(page).allTextContents()).join("\n").includes(text)) return;
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    }
  }
  throw new Error(`No case with “${text}”`);
}

/** Presses a key on the case with that text, types what follows, and waits until the decision stands there. */
export async function decide(page: Page, text: string, key: string, decision: string, words?: string): Promise<void> {
  await walkTo(page, text);
  await page.keyboard.press(key);
  if (words !== undefined) {
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  }
  await says(atHand(page), decision);
}

/** Takes the last decision on the case at hand back. */
export async function undo(page: Page, decision: string): Promise<void> {
  await page.keyboard.press("z");
  await page.waitForFunction(
    (words) =>
      ![...document.querySelectorAll("li[aria-current=true] p")].some(({ textContent }) => textContent.includes(words)),
    decision,
  );
}

/** Has everything checked anew, by key. */
export async function checkAgain(page: Page): Promise<void> {
  const again = page.getByRole("button", { name: "Kiểm tra lại", exact: true });
  await again.press("Enter");
  await again.waitFor({ state: "detached" });
}

/** Settles everything that is wrong in the sample with six planted errors, from the first run to a report without a dispute. */
export async function reviewSample(page: Page, typeInSheet: TypeInSheet): Promise<void> {
  const { button, status, report } = parts(page);
  await button("Tổng hợp báo cáo").and(page.locator(":not([aria-disabled=true])")).press("Enter");
  await says(status, "lỗi");
  await says(report, "chưa khớp");

  await decide(page, "ghi “1.091” dạng chữ", "1", "Sửa theo đề xuất: C12");
  await decide(page, "295 thay vì 259", "1", "Sửa theo đề xuất: F23: 259 → 295");
  await undo(page, "Sửa theo đề xuất");
  await decide(page, "295 thay vì 259", "1", "Sửa theo đề xuất: F23: 259 → 295");
  // of two cells the first
  await decide(page, "ô K27 (5 → 8)", "2", "Sửa tay: K27: 5 → 8", "8");
  await walkTo(page, "bỏ sót dòng 36");
  await typeInSheet("D13", ["=SUM(D14:D36)"]);
  // a commune typed over by a copy of the one above: only the commune itself knows its figures
  await decide(page, "ô B32", "4", "Hỏi lại xã");
  await typeInSheet("B32", ["Xã Quang Trung", 142, null, 129, 132, 132, null, 0, 10, 10]);
  await checkAgain(page);
  // the sum that somebody had typed over its formula fits the figures that now are there
  await decide(page, "Ô E13", "1", "Sửa theo đề xuất: E13: 3.433 → 3.501");
  await checkAgain(page);

  await decide(page, "1.093; chênh 2", "3", "Chấp nhận: đã xác minh", "đã xác minh");
  await decide(page, "Ngọc Kỳ", "4", "Hỏi lại xã");
  await decide(page, "Tái Sơn", "5", "Để sau");
  await says(status, "3 lỗi");
  await report.filter({ hasNotText: "chưa khớp" }).waitFor();
}

/** Every cell of the right annex with its value here and there, where they differ. */
export async function differences(
  valueAt: (row: number, column: number) => CellValue | undefined,
): Promise<readonly string[]> {
  const [right] = (await samplePlain("tu-ky-2021-06.xlsx")).sheets;
  return right!.rows.flatMap(({ index, cells }) =>
    cells.flatMap(({ column, value }) => {
      const here = valueAt(index, column) ?? null;
      return JSON.stringify(here) === JSON.stringify(value) ? [] : [`${a1(index, column)}: ${String(here)}`];
    }),
  );
}

/** What the sheet `Kiểm tra` must tell of {@link reviewSample}. */
export const STORY = [
  "F23: 259 → 295",
  "K27: 5 → 8",
  "E13: 3.433 → 3.501",
  "đã xác minh",
  "Hỏi lại xã",
  "Để sau",
  "Đã hết, lần 1",
] as const;
