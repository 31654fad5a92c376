import type { Page } from "playwright-core";
import { openWorkbench } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

/** Whether a script that the page has loaded so far holds the text. */
async function hasLoaded(page: Page, text: string): Promise<boolean> {
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /\.js(?:\?|$)/.test(name)),
  );
  for (const script of new Set(scripts)) {
    const response = await page.context().request.get(script);
    if ((await response.text()).includes(text)) return true;
  }
  return false;
}

/** A part that only the Word library writes. */
const WORD = "word/document.xml";

test("the Word library is loaded for the first .docx, not before", async () => {
  const { page } = await openWorkbench();
  const { button, status } = parts(page);
  await button("Tổng hợp báo cáo").click();
  await says(status, "3 lỗi, 6 cảnh báo");
  expect(await hasLoaded(page, WORD)).toBe(false);
  await downloadOf(page, () => button("Tải .docx").click());
  expect(await hasLoaded(page, WORD)).toBe(true);
});
