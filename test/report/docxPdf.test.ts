import { appendixTable } from "../../src/report/appendix";
import { blockText } from "../../src/report/report";
import { reportDocx } from "../../src/report/docx/reportDocx";
import type { OfficeProfile } from "../../src/report/officeProfile";
import { annexFromExpected } from "./annexFromExpected";
import { STAMP } from "./docxParts";
import { printed, squeezed, type Pdf } from "./officePdf";
import { exampleProfile, reportOf } from "./reportFor";

const A4 = [595.3, 841.9] as const;

const SAMPLES: readonly (readonly [string, Partial<OfficeProfile>])[] = [
  ["tu-ky-2021-06", exampleProfile()],
  ["tu-ky-2021-06-loi", exampleProfile()],
  ["ninh-giang-2022-q2-mau-II06", {}],
  ["dong-hai-2025-09-114-don-vi", { parentAgency: "UBND TỈNH ĐÔNG HẢI", agency: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG" }],
  ["go-quao-2023-03-sach", {}],
];

/** Text of the page without its number in the top margin. */
function body(page: string): string {
  return page.replace(/^\s*\d{1,3}\s*\n/, "");
}

describe.each(SAMPLES)("%s, printed by LibreOffice", (name, profile) => {
  const judged = annexFromExpected(name);
  const report = reportOf(judged, profile);
  const appendix = appendixTable(judged.annex);
  let pdf: Pdf;
  let mainPages: readonly string[];
  let appendixPages: readonly string[];

  beforeAll(async () => {
    pdf = printed(await reportDocx(report, appendix, STAMP), "docx");
    mainPages = pdf.pages.filter((_, index) => (pdf.sizes[index]?.[0] ?? 0) < 700);
    appendixPages = pdf.pages.slice(mainPages.length);
  }, 120_000);

  test("A4, portrait and then landscape", () => {
    pdf.sizes.forEach(([width, height], index) => {
      const [wide, high] = index < mainPages.length ? A4 : [A4[1], A4[0]];
      expect(Math.abs(width - wide)).toBeLessThan(1);
      expect(Math.abs(height - high)).toBeLessThan(1);
    });
    expect(appendixPages.length).toBeGreaterThan(0);
  });

  test("every paragraph whole and in order", () => {
    const text = squeezed(mainPages.map(body).join("\n"));
    let from = 0;
    for (const block of report.blocks) {
      const at = text.indexOf(squeezed(blockText(block)), from);
      expect([blockText(block), at >= from]).toEqual([blockText(block), true]);
      from = at;
    }
    for (const line of [
      report.head.agency,
      report.head.number,
      report.head.addressee,
      report.closing.signerName,
      ...report.closing.recipients,
    ]) {
      expect(text).toContain(squeezed(line));
    }
  });

  test("every row of the annex in the appendix", () => {
    const text = squeezed(appendixPages.map(body).join("\n"));
    for (const row of appendix.rows) expect(text).toContain(squeezed(row.cells[1] ?? ""));
    expect(text).toContain(squeezed(report.head.attachment));
  });

  test("pages are numbered from the second on, in the report and again in the appendix", () => {
    for (const pages of [mainPages, appendixPages]) {
      expect(pages[0]).not.toMatch(/^\s*1\s*\n/);
      pages.slice(1).forEach((page, index) => expect(page.trimStart()).toMatch(new RegExp(`^${index + 2}\\s*\\n`)));
    }
  });

  test("one family of type", () => {
    const families = new Set(pdf.fonts.map((font) => font.replace(/^[A-Z]{6}\+/, "").replace(/[-,].*$/, "")));
    // LibreOffice stands Liberation Serif in where Times New Roman is not installed; they measure the same
    for (const family of families)
      expect(["TimesNewRomanPSMT", "TimesNewRomanPS", "TimesNewRoman", "LiberationSerif"]).toContain(family);
  });
});
