import { a1, parseA1 } from "../../src/workbook/address";
import { accessibilityViolations } from "./accessibility";
import { inHost, markedInHost, openExcelPane, samplePlain, typeInHost } from "./excelPane";
import { colourGone, colourShown, MARK_COLOURS } from "./gridPicture";
import { ANNEX, differences, reviewSample, STORY } from "./reviewSteps";
import { savedWorkbook, valueAt } from "./savedFiles";
import { expectNoMisdeeds, openWorkbench, SAMPLES } from "./workbenchPage";
import { downloadOf, parts } from "./workbenchParts";

test("the review of six planted errors by keyboard alone in the workbench, into a right annex", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button } = parts(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").press("Enter")]);
  await chooser.setFiles(`${SAMPLES}/tu-ky-2021-06-loi.xlsx`);
  await page.getByText("tu-ky-2021-06-loi.xlsx").first().waitFor();

  await reviewSample(page, async (_first, entries) => {
    await page.keyboard.press("F6");
    for (const [at, entry] of entries.entries()) {
      if (entry !== null) await page.keyboard.type(String(entry));
      await page.keyboard.press(at === entries.length - 1 ? "Enter" : "Tab");
    }
    await page.keyboard.press("F6");
  });
  await colourGone(page, MARK_COLOURS.suspect);
  await colourShown(page, MARK_COLOURS.warning);
  expect(await accessibilityViolations(page)).toEqual([]);

  await button("Xóa đánh dấu").press("Enter");
  for (const colour of Object.values(MARK_COLOURS)) await colourGone(page, colour);
  const workbook = await savedWorkbook(await downloadOf(page, () => button("Tải .xlsx").press("Enter")));
  expect(await differences((row, column) => valueAt(workbook, ANNEX, a1(row, column)))).toEqual([]);
  const story = JSON.stringify(workbook.sheets.find(({ name }) => name === "Kiểm tra"));
  for (const text of STORY) expect(story).toContain(text);
  expectNoMisdeeds(misdeeds);
});

test("the same beside Excel, the figures typed into Excel's own cells", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain("tu-ky-2021-06-loi.xlsx"), { width: 350 });
  await reviewSample(page, async (first, entries) => {
    const { row, column } = parseA1(first)!;
    for (const [at, entry] of entries.entries()) {
      if (entry !== null) await typeInHost(page, { sheet: ANNEX, row, column: column + at }, entry);
    }
  });
  for (const tag of ["suspect", "column-total"]) expect(await markedInHost(page, ANNEX, tag)).toEqual([]);
  // the live check of the figures that were accepted as they are
  const rows = (await markedInHost(page, ANNEX, "row-identity")).map((cell) => cell.split(",")[0]);
  expect([...new Set(rows)]).toEqual(["11", "12", "37"]);
  expect(await markedInHost(page, ANNEX, "overdue")).not.toEqual([]);
  await parts(page).button("Xóa đánh dấu").press("Enter");
  await page.getByText("Đã xóa đánh dấu").waitFor();
  expect(await inHost(page, ({ book }) => book.sheets.flatMap(({ rules }) => rules))).toEqual([]);

  const sheets = await inHost(page, ({ book }) =>
    book.sheets.map(({ name, rows }) => ({
      name,
      cells: [...rows].flatMap(([row, cells]) =>
        [...cells].map(([column, { kind, value }]) => ({ row, column, value: kind === "Empty" ? null : value })),
      ),
    })),
  );
  const annex = sheets.find(({ name }) => name === ANNEX)!;
  const here = (row: number, column: number) =>
    annex.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  expect(await differences(here)).toEqual([]);
  const story = JSON.stringify(sheets.find(({ name }) => name === "Kiểm tra"));
  for (const text of STORY) expect(story).toContain(text);
  expectNoMisdeeds(misdeeds);
});
