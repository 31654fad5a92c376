import { accessibilityViolations } from "./accessibility";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

test("each figure of the report leads to its cells, by mouse and by keyboard; all of them are one stop of Tab", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { report, selectedCell } = parts(page);
  await page.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
  const figure = (text: string) => report.getByRole("button", { name: text, exact: true }).first();

  await figure("1.091").click();
  await says(selectedCell, /^C121\.091$/);
  expect(await figure("1.091").getAttribute("title")).toBe("Nguồn: ô C12, trang “Biểu T6”");

  // a total leads to its column, from the first unit to the last
  await figure("3.750").click();
  await says(selectedCell, /^C1435$/);
  expect(await figure("3.750").getAttribute("title")).toBe("Nguồn: từ ô C14 đến ô C36, trang “Biểu T6”");

  // arrows go from figure to figure, Tab leaves them
  await figure("1.091").focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("94");
  await page.keyboard.press("Enter");
  await says(selectedCell, /^D1294$/);
  await page.keyboard.press("Tab");
  expect(await report.evaluate((region) => region.contains(document.activeElement))).toBe(false);

  expect(await accessibilityViolations(page)).toEqual([]);
  expectNoMisdeeds(misdeeds);
});
