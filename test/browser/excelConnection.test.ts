import { annexOf, workbookOf } from "../workbook/fixtures";
import { accessibilityViolations } from "./accessibility";
import { inHost, OFFICE_JS, openExcelPane, samplePlain } from "./excelPane";
import { expectNoMisdeeds, openPage } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

const EXCEL_2021 = { options: { excelApi: 14, platform: "desktop" as const } };

test("the ribbon's button has the job done as soon as the pane is there, once", async () => {
  const plain = await samplePlain("tu-ky-2021-06-loi.xlsx");
  const { page, misdeeds } = await openExcelPane(plain, { query: "?chay=1&_host_info=Excel$Win32$16.01$vi-VN" });
  const { status, report } = parts(page);
  await says(status, "Biểu T6");
  await says(report, "xã Phượng Kỳ");
  // a second run would make it eight: three are the job's, two listen to edits and selections
  expect(await inHost(page, (host) => host.syncs.length)).toBeLessThanOrEqual(5);
  expectNoMisdeeds(misdeeds);
});

test("the other button only opens the pane: Excel is asked for nothing but its events", async () => {
  const { page } = await openExcelPane(workbookOf(annexOf()), EXCEL_2021);
  const { button, findings } = parts(page);
  await button("Tổng hợp báo cáo").and(page.locator(":not([aria-disabled=true])")).waitFor();
  expect(await findings.count()).toBe(0);
  expect(await inHost(page, (host) => host.syncs.length)).toBeLessThanOrEqual(2);
});

test("an Excel below the floor: what is needed, and the way to the workbench", async () => {
  const { page, misdeeds } = await openExcelPane(workbookOf(annexOf()), { options: { excelApi: 7 } });
  await page.getByRole("heading", { name: "Phiên bản Excel này chưa hỗ trợ" }).waitFor();
  expect(await page.getByRole("link", { name: "Mở trang làm việc" }).getAttribute("target")).toBe("_blank");
  expect(await accessibilityViolations(page)).toEqual([]);
  expectNoMisdeeds(misdeeds);
});

describe("an Excel that does not answer", () => {
  const silentPane = (office: string | null) =>
    openPage("taskpane.html", { viewport: { width: 320, height: 600 } }, async (context) => {
      await context.clock.install();
      await context.route(OFFICE_JS, (route) =>
        // null: the library is on its way for ever
        office === null ? undefined : route.fulfill({ contentType: "text/javascript", body: office }),
      );
    });

  test("is told after ten seconds, with a way to try again; until then the pane is there", async () => {
    const { page, misdeeds } = await silentPane(
      "globalThis.Office = { onReady: () => new Promise((ready) => { globalThis.answer = ready; }), context: { requirements: { isSetSupported: () => false } } };",
    );
    await says(page.getByRole("status"), "Đang kết nối với Excel");
    expect(await page.getByRole("button", { name: "Tổng hợp báo cáo" }).getAttribute("aria-disabled")).toBe("true");
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.clock.runFor(11_000);
    await page.getByRole("heading", { name: "Excel chưa trả lời" }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    // one that comes late is welcome still
    await page.evaluate("answer({ host: 'Excel' })");
    await page.getByRole("heading", { name: "Phiên bản Excel này chưa hỗ trợ" }).waitFor();
    expectNoMisdeeds(misdeeds);
  });

  test("loads the page anew when asked", async () => {
    const { page } = await silentPane("globalThis.Office = { onReady: () => new Promise(() => undefined) };");
    await says(page.getByRole("status"), "Đang kết nối với Excel");
    await page.clock.runFor(11_000);
    const reload = page.getByRole("button", { name: "Tải lại" });
    await Promise.all([page.waitForEvent("load"), reload.click()]);
    await says(page.getByRole("status"), "Đang kết nối với Excel");
  });

  test("because its library does not come: says that instead", async () => {
    const { page } = await silentPane(null);
    await says(page.getByRole("status"), "Đang kết nối với Excel");
    await page.clock.runFor(11_000);
    await page.getByRole("heading", { name: "Không tải được thư viện Office.js" }).waitFor();
  });
});

test("a library that the network refuses is told at once, or after the wait where it failed before our program ran", async () => {
  const { page } = await openPage("taskpane.html", {}, async (context) => {
    await context.clock.install();
    await context.route(OFFICE_JS, (route) => route.abort());
  });
  await page.clock.runFor(11_000);
  await page.getByRole("heading", { name: "Không tải được thư viện Office.js" }).waitFor();
});

test.each([
  ["#F3F3F3", "rgb(255, 255, 255)"],
  ["#666666", "rgb(41, 41, 41)"],
  ["#262626", "rgb(41, 41, 41)"],
  ["#000000", "rgb(10, 10, 10)"],
])("follows Excel's theme of background %s, whatever the system says", async (bodyBackgroundColor, background) => {
  const dark = bodyBackgroundColor === "#F3F3F3";
  const { page } = await openExcelPane(await samplePlain("tu-ky-2021-06-loi.xlsx"), {
    query: "?chay=1",
    theme: { bodyBackgroundColor },
    context: { colorScheme: dark ? "dark" : "light" },
  });
  await says(parts(page).report, "xã Phượng Kỳ");
  const shown = await page.evaluate(
    () => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor,
  );
  expect(shown).toBe(background);
  expect(await accessibilityViolations(page)).toEqual([]);
});

test("a web view that cannot run the program shows what is needed, and no more", async () => {
  const { page } = await openPage("taskpane.html", {}, async (context) => {
    await context.route(OFFICE_JS, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await context.route("**/js/taskpane.*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await context.addInitScript("delete Object.hasOwn;");
  });
  await page.getByRole("heading", { name: "Máy này chưa chạy được" }).waitFor();
  expect(await page.getByRole("heading").count()).toBe(1);
  expect(await page.getByRole("link", { name: "Mở trang làm việc" }).getAttribute("href")).toBe("workbench.html");
  expect(await page.getByText("Đang mở").isVisible()).toBe(false);
});
