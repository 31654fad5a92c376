import { openExcelPane, samplePlain } from "./excelPane";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

test("the sign of each finding stands beside its first line, and the findings of one cell are one card without a break", async () => {
  const { page, misdeeds } = await openExcelPane(await samplePlain("tu-ky-2021-06-loi.xlsx"));
  const { button, items, status } = parts(page);
  await button("Tổng hợp báo cáo").and(page.locator(":not([aria-disabled=true])")).click();
  await says(status, "19 lỗi");
  const offsets = await items.evaluateAll((found) =>
    found.flatMap((item) => {
      const sign = item.querySelector("svg[aria-hidden]:not(button svg)")?.getBoundingClientRect();
      const line = item.querySelector("p")?.getBoundingClientRect();
      return sign && line ? [Math.abs(sign.top - line.top)] : [];
    }),
  );
  expect(offsets.length).toBeGreaterThan(7);
  expect(Math.max(...offsets)).toBeLessThan(4);

  const joints = await items.evaluateAll((found) =>
    found.flatMap((item) => {
      const card = item.querySelector("svg")?.closest("div");
      const isJoined = card && getComputedStyle(card).borderBottomLeftRadius === "0px";
      // a slanting end of the coloured edge is a notch in it
      return isJoined ? [getComputedStyle(card).borderBottomWidth] : [];
    }),
  );
  expect(joints.length).toBeGreaterThan(2);
  expect(new Set(joints)).toEqual(new Set(["0px"]));
  expectNoMisdeeds(misdeeds);
});

test("the way to the help ends where the pane's other parts end; in Excel it leaves the corner to Office's menu", async () => {
  const gap = async ({ page }: Pick<Awaited<ReturnType<typeof openWorkbench>>, "page">): Promise<number> => {
    const { button } = parts(page);
    const [help, run] = [await button("Trợ giúp").boundingBox(), await button("Tổng hợp báo cáo").boundingBox()];
    return run!.x + run!.width - (help!.x + help!.width);
  };
  expect(await gap(await openWorkbench())).toBe(0);
  expect(await gap(await openExcelPane(await samplePlain("tu-ky-2021-06.xlsx")))).toBe(36);
});
