import fc from "fast-check";
import type { Report } from "../../src/report/report";
import { reportParagraphs } from "../../src/report/reportText";
import { paragraphRows } from "../../src/report/sheet/paragraphRows";
import { reportSheet } from "../../src/report/sheet/reportSheet";
import { exampleProfile, sampleReport } from "./reportFor";

const report = sampleReport("tu-ky-2021-06", exampleProfile());
const plan = reportSheet(report);

test("every paragraph of the report stands in a row of its own in column A", () => {
  const texts = plan.rows.map((row) => row.cells.find((cell) => cell.column === 0)?.value);
  expect([...texts].sort()).toEqual([...reportParagraphs(report)].sort());
  expect(texts.every((text) => typeof text === "string" && text !== "")).toBe(true);
  expect(plan.merges).toEqual([]);
  expect(plan.columnWidths[0]).toBeLessThanOrEqual(90);
});

test("A4 portrait, margins of the decree, one page wide, numbered", () => {
  const { orientation, margins, fitToWidth, pageNumbers } = plan.page;
  expect({ orientation, fitToWidth, pageNumbers }).toEqual({
    orientation: "portrait",
    fitToWidth: true,
    pageNumbers: true,
  });
  for (const [side, least, most] of [
    ["top", 20, 25],
    ["bottom", 20, 25],
    ["left", 30, 35],
    ["right", 15, 20],
  ] as const) {
    expect(margins[side]).toBeGreaterThanOrEqual(least);
    expect(margins[side]).toBeLessThanOrEqual(most);
  }
  expect(plan.key).toBe("report");
  expect(plan.name).toBe("Báo cáo");
});

test("Times New Roman, wrapped, sizes by the decree", () => {
  const cells = plan.rows.flatMap((row) => row.cells.filter((cell) => cell.column === 0));
  expect(cells.every((cell) => cell.style.font === "Times New Roman" && cell.style.wrap)).toBe(true);
  const look = (text: string) => cells.find((cell) => String(cell.value).startsWith(text))?.style;
  expect(look("CỘNG HÒA")).toMatchObject({ bold: true, align: "center", size: 13 });
  expect(look("Độc lập")).toMatchObject({ bold: true, underline: true });
  expect(look("Tứ Kỳ, ngày")).toMatchObject({ italic: true, align: "right" });
  expect(look("1. Kết quả")).toMatchObject({ bold: true });
  expect(look("- Số hồ sơ")).toMatchObject({ align: "justify", size: 13 });
  expect(look("Nơi nhận")).toMatchObject({ bold: true, italic: true, size: 12 });
  expect(look("- Như trên")).toMatchObject({ size: 11 });
});

test("disputed paragraphs and remarks are filled, others are not", () => {
  const fills = plan.rows.map((row) => row.cells[0]?.style.fill !== undefined);
  const wanted = new Set(
    report.blocks.filter((block) => block.runs.some((run) => run.disputed)).map((block) => block.id),
  );
  expect(fills.filter(Boolean)).toHaveLength(wanted.size);
  expect(wanted).toContain("1a.tiep-nhan");
});

test("no row is higher than Excel allows, and each has room for its text", () => {
  const words = fc.array(
    fc.constantFrom("hồ", "sơ", "giải", "quyết", "thủ", "tục", "hành", "chính", "1.091", "WWWWWW"),
    {
      minLength: 1,
      maxLength: 1500,
    },
  );
  fc.assert(
    fc.property(words, fc.constantFrom(0, 6, 72), (list, before) => {
      const text = list.join(" ");
      const rows = paragraphRows(text, { size: 13 }, before);
      expect(rows.map((row) => row.cells[0]?.value).join(" ")).toBe(text);
      for (const row of rows) {
        expect(row.height).toBeLessThanOrEqual(400);
        // never more than a hundred characters a line of 13 points, which takes 15 points at least
        const lines = Math.ceil(String(row.cells[0]?.value).length / 100);
        expect(row.height).toBeGreaterThanOrEqual(lines * 15);
      }
    }),
  );
});

test("thirty paragraphs of 1.500 characters", () => {
  const long = "Công chức tiếp nhận, giải quyết hồ sơ theo quy định. ".repeat(30).trim().slice(0, 1500);
  const blocks: Report["blocks"] = Array.from({ length: 30 }, (_, index) => ({
    id: `x${index}`,
    kind: "paragraph",
    runs: [{ text: long }],
  }));
  const rows = reportSheet({ ...report, blocks }).rows;
  expect(rows.every((row) => (row.height ?? 0) <= 409)).toBe(true);
});

test("a paragraph higher than Excel allows goes on in the next row, broken between words", () => {
  const text = "hồ sơ thủ tục hành chính ".repeat(900).trim();
  const rows = paragraphRows(text, { size: 13 }, 6);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row.height).toBeLessThanOrEqual(400);
  expect(rows.map((row) => row.cells[0]?.value).join(" ")).toBe(text);
});

test("a text that looks like a formula stays a text", () => {
  const blocks: Report["blocks"] = [{ id: "x", kind: "paragraph", runs: [{ text: '=HYPERLINK("http://x")' }] }];
  const cell = reportSheet({ ...report, blocks })
    .rows.flatMap((row) => row.cells)
    .find((each) => String(each.value).startsWith("="));
  expect(typeof cell?.value).toBe("string");
});
