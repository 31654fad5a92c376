import { accessibilityViolations } from "./accessibility";
import { openExcelPane, samplePlain } from "./excelPane";
import { expectNoMisdeeds, type OpenPage } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

/** The pane with its report, in a browser whose clipboard can be read, but for what is taken away first. */
async function paneWithReport(spoil = ""): Promise<OpenPage> {
  const opened = await openExcelPane(await samplePlain("tu-ky-2021-06-loi.xlsx"), {
    query: "?chay=1",
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await says(parts(opened.page).report, "xã Phượng Kỳ");
  await opened.page.evaluate(spoil);
  return opened;
}

const NO_INTERFACE = "navigator.clipboard.write = () => Promise.reject(new Error('blocked by permissions policy'));";
const NO_COMMAND = "document.execCommand = () => false;";

async function onClipboard({ page }: OpenPage): Promise<{ html: string; text: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await item!.getType(type)).text();
    return { html: await read("text/html"), text: await read("text/plain") };
  });
}

async function expectReport(opened: OpenPage): Promise<void> {
  const { html, text } = await onClipboard(opened);
  expect(html).toContain("Times New Roman");
  expect(html).toContain("<table");
  expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n");
  for (const form of [html, text]) expect(form).toContain("Phượng Kỳ");
}

test.each([
  ["by the browser's interface", ""],
  ["by the older command, where a policy blocks the interface", NO_INTERFACE],
])("the report goes to the clipboard for Word, %s", async (_, spoil) => {
  const opened = await paneWithReport(spoil);
  await parts(opened.page).button("Chép sang Word").click();
  await opened.page.getByText("Đã chép báo cáo").waitFor();
  await expectReport(opened);
  expectNoMisdeeds(opened.misdeeds);
});

test("where both are blocked, the text stands selected for Ctrl+C, and nothing is claimed before", async () => {
  const opened = await paneWithReport(NO_INTERFACE + NO_COMMAND);
  const { page, misdeeds } = opened;
  await parts(page).button("Chép sang Word").click();
  const dialog = page.getByRole("dialog", { name: "Nhấn Ctrl+C để chép" });
  await dialog.waitFor();
  expect(await page.getByText("Đã chép báo cáo").count()).toBe(0);
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toContain("Phượng Kỳ");
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press("Control+c");
  await page.getByText("Đã chép báo cáo").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  await expectReport(opened);
  expectNoMisdeeds(misdeeds);
});
