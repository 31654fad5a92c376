import type { Page } from "playwright-core";
import { colourGone, colourShown, MARK_COLOURS } from "./gridPicture";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

async function goToFirstFinding(page: Page): Promise<void> {
  const { button, selectedCell } = parts(page);
  await button("Đến ô C12").press("Enter");
  await says(selectedCell, /^C121\.091$/);
}

test("enlarged to 200 %, where the frozen heading would cover the grid, a finding's cell is still brought into view", async () => {
  const { page, misdeeds } = await openWorkbench({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });
  const { button, status } = parts(page);
  await button("Tổng hợp báo cáo").click();
  await says(status, "3 lỗi");
  await colourGone(page, MARK_COLOURS.suspect);
  await goToFirstFinding(page);
  await colourShown(page, MARK_COLOURS.suspect);
  await says(page.getByRole("banner"), /^tu-ky-2021-06\.xlsx(?!.*chưa tải về)/);

  // in a larger window too
  await page.setViewportSize({ width: 1366, height: 768 });
  await button("Đến ô C34").press("Enter");
  await colourShown(page, MARK_COLOURS.warning);
  await goToFirstFinding(page);
  await colourShown(page, MARK_COLOURS.suspect);
  expectNoMisdeeds(misdeeds);
});
