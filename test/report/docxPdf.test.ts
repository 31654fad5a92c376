import { appendixTable } from "../../src/report/appendix";
import { blockText } from "../../src/report/report";
import { reportDocx } from "../../src/report/docx/reportDocx";
import type { OfficeProfile } from "../../src/report/officeProfile";
import { parsePeriod } from "../../src/annex/period/period";
import { annexFromExpected, type Judged } from "./annexFromExpected";
import { STAMP } from "./docxParts";
import { printedAll, squeezed, type Pdf } from "./officePdf";
import { exampleProfile, reportOf } from "./reportFor";

const A4 = [595.3, 841.9] as const;

interface Case {
  readonly title: string;
  readonly judged: Judged;
  readonly profile: Partial<OfficeProfile>;
}

const PROVINCE = { parentAgency: "UBND TỈNH ĐÔNG HẢI", agency: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG" };

/** Every sample by itself, and one of them for every kind of period. */
const CASES: readonly Case[] = [
  ...(
    [
      ["tu-ky-2021-06", exampleProfile()],
      ["tu-ky-2021-06-loi", exampleProfile()],
      ["ninh-giang-2022-q2-mau-II06", {}],
      ["dong-hai-2025-09-114-don-vi", PROVINCE],
      ["go-quao-2023-03-sach", {}],
      ["gia-loc-2021-6-thang", {}],
      ["giao-thuy-2010-q2-tcvn3", {}],
    ] as const
  ).map(([title, profile]) => ({ title, profile, judged: annexFromExpected(title) })),
  ...(["2021-05", "2021-Q2", "2021-H1", "2021-9M", "2021", "2021-05-21..2021-06-20"] as const).map((text) => {
    const judged = annexFromExpected("tu-ky-2021-06");
    return {
      title: text,
      profile: exampleProfile(),
      judged: { ...judged, annex: { ...judged.annex, period: parsePeriod(text) } },
    };
  }),
];

const written = CASES.map(({ judged, profile }) => ({
  report: reportOf(judged, profile),
  appendix: appendixTable(judged.annex),
}));

let pdfs: readonly Pdf[];

beforeAll(async () => {
  const documents = written.map(({ report, appendix }) => reportDocx(report, appendix, STAMP));
  pdfs = printedAll(await Promise.all(documents), "docx");
}, 300_000);

/** Text of the page without its number in the top margin. */
function body(page: string): string {
  return page.replace(/^\s*\d{1,3}\s*\n/, "");
}

describe.each(CASES.map(({ title }, index) => [title, index] as const))("%s, printed by LibreOffice", (_, index) => {
  const { report, appendix } = written[index] as (typeof written)[number];
  let pdf: Pdf;
  let mainPages: readonly string[];
  let appendixPages: readonly string[];

  beforeAll(() => {
    pdf = pdfs[index] as Pdf;
    mainPages = pdf.pages.filter((__, page) => (pdf.sizes[page]?.[0] ?? 0) < 700);
    appendixPages = pdf.pages.slice(mainPages.length);
  });

  test("A4, portrait and then landscape", () => {
    pdf.sizes.forEach(([width, height], page) => {
      const [wide, high] = page < mainPages.length ? A4 : [A4[1], A4[0]];
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
      pages.slice(1).forEach((page, at) => expect(page.trimStart()).toMatch(new RegExp(`^${at + 2}\\s*\\n`)));
    }
  });

  test("one family of type", () => {
    const families = new Set(pdf.fonts.map((font) => font.replace(/^[A-Z]{6}\+/, "").replace(/[-,].*$/, "")));
    // LibreOffice stands Liberation Serif in where Times New Roman is not installed; they measure the same
    for (const family of families)
      expect(["TimesNewRomanPSMT", "TimesNewRomanPS", "TimesNewRoman", "LiberationSerif"]).toContain(family);
  });
});
