import type { Page } from "playwright-core";
import { inHost, openExcelPane, samplePlain } from "./excelPane";
import { atHand, decide, undo, walkTo } from "./reviewSteps";
import { expectNoMisdeeds } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

/** Everything that stands in the workbook: cells with their formulas, and rules in no order. */
function standing(page: Page): Promise<unknown> {
  return inHost(page, ({ book }) =>
    book.sheets.map(({ name, rows, rules }) => ({
      name,
      cells: [...rows].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, { kind, value, formula }]) =>
          kind === "Empty"
            ? []
            : // the file's results have fewer digits than those computed since
              [[row, column, kind, typeof value === "number" ? +value.toPrecision(12) : value, formula].join("|")],
        ),
      ),
      rules: rules.map(({ formula, areas }) => JSON.stringify([formula, areas])).sort(),
    })),
  );
}

test("undo of each kind of decision gives the former state of the workbook exactly, also of several at once", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain("tu-ky-2021-06-loi.xlsx"), { width: 350 });
  const { button, status } = parts(page);
  await button("Tổng hợp báo cáo").and(page.locator(":not([aria-disabled=true])")).press("Enter");
  await says(status, "lỗi");
  // the first decision makes the sheet
  await decide(page, "Tân Kỳ", "5", "Để sau");
  const before = await standing(page);

  const kinds: readonly (readonly [text: string, key: string, decision: string, words?: string])[] = [
    ["295 thay vì 259", "1", "Sửa theo đề xuất: F23: 259 → 295"],
    ["ghi “1.091” dạng chữ", "1", "Sửa theo đề xuất: C12"],
    ["ô K27 (5 → 8)", "2", "Sửa tay: K27: 5 → 8", "8"],
    ["ô B32", "2", "Sửa tay: B32", "Xã Quang Trung"],
    ["ô K27 (5 → 8)", "3", "Chấp nhận: đúng như vậy", "đúng như vậy"],
    ["295 thay vì 259", "3", "Chấp nhận: đã hỏi", "đã hỏi"],
    ["Ngọc Kỳ", "4", "Hỏi lại xã"],
    ["Tái Sơn", "5", "Để sau"],
  ];
  for (const [text, key, decision, words] of kinds) {
    await decide(page, text, key, decision, words);
    expect([decision, await standing(page)]).not.toEqual([decision, before]);
    await undo(page, decision);
    expect([decision, await standing(page)]).toEqual([decision, before]);
  }

  // several at once, each taken back by itself
  await button("Chọn nhiều").press("Enter");
  for (const text of ["Ngọc Kỳ", "Tái Sơn"]) {
    await walkTo(page, text);
    await page.locator("li[aria-current=true]").getByRole("checkbox").press("Space");
  }
  await page.getByRole("group", { name: "Chọn nhiều" }).getByRole("button", { name: "Để sau" }).press("Enter");
  for (const text of ["Ngọc Kỳ", "Tái Sơn"]) {
    await walkTo(page, text);
    await says(atHand(page), /Để sau ·/);
    await undo(page, "Để sau ·");
  }
  expect(await standing(page)).toEqual(before);
  expectNoMisdeeds(misdeeds);
});
