import { readFileSync } from "node:fs";
import { blockText, type Report } from "../../../src/report/report";
import { insertSheets, judge, withChoice, withStanding } from "../../../src/tongHop";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { ownSheetOf } from "../../../src/workbook/ownSheet";
import type { PlainWorkbook } from "../../../src/workbook/plainData";
import { bookFromPlain, ExcelHost, insertRows, type } from "../../excelHost";
import { startClient } from "../../excelHost/loadClient";

jest.setTimeout(60_000);

const SAMPLE = "test/samples/tu-ky-2021-06.xlsx";
const ID = "1b.tiep-nhan";

function words(report: Report, id = ID): string {
  const block = report.blocks.find((each) => each.id === id);
  return block ? blockText(block) : "";
}

/** 0-based row of the report's sheet in which a line begins. */
function rowOf(workbook: PlainWorkbook, id = ID): number {
  const sheet = ownSheetOf(workbook, "report");
  const row = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === `tth#${id}`));
  if (!row) throw new Error(`no row of ${id}`);
  return row.index;
}

describe("in an .xlsx", () => {
  test("a sheet edited with another program keeps the person's words through saving, opening and the next run", async () => {
    const workbook = await openFileWorkbook(new Uint8Array(readFileSync(SAMPLE)), "bieu.xlsx");
    await insertSheets(workbook, await judge(workbook, {}));
    const sheet = ownSheetOf(await workbook.read(), "report")?.name ?? "";
    const row = rowOf(await workbook.read());
    await workbook.setCells([{ sheet, row, column: 0, value: "- Cấp xã tiếp nhận 3.750 hồ sơ, không có hồ sơ tồn." }]);
    // the first commune received one dossier more
    await workbook.setCells([{ sheet: "Biểu T6", row: 14, column: 2, value: 443 }]);

    const saved = await openFileWorkbook(await workbook.save(), "bieu.xlsx");
    const outcome = await judge(saved, {});
    expect(words(outcome.report)).toBe("- Cấp xã tiếp nhận 3.750 hồ sơ, không có hồ sơ tồn.");
    expect(outcome.edits).toMatchObject([{ id: ID, kind: "edited", isOpen: true }]);
    expect(outcome.edits[0]?.stale.map(({ shown }) => shown)).toEqual(["3.750"]);
    await insertSheets(saved, outcome);
    expect(words((await judge(saved, {})).report)).toBe(words(outcome.report));

    const chosen = await withChoice(outcome, outcome.edits[0] ?? fail(), "new");
    expect(words(chosen.report)).toBe(words(chosen.draft));
    await insertSheets(saved, chosen);
    expect((await judge(saved, {})).edits).toEqual([]);
  });
});

describe("in Excel", () => {
  async function openedWithReport(): Promise<{ host: ExcelHost; excel: ExcelWorkbook }> {
    const file = await openFileWorkbook(new Uint8Array(readFileSync(SAMPLE)), "bieu.xlsx");
    const host = new ExcelHost(bookFromPlain(await file.read()));
    startClient(host);
    const excel = new ExcelWorkbook();
    await insertSheets(excel, await judge(excel, {}));
    return { host, excel };
  }

  function reportSheetOf(host: ExcelHost) {
    const sheet = host.book.sheetNamed("Báo cáo");
    if (!sheet) throw new Error("no sheet");
    return sheet;
  }

  test.each(["rewrite of this session's sheet", "swap of an earlier session's sheet"])(
    "what was typed after the reading survives a %s",
    async (kind) => {
      const { host, excel } = await openedWithReport();
      const port = kind.startsWith("rewrite") ? excel : new ExcelWorkbook();
      const outcome = await judge(port, {});
      expect(outcome.edits).toEqual([]);

      const at = rowOf(outcome.workbook);
      insertRows(host, reportSheetOf(host), at, 1);
      type(host, reportSheetOf(host), at, 0, "Đoạn văn phòng viết thêm.");
      type(host, reportSheetOf(host), at + 1, 0, "Văn phòng viết lại đoạn này.");

      const { outcome: inserted } = await insertSheets(port, outcome);
      const sheet = ownSheetOf(await port.read(), "report");
      const texts = sheet?.rows.map(({ cells }) => cells.find(({ column }) => column === 0)?.value) ?? [];
      const place = texts.indexOf("Đoạn văn phòng viết thêm.");
      expect(texts[place + 1]).toBe("Văn phòng viết lại đoạn này.");
      expect(words(inserted.report)).toBe("Văn phòng viết lại đoạn này.");
      // and the .docx of the same run has them
      expect(words((await withStanding(port, outcome)).report)).toBe("Văn phòng viết lại đoạn này.");
      expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2, 3, 4, 5, 6]);
    },
  );
});

function fail(): never {
  throw new Error("no edit");
}
