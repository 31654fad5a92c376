import fc from "fast-check";
import { blockText, type Report } from "../../src/report/report";
import { reportParagraphs } from "../../src/report/reportText";
import { paragraphRows } from "../../src/report/sheet/paragraphRows";
import { reportSheet } from "../../src/report/sheet/reportSheet";
import type { SheetPlan } from "../../src/workbook/plan";
import { exampleProfile, sampleReport } from "./reportFor";

const report = sampleReport("tu-ky-2021-06", exampleProfile());
const sheet = reportSheet(report);

/** What is seen: not the hidden columns, in which the program keeps what it wrote. */
function shown({ rows, hiddenColumns }: SheetPlan) {
  return rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !hiddenColumns?.includes(cell.column)) }));
}

const plan = { ...sheet, rows: shown(sheet) };

/** Short lines under the agency and the subject. */
const RULE = /^─+$/;

function textAt(column: number, row: number): string {
  return String(plan.rows[row]?.cells.find((cell) => cell.column === column)?.value ?? "");
}

test("every paragraph of the report stands in a row of its own, those of the body over both columns", () => {
  const texts = plan.rows.flatMap((row) => row.cells.map((cell) => cell.value));
  expect(texts.filter((text) => !RULE.test(String(text))).sort()).toEqual([...reportParagraphs(report)].sort());
  const wide = new Set(plan.merges.map(({ top }) => top));
  for (const block of report.blocks) {
    const row = plan.rows.findIndex((each) => each.cells[0]?.value === blockText(block));
    expect(wide).toContain(row);
    expect(plan.rows[row]?.cells).toHaveLength(1);
  }
  for (const { top, bottom, left, right } of plan.merges) expect([bottom, left, right]).toEqual([top, 0, 1]);
});

test("head and foot in two columns as in the decree's Mẫu 1.4", () => {
  expect([textAt(0, 0), textAt(1, 0)]).toEqual(["UBND HUYỆN TỨ KỲ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]);
  expect([textAt(0, 1), textAt(1, 1)]).toEqual(["VĂN PHÒNG HĐND&UBND", "Độc lập - Tự do - Hạnh phúc"]);
  expect(textAt(0, 2)).toMatch(RULE);
  expect([textAt(0, 3), textAt(1, 3)]).toEqual(["Số: ……/BC-VP", "Tứ Kỳ, ngày …… tháng 7 năm 2021"]);
  const foot = plan.rows.findIndex((row) => row.cells[0]?.value === "Nơi nhận:");
  expect([textAt(1, foot), textAt(1, foot + 1)]).toEqual(["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]);
});

test("the name stands as far below the title as a signature needs, however long Nơi nhận is", () => {
  for (const recipients of [["Như trên;", "Lưu: VT."], Array.from({ length: 15 }, (_, at) => `Cơ quan ${at};`)]) {
    const { rows } = reportSheet({ ...report, closing: { ...report.closing, recipients } });
    const at = (text: string) => rows.findIndex((row) => row.cells.some((cell) => cell.value === text));
    const [title, name] = [at("PHÓ CHÁNH VĂN PHÒNG"), at("Phạm Sơn Tùng")];
    const between = rows.slice(title + 1, name + 1).reduce((sum, row) => sum + (row.height ?? 0), 0);
    expect(between).toBeGreaterThanOrEqual(70);
    expect(between).toBeLessThanOrEqual(110);
  }
});

test("an agency's long name wraps in its own column and makes its row higher", () => {
  const agency = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH ĐÔNG HẢI";
  const rows = shown(reportSheet({ ...report, head: { ...report.head, agency } }));
  expect(rows[1]?.height).toBeGreaterThan(30);
  expect(rows[1]?.cells.map((cell) => cell.column)).toEqual([0, 1]);
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
  const cells = plan.rows.flatMap((row) => row.cells);
  expect(cells.every((cell) => cell.style.font === "Times New Roman" && cell.style.wrap)).toBe(true);
  const look = (text: string) => cells.find((cell) => String(cell.value).startsWith(text))?.style;
  expect(look("CỘNG HÒA")).toMatchObject({ bold: true, align: "center", size: 12 });
  expect(look("Độc lập")).toMatchObject({ bold: true, underline: true });
  expect(look("Tứ Kỳ, ngày")).toMatchObject({ italic: true, align: "center" });
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
      const rows = paragraphRows(text, { size: 13 }, 465, before);
      expect(rows.map((row) => row.text).join(" ")).toBe(text);
      for (const row of rows) {
        expect(row.height).toBeLessThanOrEqual(400);
        // never more than 110 characters a line of 13 points, which takes 15 points at least
        const lines = Math.ceil(row.text.length / 110);
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
  const rows = paragraphRows(text, { size: 13 }, 465, 6);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row.height).toBeLessThanOrEqual(400);
  expect(rows.map((row) => row.text).join(" ")).toBe(text);
});

test("a text that looks like a formula stays a text", () => {
  const blocks: Report["blocks"] = [{ id: "x", kind: "paragraph", runs: [{ text: '=HYPERLINK("http://x")' }] }];
  const cell = reportSheet({ ...report, blocks })
    .rows.flatMap((row) => row.cells)
    .find((each) => String(each.value).startsWith("="));
  expect(typeof cell?.value).toBe("string");
});
