import { accessibilityViolations } from "./accessibility";
import { expectNoMisdeeds, openWorkbench, SAMPLES } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

test("the office's profile is set in the form, makes the report, and stands in the file", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, status, report, sheetTab } = parts(page);
  const settings = page.getByRole("region", { name: "Thiết lập", exact: true });
  const save = button("Lưu thiết lập");
  const open = async () => {
    await settings.getByRole("button", { name: "Thiết lập", exact: true }).click();
    await save.waitFor();
  };
  await button("Tổng hợp báo cáo").click();
  await says(report, "Kính gửi: Chủ tịch UBND huyện");
  await open();

  // a mistake is told at its field, and keeps the rest from being saved
  await settings.getByLabel("Kính gửi").fill("Giám đốc Sở Nội vụ");
  await button("Ngưỡng và cách tính").click();
  const share = settings.getByLabel("Tiếp nhận ít: dưới (% mức bình quân)");
  await share.fill("nửa");
  await says(settings, "phải là số nguyên từ 1 đến 100");
  expect(await save.getAttribute("aria-disabled")).toBe("true");
  await share.fill("20");
  expect(await accessibilityViolations(page)).toEqual([]);

  // saved: a sheet of the workbook, and the report says so at once
  await save.click();
  await says(report, "Kính gửi: Giám đốc Sở Nội vụ");
  await sheetTab("Thiết lập").waitFor();
  await says(page.getByText("Đã lưu thiết lập"), "Đã lưu");

  // the facts of the period
  await button("Số liệu ngoài biểu, tháng 6 năm 2021").click();
  await settings.getByLabel("Phản ánh, kiến nghị nhận được").fill("3");
  await save.click();
  await says(report, "nhận được 03 ý kiến phản ánh");

  // a broken template is told with its line, and the default wording stands
  await button("Mẫu câu").click();
  await settings.getByLabel("Phần của báo cáo").selectOption({ label: "Mục 3" });
  await settings.getByLabel("Nội dung mẫu").fill("# Về phản ánh\n\n{{ khong_co_ten_nay }}");
  await says(settings, "Dòng 3: Không có số liệu nào tên");
  await save.click();
  await says(settings, "Mẫu câu “Mục 3”, dòng 3");
  await says(report, "nhận được 03 ý kiến phản ánh");
  expect(await accessibilityViolations(page)).toEqual([]);
  await settings.getByLabel("Nội dung mẫu").fill("# Về phản ánh\n\nCó {{ phan_anh }} ý kiến.");
  await says(settings, "Mẫu viết đúng");
  await save.click();
  await says(report, "Có 03 ý kiến.");

  // the roster, taken over from the annex
  await button("Danh sách đơn vị").click();
  await button("Lấy từ biểu này").click();
  await says(settings, "23 đơn vị");
  await save.click();
  await says(page.getByText("Đã lưu thiết lập"), "Đã lưu");

  // the file holds it all
  const download = await downloadOf(page, () => button("Tải .xlsx").click());
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").click()]);
  await chooser.setFiles({ name: "luu.xlsx", mimeType: "", buffer: await bytesOf(await download.createReadStream()) });
  await page.getByText("luu.xlsx").first().waitFor();
  await button("Tổng hợp báo cáo").click();
  await says(status, "tháng 6 năm 2021");
  await says(report, "Kính gửi: Giám đốc Sở Nội vụ");
  await says(report, "Có 03 ý kiến.");
  await open();
  expect(await settings.getByLabel("Kính gửi").inputValue()).toBe("Giám đốc Sở Nội vụ");
  expectNoMisdeeds(misdeeds);
});

test("a file of another office: the facts of its period are asked for, the example profile is a start", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, status, report } = parts(page);
  const settings = page.getByRole("region", { name: "Thiết lập", exact: true });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").click()]);
  await chooser.setFiles(`${SAMPLES}/go-quao-2023-03-sach.xlsx`);
  await page.getByText("go-quao-2023-03-sach.xlsx").first().waitFor();

  // also before any run: the sheet is read, nothing is set
  await settings.getByRole("button", { name: "Thiết lập", exact: true }).click();
  await settings.getByLabel("Kính gửi").waitFor();
  expect(await settings.getByLabel("Kính gửi").inputValue()).toBe("");

  await button("Tổng hợp báo cáo").click();
  await says(status, "tháng 3 năm 2023");
  await says(settings, "Báo cáo tháng 3 năm 2023 chưa có số phản ánh");
  await button("Nhập số liệu").click();
  await settings.getByLabel("Phản ánh, kiến nghị nhận được").fill("0");
  await settings.getByLabel("Phiếu đánh giá thu về").fill("120");
  await says(settings, "cần có cả số phiếu thu về và số phiếu hài lòng");
  await settings.getByLabel("Phiếu đánh giá hài lòng").fill("118");
  await button("Lưu thiết lập").click();
  await says(report, "không nhận được ý kiến phản ánh");
  await button("Nhập số liệu").waitFor({ state: "detached" });

  await button("Dùng hồ sơ mẫu").click();
  await button("Cơ quan báo cáo").click();
  expect(await settings.getByLabel("Kính gửi").inputValue()).toBe("Chủ tịch UBND huyện");
  await button("Bỏ thay đổi").click();
  expect(await settings.getByLabel("Kính gửi").inputValue()).toBe("");
  expectNoMisdeeds(misdeeds);
});

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const block of stream) blocks.push(block as Buffer);
  return Buffer.concat(blocks);
}
