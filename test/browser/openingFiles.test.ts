import type { Page } from "playwright-core";
import { accessibilityViolations } from "./accessibility";
import { expectNoMisdeeds, openWorkbench, sample } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

interface TestFile {
  readonly name: string;
  readonly buffer: Buffer;
}

const SAMPLE = sample("tu-ky-2021-06.xlsx");

/** What a clerk may pick by mistake, and the words that tell him. */
const REFUSED: readonly (readonly [TestFile, string])[] = [
  [{ name: "trong.xlsx", buffer: Buffer.alloc(0) }, "Tệp “trong.xlsx” trống, không có dữ liệu"],
  [{ name: "cut.xlsx", buffer: SAMPLE.subarray(0, 3000) }, "Tệp “cut.xlsx” bị hỏng nên không đọc được"],
  [{ name: "chu.xlsx", buffer: Buffer.from("Tổng hợp tháng 6\n") }, "Tệp “chu.xlsx” không phải bảng tính Excel"],
];

async function pick(page: Page, file: TestFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Mở tệp", exact: true }).click(),
  ]);
  await chooser.setFiles({ ...file, mimeType: "" });
}

/** The name of the open file stands above the grid. */
function expectOpen(page: Page, name: string): Promise<void> {
  return page.getByRole("banner").getByText(name, { exact: true }).waitFor();
}

/** Drops files on the page as a file manager does. */
async function drop(page: Page, ...files: readonly TestFile[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (dropped) => {
      const data = new DataTransfer();
      for (const { fileName, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], fileName));
      }
      return data;
    },
    files.map(({ name, buffer }) => ({ fileName: name, base64: buffer.toString("base64") })),
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

test("files that cannot be read are told of, and the page goes on with the file that was open", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, status } = parts(page);
  for (const [file, words] of REFUSED) {
    await pick(page, file);
    await says(page.getByRole("alert"), words);
  }
  expect(await accessibilityViolations(page)).toEqual([]);
  await expectOpen(page, "tu-ky-2021-06.xlsx");
  await button("Tổng hợp báo cáo").click();
  await says(status, "tháng 6 năm 2021");
  expectNoMisdeeds(misdeeds);
});

test("a workbook without an annex is shown, and the pane says what an annex needs", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, sheetTab, status } = parts(page);
  await pick(page, { name: "du-toan.xlsx", buffer: sample("du-toan-ngan-sach-xa-2022.xlsx") });
  await expectOpen(page, "du-toan.xlsx");
  await button("Tổng hợp báo cáo").click();
  await says(page.getByRole("alert"), "Biểu cần có cột tên đơn vị");
  // another file, dropped: the page is still usable
  await drop(page, { name: "go-quao.xlsx", buffer: sample("go-quao-2023-03-sach.xlsx") });
  await sheetTab("Tháng 3").waitFor();
  await button("Tổng hợp báo cáo").click();
  await says(status, "tháng 3 năm 2023");
  expectNoMisdeeds(misdeeds);
});

test("of several files dropped at once none is opened, and the page says so without asking about unsaved edits", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, sheetTab } = parts(page);
  const files = ["go-quao-2023-03-sach.xlsx", "tu-ky-2021-06-loi.xlsx"].map((name) => ({ name, buffer: sample(name) }));
  await button("Tổng hợp báo cáo").click();
  await button("Đến ô C12").click();
  await page.keyboard.press("F6");
  await page.keyboard.type("1093");
  await page.keyboard.press("Enter");
  await says(page.getByRole("banner"), "có sửa đổi chưa tải về");
  await drop(page, ...files);
  await says(page.getByRole("alert"), "Mỗi lần chỉ mở được một tệp (vừa thả 2 mục)");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await expectOpen(page, "tu-ky-2021-06.xlsx");
  await drop(page, files[0]!);
  await button("Mở tệp khác").click();
  await sheetTab("Tháng 3").waitFor();
  expectNoMisdeeds(misdeeds);
});

test("an .xls and an .ods open like an .xlsx", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, status } = parts(page);
  for (const [name, period] of [
    ["giao-thuy-2010-q2-tcvn3.xls", "quý II năm 2010"],
    ["tu-ky-2021-06-loi.ods", "tháng 6 năm 2021"],
  ] as const) {
    await pick(page, { name, buffer: sample(`other-formats/${name}`) });
    await expectOpen(page, name);
    await button("Tổng hợp báo cáo").click();
    await says(status, period);
  }
  expectNoMisdeeds(misdeeds);
});
