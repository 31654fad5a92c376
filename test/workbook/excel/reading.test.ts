import { planBlocks, RESPONSE_BUDGET } from "../../../src/workbook/excel/blocks";
import { inExcel } from "../../../src/workbook/excel/inExcel";
import { loadBlocks } from "../../../src/workbook/excel/loadBlocks";
import { stripsOf } from "../../../src/workbook/excel/mergedAreas";
import { readWorkbook } from "../../../src/workbook/excel/readWorkbook";
import type { Area } from "../../../src/workbook/plainData";
import { annexOf, rowsOf, sheetOf, workbookOf } from "../fixtures";
import { openExcel } from "./excelPort";
import { PLAIN_FORMAT } from "../../excelHost/book/formats";

// hundreds of runs of the whole job, or megabytes through the client library
jest.setTimeout(60_000);

const sheets = (...used: Area[]) =>
  used.map((area, index) => ({ sheetId: String(index), used: area, hasMixedFonts: false, hasHiddenRows: true }));
const rows = (count: number, columns = 14): Area => ({ top: 0, left: 0, bottom: count - 1, right: columns - 1 });

describe("blocks", () => {
  test("a workbook of usual size is one request with everything", () => {
    const { groups, isLean } = planBlocks(sheets(rows(180), rows(400), rows(30)));
    expect(groups).toHaveLength(1);
    expect(isLean).toBe(false);
    expect(groups[0]?.every((block) => block.withTypes)).toBe(true);
  });

  test("10,000 rows are one lean request", () => {
    const { groups, isLean } = planBlocks(sheets(rows(10_000)).map((sheet) => ({ ...sheet, hasHiddenRows: false })));
    expect([groups.length, isLean]).toEqual([1, true]);
  });

  test("cover every row once, each group within its budget and each block within Excel's limit of cells", () => {
    const used = [rows(70_000), rows(3, 16_384), { top: 5, left: 2, bottom: 5, right: 2 }];
    const { groups } = planBlocks(sheets(...used));
    for (const [index, area] of used.entries()) {
      const blocks = groups.flat().filter(({ sheetId }) => sheetId === String(index));
      expect(blocks[0]?.area.top).toBe(area.top);
      expect(blocks.at(-1)?.area.bottom).toBe(area.bottom);
      for (const [at, block] of blocks.entries())
        if (at > 0) expect(block.area.top).toBe((blocks[at - 1]?.area.bottom ?? 0) + 1);
    }
    for (const group of groups) {
      const cells = group.reduce(
        (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
        0,
      );
      expect(cells * 28).toBeLessThanOrEqual(RESPONSE_BUDGET);
    }
  });

  test("strips for merges are small enough at the top that Excel can answer even where every cell is merged", () => {
    const strips = stripsOf(rows(1_000, 30));
    expect(strips[0]?.top).toBe(0);
    expect(strips.at(-1)?.bottom).toBe(999);
    for (const { top, bottom } of strips)
      if (top < 120) expect(((bottom - top + 1) * 30) / 2 + 30).toBeLessThanOrEqual(512);
    for (const [at, strip] of strips.entries()) if (at > 0) expect(strip.top).toBe((strips[at - 1]?.bottom ?? 0) + 1);
  });
});

describe("reading", () => {
  test("takes two syncs, however many sheets up to two dozen", async () => {
    const many = Array.from({ length: 23 }, (_, index) => sheetOf(`T${index + 1}`, rowsOf(["a", index])));
    const { host } = openExcel(workbookOf(annexOf(), ...many));
    const { workbook } = await readWorkbook();
    expect(workbook.sheets).toHaveLength(24);
    expect(workbook.sheets[23]).toEqual(many[22]);
    expect(host.syncs).toHaveLength(2);
  });

  test("reads more sheets than that with one sync more", async () => {
    const many = Array.from({ length: 40 }, (_, index) => sheetOf(`T${index + 1}`, rowsOf(["a", index])));
    const { host } = openExcel(workbookOf(...many));
    expect((await readWorkbook()).workbook.sheets).toEqual(many);
    expect(host.syncs).toHaveLength(3);
  });

  test("coloured cells beyond the figures are not read", async () => {
    const { annex, host } = openExcel(workbookOf(annexOf()));
    annex.ensure(1_048_575, 16_383).format = { ...PLAIN_FORMAT, fill: "#FFFF00" };
    expect((await readWorkbook()).workbook.sheets).toEqual([annexOf()]);
    expect(host.syncs.at(-1)?.received).toBeLessThan(10_000);
  });

  test("a font of its own in some cells: only legacy ones are told, and only of texts", async () => {
    const { annex } = openExcel(workbookOf(sheetOf("Biểu T6", rowsOf(["Tæng", "Tổng", 5, "x"]))));
    for (const [column, fontName] of [".VnTime", "Times New Roman", ".VnTime", "VNI-Times"].entries()) {
      annex.ensure(0, column).format = { ...PLAIN_FORMAT, fontName };
    }
    const cells = (await readWorkbook()).workbook.sheets[0]?.rows[0]?.cells;
    expect(cells).toEqual([
      { column: 0, value: "Tæng", legacyFont: ".VnTime" },
      { column: 1, value: "Tổng" },
      { column: 2, value: 5 },
      { column: 3, value: "x", legacyFont: "VNI-Times" },
    ]);
  });

  test("a large sheet is read in lean blocks, and errors and legacy fonts are still told from texts", async () => {
    const lines = Array.from({ length: 9_000 }, (_, index) => [
      index,
      `Xã số ${index}`,
      ...Array.from({ length: 10 }, (__, at) => index * at),
    ]);
    const plain = workbookOf(sheetOf("Biểu T6", rowsOf(...lines)));
    const open = openExcel(plain);
    const put = (row: number, column: number, value: string, kind: "Error" | "String", fontName = "Calibri"): void => {
      Object.assign(open.annex.ensure(row, column), { value, kind, format: { ...PLAIN_FORMAT, fontName } });
    };
    put(5, 3, "#REF!", "Error");
    put(6, 3, "#REF!", "String");
    put(7, 1, "Tæng", "String", ".VnTime");
    const read = (await readWorkbook()).workbook.sheets[0];
    expect(read?.rows).toHaveLength(9_000);
    expect(read?.rows[5]?.cells[3]).toEqual({ column: 3, value: { error: "#REF!" } });
    expect(read?.rows[6]?.cells[3]).toEqual({ column: 3, value: "#REF!" });
    expect(read?.rows[7]?.cells[1]).toEqual({ column: 1, value: "Tæng", legacyFont: ".VnTime" });
    expect(read?.rows[8_999]?.cells[11]).toEqual({ column: 11, value: 80_991 });
    expect(Math.max(...open.host.syncs.map(({ received }) => received))).toBeLessThan(5_000_000);
    expect(open.host.syncs).toHaveLength(3);
  });

  test("where texts are so long that the estimate is wrong, it is read in smaller blocks", async () => {
    const long = "Nội dung rất dài. ".repeat(60);
    const lines = Array.from({ length: 4_000 }, (_, index) => [index, long, long]);
    const { host } = openExcel(workbookOf(sheetOf("Biểu T6", rowsOf(...lines))));
    const { workbook } = await readWorkbook();
    expect(workbook.sheets[0]?.rows).toHaveLength(4_000);
    expect(workbook.sheets[0]?.rows[3_999]?.cells[2]?.value).toBe(long);
    expect(host.syncs.at(-1)?.received).toBeLessThan(5_000_000);
  });

  test("an Excel without merged areas (before ExcelApi 1.13) says that it does not know them", async () => {
    openExcel(workbookOf(annexOf()), { excelApi: 12 });
    const reading = await readWorkbook();
    expect(reading.areMergesKnown).toBe(false);
    expect(reading.workbook.sheets[0]?.rows).toEqual(annexOf().rows);
  });

  test("more merges than Excel can tell at once", async () => {
    const merges = Array.from({ length: 900 }, (_, index) => ({
      top: index + 2,
      left: 1,
      bottom: index + 2,
      right: 2,
    }));
    const lines = Array.from({ length: 902 }, (_, index) => [index, "x", null, 5]);
    const plain = workbookOf(sheetOf("Biểu T6", rowsOf(...lines), { merges }));
    openExcel(plain);
    expect((await readWorkbook()).workbook.sheets).toEqual(plain.sheets);
  });

  test("manual calculation and a protected structure are noted", async () => {
    const { host, port } = openExcel(workbookOf(annexOf()));
    host.book.calculationMode = "Manual";
    host.book.structureProtected = true;
    expect(port.notes).toBeNull();
    await port.read();
    expect(port.notes).toEqual({ isCalculationManual: true, isStructureProtected: true, areMergesKnown: true });
  });

  test("a block for which Excel answers nothing is too large, not empty", async () => {
    const { annex } = openExcel(workbookOf(annexOf()));
    const area = { top: 0, left: 0, bottom: 5_000, right: 999 };
    const block = { sheetId: annex.id, area, withTypes: false, withFonts: false, withHiddenRows: false };
    await expect(inExcel((context) => loadBlocks(context, [[block]]))).rejects.toMatchObject({ code: "too-large" });
  });

  test("an empty workbook", async () => {
    openExcel(workbookOf(sheetOf("Trang tính1", [])));
    expect((await readWorkbook()).workbook.sheets).toEqual([sheetOf("Trang tính1", [])]);
  });
});
