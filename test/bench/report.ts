import { openXlsx, saveXlsx } from "hucre/xlsx";
import { appendixTable } from "../../src/report/appendix";
import { reportDocx } from "../../src/report/docx/reportDocx";
import { narrative } from "../../src/report/narrative/narrative";
import { reportHtml } from "../../src/report/reportHtml";
import { judge } from "../../src/tongHop";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { annexFile } from "./annexFile";
import { best, table } from "./measure";

const STAMP = { creator: "bench", created: "2026-01-01T00:00:00Z" };

/** Time for the words and for the Word document, in milliseconds and against opening and saving the same file. */
export async function benchReport(): Promise<void> {
  const rows: string[][] = [];
  for (const units of [168, 3321]) {
    const bytes = await annexFile(units);
    const library = await best(5, async () => {
      await saveXlsx(await openXlsx(bytes));
    });
    const { facts, report, annex } = await judge(await openFileWorkbook(bytes, "bieu.xlsx"), {});
    const works = [
      () => narrative(facts),
      () => reportHtml(report),
      () => reportDocx(report, null, STAMP),
      () => reportDocx(report, appendixTable(annex), STAMP),
    ];
    const times: number[] = [];
    for (const work of works) {
      times.push(
        await best(8, async () => {
          await work();
        }),
      );
    }
    rows.push([String(units), ...times.map((time) => `${time.toFixed(1)} ms = ${(time / library).toFixed(3)}`)]);
  }
  table(
    "The report: milliseconds, and ÷ library alone (open and save)",
    ["units", "narrative", "HTML for Word", ".docx", ".docx with appendix"],
    rows,
  );
}
