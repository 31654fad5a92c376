import { readFileSync } from "node:fs";
import path from "node:path";
import type { Report } from "../../src/report/report";
import { blockText } from "../../src/report/report";
import { reportParagraphs } from "../../src/report/reportText";
import { reportSheet } from "../../src/report/sheet/reportSheet";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { printed, squeezed } from "./officePdf";
import { exampleProfile, sampleReport } from "./reportFor";

const seed = sampleReport("tu-ky-2021-06", exampleProfile());
const sentence =
  "Công chức trực tại các quầy duy trì thực hiện việc lấy ý kiến đánh giá việc giải quyết TTHC của tổ chức, cá nhân. ";
const long: Report = {
  ...seed,
  blocks: Array.from({ length: 30 }, (_, index) => ({
    id: `x${index}`,
    kind: index % 7 === 0 ? "section" : "paragraph",
    runs: [{ text: `${index}. ${sentence.repeat(14)}`.slice(0, 1500).trimEnd() }],
  })),
};

test.each([
  ["the seed's report", seed],
  ["thirty paragraphs of 1.500 characters", long],
])(
  "%s as a sheet: nothing clipped, one page wide",
  async (_, report) => {
    const file = path.join(__dirname, "../samples/go-quao-2023-03-sach.xlsx");
    const workbook = await openFileWorkbook(readFileSync(file), "bieu.xlsx");
    await workbook.apply({ marks: null, sheets: [reportSheet(report)] });
    const { pages, sizes } = printed(await workbook.save(), "xlsx");
    const text = squeezed(pages.map((page) => page.replace(/^\s*\d{1,3}\s*\n/, "")).join("\n"));
    for (const paragraph of [...reportParagraphs(report), ...report.blocks.map(blockText)])
      expect(text).toContain(squeezed(paragraph));
    // portrait pages only, each begun by the text of the report itself: none holds the right part of another
    const portrait = sizes.filter(([width]) => width < 700);
    expect(portrait.length).toBeLessThanOrEqual(Math.ceil(text.length / 900));
  },
  120_000,
);
