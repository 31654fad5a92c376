import type { Page } from "playwright-core";
import { accessibilityViolations } from "./accessibility";
import { inHost, openExcelPane, samplePlain } from "./excelPane";
import { expectNoMisdeeds } from "./workbenchPage";

const communes = (page: Page) => page.getByRole("list", { name: "Danh sách đơn vị cấp xã" });

async function names(page: Page): Promise<string[]> {
  // not what is seen: rows out of view are not laid out
  const texts = await communes(page).getByRole("listitem").allTextContents();
  return texts.map((text) => text.replace(/ \d.*$/, ""));
}

async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
  await communes(page).waitFor();
}

test("the communes: in order, searched, filtered; a row leads to its cell; their past and the periods", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain("gia-loc-2021-6-thang.xlsx"));
  await run(page);
  const region = page.getByRole("region", { name: "Các xã" });
  expect((await names(page)).slice(0, 3)).toEqual(["Xã Hồng Hưng", "Xã Thống Nhất", "Xã Tân Tiến"]);
  await expect(communes(page).getByRole("listitem").count()).resolves.toBe(18);

  await region.getByLabel("Xếp theo").selectOption("Tiếp nhận ít nhất");
  await communes(page).getByRole("listitem").first().getByText("Xã Nhật Tân").waitFor();

  await region.getByRole("button", { name: "Tiếp nhận ít (1)" }).click();
  await region.getByText("1 trong 18 đơn vị").waitFor();
  // the list is virtual: its row comes a moment after its count
  await communes(page).getByRole("button").filter({ hasText: "Tiếp nhận 28 hồ sơ" }).waitFor();
  const [row] = await communes(page).getByRole("button").allInnerTexts();
  expect(row).toMatch(/Tiếp nhận 28 hồ sơ, .*đơn vị kiểm tra giúp/);
  expect(row).toContain("6 kỳ: từ");

  await communes(page).getByRole("button").click();
  const selected = await inHost(page, ({ book }) => ({
    sheet: book.sheets.find(({ id }) => id === book.selection?.sheet)?.name,
    area: book.selection?.area,
  }));
  expect(selected).toMatchObject({ sheet: "T6", area: { top: 19, left: 2 } });

  await region.getByRole("button", { name: "Tiếp nhận ít (1)" }).click();
  await region.getByLabel("Tìm đơn vị").fill("gia l");
  await region.getByText("2 trong 18 đơn vị").waitFor();
  expect((await names(page)).sort()).toEqual(["Thị trấn Gia Lộc", "Xã Gia Lương"]);
  await region.getByLabel("Tìm đơn vị").fill("không có");
  await region.getByRole("button", { name: "Hiện tất cả" }).click();
  await region.getByText("18 đơn vị", { exact: true }).waitFor();

  const periods = region.getByRole("table").getByRole("rowheader");
  expect(await periods.allInnerTexts()).toEqual(["T1/2021", "T2/2021", "T3/2021", "T4/2021", "T5/2021", "T6/2021"]);
  expectNoMisdeeds(misdeeds);
});

test("all rows are one stop of the Tab key; arrow keys go from one to the next", async () => {
  const { page } = await openExcelPane(await samplePlain("gia-loc-2021-6-thang.xlsx"));
  await run(page);
  const rows = communes(page).getByRole("button");
  expect(await rows.evaluateAll((all) => all.filter((row) => (row as HTMLElement).tabIndex === 0).length)).toBe(1);
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  expect(await rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
});

test("help: every kind of finding, opened and closed by keyboard", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain("go-quao-2023-03-sach.xlsx"));
  const button = page.getByRole("button", { name: "Trợ giúp", exact: true });
  await button.press("Enter");
  const help = page.getByRole("region", { name: "Trợ giúp" });
  await help.waitFor();
  expect(await help.locator("summary").count()).toBe(14);
  await help.getByText("Tồn kỳ trước không khớp").press("Enter");
  await help.getByText("Tháng 5 còn đang giải quyết 12").waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  expectNoMisdeeds(misdeeds);
});

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["high contrast", { colorScheme: "dark", forcedColors: "active" }],
] as const)("%s", (_, context) => {
  test("axe finds nothing before a run, after it, and after a refusal; nothing is wider than the pane at 200 %", async () => {
    const { page } = await openExcelPane(await samplePlain("tu-ky-2021-06-loi.xlsx"), { context });
    await page.getByRole("button", { name: "Tổng hợp báo cáo" }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await run(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    // a pane of 320 px at 200 %
    await page.setViewportSize({ width: 160, height: 300 });
    expect(await wider(page)).toEqual([]);
    const refused = await openExcelPane(await samplePlain("du-toan-ngan-sach-xa-2022.xlsx"), { context });
    await refused.page.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
    await refused.page.getByRole("alert").waitFor();
    expect(await accessibilityViolations(refused.page)).toEqual([]);
  });
});

/** Elements that stick out of the page to the right. */
function wider(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *")]
      .filter(
        (element) => element.getBoundingClientRect().right > window.innerWidth + 1 && element.offsetParent !== null,
      )
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ""}`),
  );
}
