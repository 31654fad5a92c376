import { xlsxOf } from "../workbook/plainXlsx";
import { samplePlain } from "./excelPane";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

test("in the workbench too, what is hidden is shown only when the user says so", async () => {
  const plain = await samplePlain("tu-ky-2021-06-loi.xlsx");
  const [annex, ...rest] = plain.sheets;
  const rows = annex!.rows.map((row) => (row.index === 11 ? { ...row, hidden: true } : row));
  const hidden = { ...plain, sheets: [{ ...annex!, rows, hiddenColumns: new Set([2]) }, ...rest] };

  const { page, misdeeds } = await openWorkbench();
  const { button, items, selectedCell, sheetTab } = parts(page);
  await sheetTab("Biểu T6").waitFor();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").click()]);
  await chooser.setFiles({
    name: "an.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(xlsxOf(hidden)),
  });
  await says(page.getByRole("banner"), "an.xlsx");
  await button("Tổng hợp báo cáo").click();
  const first = items.first().getByRole("button", { name: "Đến ô C12" });
  await first.click();
  const dialog = page.getByRole("dialog", { name: "Ô C12 đang bị ẩn" });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await selectedCell.innerText()).not.toContain("C12");

  await first.click();
  await button("Hiện ra và đến ô").click();
  await says(selectedCell, /^C12/);
  // shown now: no question any more
  await first.click();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expectNoMisdeeds(misdeeds);
});
