import type { PlainWorkbook } from "../../src/workbook/plainData";
import { accessibilityViolations } from "./accessibility";
import { inHost, openExcelPane, samplePlain, waitForHost } from "./excelPane";
import { expectNoMisdeeds } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

const ERRONEOUS = "tu-ky-2021-06-loi.xlsx";

const withAnnex = (plain: PlainWorkbook, change: object): PlainWorkbook => ({
  ...plain,
  sheets: plain.sheets.map((sheet) => (sheet.name === "Biểu T6" ? { ...sheet, ...change } : sheet)),
});

test("a protected sheet: findings and report all the same, nothing marked, and it is said", async () => {
  const plain = withAnnex(await samplePlain(ERRONEOUS), { isProtected: true });
  const { page, misdeeds } = await openExcelPane(plain, { query: "?chay=1" });
  const { items, report, button } = parts(page);
  await says(page.getByText("đang được bảo vệ"), "“Biểu T6”");
  await says(report, "xã Phượng Kỳ");
  expect(await items.count()).toBeGreaterThan(0);
  expect(await inHost(page, ({ book }) => book.sheets.flatMap(({ rules }) => rules))).toEqual([]);
  expect(await button("Tải .docx").getAttribute("aria-disabled")).toBeNull();
  expectNoMisdeeds(misdeeds);
});

test("a cell that is being edited: said, and done when tried again", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain(ERRONEOUS));
  const { button, report } = parts(page);
  await button("Tổng hợp báo cáo").waitFor();
  await inHost(page, (host) => void (host.cellEditMode = true));
  await button("Tổng hợp báo cáo").click();
  await says(page.getByRole("alert"), "nhấn Enter hoặc Esc");
  expect(await accessibilityViolations(page)).toEqual([]);
  await inHost(page, (host) => void (host.cellEditMode = false));
  await button("Thử lại").click();
  await says(report, "xã Phượng Kỳ");
  expect(await page.getByRole("alert").count()).toBe(0);
  expectNoMisdeeds(misdeeds);
});

test("manual calculation: said, computed when asked, and the mode stays", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain(ERRONEOUS));
  const { button, status } = parts(page);
  await button("Tổng hợp báo cáo").waitFor();
  await inHost(page, ({ book }) => void (book.calculationMode = "Manual"));
  await button("Tổng hợp báo cáo").click();
  await says(page.getByText("tính thủ công"), "Sổ tính");
  expect(await accessibilityViolations(page)).toEqual([]);
  await inHost(page, ({ book }) => void (book.isStale = true));
  await button("Tính lại").click();
  await waitForHost(page, ({ book }) => !book.isStale);
  await says(status, "Biểu T6");
  expect(await inHost(page, ({ book }) => book.calculationMode)).toBe("Manual");
  expectNoMisdeeds(misdeeds);
});

test("a protected structure and an Excel that cannot tell merged cells: said; inserting sheets says what else can be done", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain(ERRONEOUS), { options: { excelApi: 12 } });
  const { button } = parts(page);
  await button("Tổng hợp báo cáo").waitFor();
  await inHost(page, ({ book }) => void (book.structureProtected = true));
  await button("Tổng hợp báo cáo").click();
  await page.getByText("không cho biết ô gộp").waitFor();
  await page.getByText("Cấu trúc sổ tính đang được bảo vệ").waitFor();
  await button("Chèn trang báo cáo").click();
  await says(page.getByRole("alert"), "báo cáo vẫn tải về được");
  expect(await inHost(page, ({ book }) => book.sheets.length)).toBe(1);
  expectNoMisdeeds(misdeeds);
});

test("a hidden row: asked before it is shown, and left alone without consent", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain(ERRONEOUS), { query: "?chay=1" });
  const { items, button, report } = parts(page);
  await says(report, "xã Phượng Kỳ");
  const first = items.first().getByRole("button", { name: /^Đến ô / });
  const row = Number((await first.innerText()).replace(/\D+/g, "")) - 1;
  await page.evaluate(`excelHost.book.sheetNamed("Biểu T6").hiddenRows.add(${row})`);
  const hidden = (): Promise<unknown> => page.evaluate(`excelHost.book.sheetNamed("Biểu T6").hiddenRows.has(${row})`);
  await first.click();
  const dialog = page.getByRole("dialog");
  await says(dialog, "đang ẩn");
  expect(await accessibilityViolations(page)).toEqual([]);
  await button("Để nguyên").click();
  expect(await hidden()).toBe(true);
  await first.click();
  await button("Hiện ra và đến ô").click();
  await waitForHost(page, ({ book }) => book.selection !== null);
  expect(await hidden()).toBe(false);
  expect(await dialog.count()).toBe(0);
  expectNoMisdeeds(misdeeds);
});

test("a figure that somebody else changes while the job runs is named", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain(ERRONEOUS));
  const { button } = parts(page);
  await button("Tổng hợp báo cáo").waitFor();
  // the sync by which the pane comes to hear of edits is none of the job's
  await waitForHost(page, (host) => host.listeners > 0);
  await inHost(page, (host) => {
    host.resetCounts();
    host.afterSync = (count) => {
      const cell = host.book.sheetNamed("Biểu T6")?.cell(11, 2);
      if (count === 2 && cell) cell.value = 1;
    };
  });
  await button("Tổng hợp báo cáo").click();
  await says(page.getByText("vừa được sửa trong lúc kiểm tra").locator(".."), "C12");
  expectNoMisdeeds(misdeeds);
});

test("the sheet deleted after the run: going to a cell says so, in words", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain(ERRONEOUS), { query: "?chay=1" });
  const { items } = parts(page);
  await items.first().waitFor();
  await inHost(page, ({ book }) => {
    book.addSheet("Khác");
    book.sheets.shift();
  });
  await items
    .first()
    .getByRole("button", { name: /^Đến ô / })
    .click();
  await says(page.getByRole("alert"), "không còn trong tệp");
  expectNoMisdeeds(misdeeds);
});
