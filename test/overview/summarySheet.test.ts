import { readFileSync } from "node:fs";
import path from "node:path";
import { textWidth } from "../../src/report/wording/textWidth";
import { judge, sheetPlans, type Outcome } from "../../src/tongHop";
import type { SheetPlan } from "../../src/workbook/plan";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { chartsOf } from "../workbook/file/support/charts";
import { expectSameBytes, expectWellFormed } from "../workbook/file/support/inspect";

const opened = async (name: string) => {
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, `../samples/${name}.xlsx`)));
  const workbook = await openFileWorkbook(bytes, `${name}.xlsx`);
  return { workbook, outcome: await judge(workbook, {}) };
};

const summaryOf = async (outcome: Outcome): Promise<SheetPlan> => {
  const [plan] = await sheetPlans(outcome, ["summary"]);
  if (!plan) throw new Error("no summary");
  return plan;
};

const valueAt = (plan: SheetPlan, row: number, column: number) =>
  plan.rows[row]?.cells.find((cell) => cell.column === column)?.value ?? null;

test("every commune once, most received first, then their sum; each name leads to its figure", async () => {
  const { outcome } = await opened("tu-ky-2021-06-loi");
  const plan = await summaryOf(outcome);
  const first = plan.headerRows ?? 0;
  const body = plan.rows.slice(first, first + 23);
  const received = body.map((_, index) => Number(valueAt(plan, first + index, 2)));
  expect(received).toEqual([...received].sort((a, b) => b - a));
  expect(valueAt(plan, first, 1)).toBe("Xã Phượng Kỳ");
  const largest = outcome.annex.rows.find(({ name }) => name === "Phượng Kỳ");
  expect(body[0]?.cells.find(({ link }) => link)?.link).toEqual({ sheet: "Biểu T6", row: largest?.row, column: 2 });
  expect(valueAt(plan, first + 23, 2)).toBe(received.reduce((sum, count) => sum + count, 0));
  expect(valueAt(plan, first + 24, 2)).toBe(1091);
  // the sums rest on figures that are still open
  expect(plan.rows.slice(0, first).some((row) => /còn \d+ lỗi chưa xử lý/.test(String(row.cells[0]?.value)))).toBe(
    true,
  );
});

test("charts over the table and over the trend, in a file that another program would read, also after a second run", async () => {
  const { workbook, outcome } = await opened("gia-loc-2021-6-thang");
  await workbook.apply({ marks: outcome.marks, sheets: await sheetPlans(outcome) });
  const saved = await workbook.save();
  expectWellFormed(saved);
  const plan = await summaryOf(outcome);
  const charts = chartsOf(saved, "Tổng hợp");
  expect(charts.map(({ kind, source }) => [kind, source])).toEqual(
    plan.charts?.map(({ kind, source }) => [kind, source]),
  );
  const [bar, line] = charts;
  if (!bar || !line) throw new Error("charts");
  expect(bar.source.bottom - bar.source.top).toBe(18);
  expect([valueAt(plan, bar.source.top, bar.source.left), valueAt(plan, bar.source.top, bar.source.right)]).toEqual([
    "Đơn vị",
    "Tiếp nhận",
  ]);
  expect(Array.from({ length: 6 }, (_, index) => valueAt(plan, line.source.top + 1 + index, line.source.left))).toEqual(
    ["T1/2021", "T2/2021", "T3/2021", "T4/2021", "T5/2021", "T6/2021"],
  );
  await workbook.apply({ marks: outcome.marks, sheets: await sheetPlans(outcome) });
  expectSameBytes(await workbook.save(), saved);
});

test("of many communes the chart shows the largest; the table all", async () => {
  const { outcome } = await opened("dong-hai-2025-09-114-don-vi");
  const plan = await summaryOf(outcome);
  expect(plan.charts?.[0]?.source).toMatchObject({
    top: (plan.headerRows ?? 0) - 1,
    bottom: (plan.headerRows ?? 0) + 24,
  });
  expect(plan.charts?.[0]?.title).toBe("25 đơn vị cấp xã tiếp nhận nhiều nhất");
  expect(plan.rows.filter((row) => row.cells.some(({ link }) => link))).toHaveLength(114);
});

test("no chart lies over the rows that print repeats on each page: they would repeat their part of it", async () => {
  for (const name of ["gia-loc-2021-6-thang", "dong-hai-2025-09-114-don-vi"]) {
    const { outcome } = await opened(name);
    const { charts = [], headerRows = 0 } = await summaryOf(outcome);
    expect(charts.length).toBeGreaterThan(0);
    for (const { place } of charts) expect(place.top).toBeGreaterThanOrEqual(headerRows);
  }
});

test("no chart is torn where the first printed page ends, in LibreOffice as by Excel's measure", async () => {
  // 30 rows of communes in LibreOffice; by the widths that Excel gives the columns 27
  const ends = [27, 30];
  for (const name of ["gia-loc-2021-6-thang", "dong-hai-2025-09-114-don-vi"]) {
    const { outcome } = await opened(name);
    const { charts = [], headerRows = 0 } = await summaryOf(outcome);
    for (const { place } of charts)
      for (const end of ends) expect(place.top >= headerRows + end || place.bottom < headerRows + end).toBe(true);
  }
});

test("the longest names of communes stand on one line, where LibreOffice breaks no link", async () => {
  const { outcome } = await opened("tu-ky-2021-06");
  const room = ((await summaryOf(outcome)).columnWidths[1] ?? 0) * 5.25;
  for (const name of ["Phường Phan Rang - Tháp Chàm", "Thị trấn Nông trường Mộc Châu", "Phường Xuân Hương - Đà Lạt"])
    expect(textWidth(name, { size: 12, bold: false })).toBeLessThan(room - 2);
});

test("a row is as high as the lines of its longest text", async () => {
  const { outcome } = await opened("tu-ky-2021-06");
  const plan = await summaryOf(outcome);
  const heights = new Map(plan.rows.map((row) => [row.cells[1]?.value, row.height]));
  expect(heights.get("Cộng bộ phận, cơ quan cấp trên")).toBe(35);
  expect(heights.get("Cộng 23 đơn vị cấp xã")).toBe(19);
});
