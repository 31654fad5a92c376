import { readFileSync } from "node:fs";
import { accessibilityViolations } from "./accessibility";
import { savedDocumentText } from "./savedFiles";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { downloadOf, parts, says } from "./workbenchParts";

const TEMPLATE = "assets/samples/mau-bao-cao.docx";

test("letters to the communes, as a file and as a message", async () => {
  const { page, misdeeds } = await openWorkbench({ permissions: ["clipboard-read", "clipboard-write"] });
  const { button, status } = parts(page);
  await button("Tổng hợp báo cáo").click();
  await says(status, "3 lỗi");
  await button("Công văn đôn đốc").click();
  const section = page.getByRole("region", { name: "Công văn đôn đốc" });
  await section.getByRole("checkbox", { name: /^Xã Tái Sơn: 05 hồ sơ quá hạn, tiếp nhận 8/ }).waitFor();
  await section.getByRole("textbox", { name: "Nguyên nhân của xã Tái Sơn (nếu đã biết)" }).fill("công chức nghỉ phép");
  await section.getByRole("checkbox", { name: /^Xã Tân Kỳ/ }).uncheck();
  await section.getByLabel("Đề nghị trả lời trước ngày").fill("2021-07-10");
  expect(await accessibilityViolations(page)).toEqual([]);

  const all = await downloadOf(page, () => button("Tải công văn .docx").click());
  expect(all.suggestedFilename()).toBe("tu-ky-2021-06.cong-van-don-doc.docx");
  const words = await savedDocumentText(all);
  expect(words).toContain("Công chức nghỉ phép.");
  expect(words).toContain("trước ngày 10/7/2021");
  expect(words).not.toContain("Tân Kỳ");

  await section.getByRole("radio", { name: "Mỗi đơn vị một công văn" }).click();
  const each = await savedDocumentText(await downloadOf(page, () => button("Tải công văn .docx").click()));
  expect(each.split("CỘNG HÒA XÃ HỘI").length - 1).toBe(3);

  await button("Chép tin nhắn").click();
  await page.getByText("Đã chép tin nhắn").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Kính gửi UBND các xã, thị trấn\.\n[\s\S]*Xã Tái Sơn: 05 hồ sơ/,
  );
  expectNoMisdeeds(misdeeds);
});

test("the office's own Word template: names to copy, a file filled, mistakes told", async () => {
  const { page, misdeeds } = await openWorkbench({ permissions: ["clipboard-read", "clipboard-write"] });
  const { button, status } = parts(page);
  await button("Tổng hợp báo cáo").click();
  await says(status, "3 lỗi");
  await button("Mẫu Word của cơ quan").click();
  const section = page.getByRole("region", { name: "Mẫu Word của cơ quan" });
  await section.getByText("Số liệu chung").click();
  await section.getByRole("button", { name: "Chép {{tong_tiep_nhan}}" }).click();
  await page.getByText("Đã chép {{tong_tiep_nhan}}").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("{{tong_tiep_nhan}}");
  expect(await accessibilityViolations(page)).toEqual([]);

  const pick = async (name: string, buffer: Buffer): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Chọn mẫu .docx").click()]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer });
  };
  const filled = await downloadOf(page, () => pick("Mẫu của tôi.docx", readFileSync(TEMPLATE)));
  expect(filled.suggestedFilename()).toBe("Mẫu của tôi.da-dien.docx");
  expect(await savedDocumentText(filled)).toContain("toàn địa bàn tiếp nhận 4.841 hồ sơ");

  await pick("khong-phai.docx", Buffer.from("{{x}}"));
  await page.getByText("Tệp này không phải văn bản Word").waitFor();
  expectNoMisdeeds(misdeeds);
});
