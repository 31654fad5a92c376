import type { Page } from "playwright-core";
import { PLAIN_HEADER, PLAIN_MERGES, rightRow, sheetOf, workbookOf } from "../sheetOf";
import { xlsxOf } from "../workbook/plainXlsx";
import type { PlainSheet } from "../../src/workbook/plainData";
import { accessibilityViolations } from "./accessibility";
import { savedWorkbook } from "./savedFiles";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

const NO_ANNEX = sheetOf("Tháng 6 năm 2021", [
  ["STT", "Đơn vị", "Tổng số hồ sơ", "Cột A", "Cột B"],
  [1, "Xã An Thanh", 40, 30, 10],
  [2, "Xã Hà Kỳ", 50, 20, 30],
]);
const UNITS = ["Xã An Thanh", "Xã Hà Kỳ", "Xã Tân Kỳ", "Xã Đại Sơn"];
const month = (name: string, extra = 0): PlainSheet => {
  const rows = UNITS.map((unit, at) => rightRow(at + 1, unit, at, 40 + at));
  const typed = rows.map((row) =>
    row.map((cell, column) => (column === 9 && typeof cell === "number" ? cell + extra : cell)),
  );
  return sheetOf(name, [...PLAIN_HEADER, ...typed], PLAIN_MERGES);
};

async function openFile(page: Page, ...sheets: readonly PlainSheet[]): Promise<void> {
  const buffer = Buffer.from(xlsxOf(workbookOf(...sheets)));
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Mở tệp", exact: true }).click(),
  ]);
  await chooser.setFiles({ name: "bieu.xlsx", mimeType: "", buffer });
  await page.getByText("bieu.xlsx").first().waitFor();
}

test("where no annex is found a person says what the columns are, and it is remembered for the layout", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, status, sheetTab } = parts(page);
  const columns = page.getByRole("region", { name: "Các cột của biểu" });
  const take = (letter: string, use: string) =>
    columns.getByLabel(new RegExp(`^Cột ${letter}:`)).selectOption({ label: use });
  const apply = button("Đọc lại theo các cột này");
  await openFile(page, sheetOf("Ghi chú", [["Gọi lại cho xã An Thanh"]]), NO_ANNEX);
  await button("Tổng hợp báo cáo").click();
  await button("Chọn trang và cột").click();
  await says(page.getByText("Trang này:"), "không thấy cột số hồ sơ");
  expect(await page.getByLabel("Trang có biểu").inputValue()).toBe("Tháng 6 năm 2021");

  // two columns of one measure are refused with words
  await take("C", "Tổng số tiếp nhận");
  await take("D", "Đã giải quyết");
  await take("E", "Đã giải quyết");
  await says(columns, "“đã giải quyết” đang chọn cho nhiều cột (D, E)");
  expect(await apply.getAttribute("aria-disabled")).toBe("true");
  expect(await accessibilityViolations(page)).toEqual([]);
  await take("E", "Đang giải quyết");
  await apply.click();
  await says(status, /tháng 6 năm 2021, 2 đơn vị/);
  await sheetTab("Thiết lập").waitFor();

  // the file remembers: nothing is asked any more
  const saved = await savedWorkbook(await downloadOf(page, () => button("Tải .xlsx").click()));
  expect(saved.sheets.map(({ name }) => name)).toEqual(["Ghi chú", "Tháng 6 năm 2021", "Thiết lập"]);
  const layout = saved.sheets[2]?.rows.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? [];
  expect(layout.slice(layout.indexOf("Cột của tổng số tiếp nhận")).slice(0, 4)).toEqual([
    "Cột của tổng số tiếp nhận",
    "C",
    "Cột của đã giải quyết",
    "D",
  ]);
  await button("Tổng hợp báo cáo").click();
  await says(status, /2 đơn vị/);
  expectNoMisdeeds(misdeeds);
});

test("doubtful columns are shown unasked; sure ones behind a link; another annex of the workbook can be chosen", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, status } = parts(page);
  const columns = page.getByRole("region", { name: "Các cột của biểu" });
  await openFile(page, month("Tháng 5 năm 2021"), month("Tháng 6 năm 2021", 7));
  await button("Tổng hợp báo cáo").click();
  await says(status, "tháng 6 năm 2021");
  await columns.waitFor();
  await says(page.getByText("chưa chắc đã hiểu đúng"), /Có \d+ cột/);
  await says(columns, "Chưa chắc");
  expect(await accessibilityViolations(page)).toEqual([]);

  // left as they are, they are sure from now on
  await button("Đọc lại theo các cột này").click();
  await button("Xem 10 cột đã nhận ra").waitFor();
  expect(await columns.count()).toBe(0);

  await page.getByLabel("Biểu đang xem").selectOption({ label: "Tháng 5 năm 2021" });
  await says(status, "tháng 5 năm 2021");
  await button("Xem 10 cột đã nhận ra").click();
  await says(columns, "do người dùng chọn");
  await button("Để chương trình tự nhận lại").click();
  await says(columns, "100% chắc chắn");
  expectNoMisdeeds(misdeeds);
});
