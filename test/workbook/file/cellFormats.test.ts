import type { PlainSheet, PlainWorkbook } from "../../../src/workbook/plainData";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { cell, sheetNamed } from "./support/inspect";
import { MAIN, type SmallWorkbook, smallWorkbook } from "./support/parts";

async function opened(bytes: Uint8Array): Promise<PlainWorkbook> {
  return (await openFileWorkbook(bytes, "biểu.xlsx")).read();
}

async function sheetOf(workbook: SmallWorkbook): Promise<PlainSheet> {
  return sheetNamed(await opened(smallWorkbook(workbook)), "A");
}

/** A sheet of one row whose cells are given as XML. */
function row(cells: string): SmallWorkbook {
  return { sheets: { A: `<sheetData><row r="1">${cells}</row></sheetData>` } };
}

function styles(fonts: string, xfs: string, formats = ""): string {
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><fonts>${fonts}</fonts><cellXfs>${xfs}</cellXfs></styleSheet>`;
}

describe("legacy fonts", () => {
  const fonts =
    '<font><name val=".VnTime"/></font><font><name val="Times New Roman"/></font><font><name val="VNI-Times"/></font>';
  const rich = (...runs: [font: string | null, text: string][]): string =>
    `<is>${runs.map(([font, text]) => `<r>${font === null ? "" : `<rPr><rFont val="${font}"/></rPr>`}<t>${text}</t></r>`).join("")}</is>`;

  it("takes the font from the cell's format, format 0 included, and only for text", async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>Tæng</t></is></c><c r="B1" s="1" t="inlineStr"><is><t>Tổng</t></is></c><c r="C1" s="2" t="inlineStr"><is><t>Toång</t></is></c><c r="D1"><v>1</v></c>';
    const xfs = '<xf fontId="0"/><xf fontId="1"/><xf fontId="2"/>';
    const sheet = await sheetOf({ ...row(cells), styles: styles(fonts, xfs) });
    expect(sheet.rows[0]?.cells.map(({ legacyFont }) => legacyFont)).toEqual([
      ".VnTime",
      undefined,
      "VNI-Times",
      undefined,
    ]);
  });

  it.each([
    ["a stretch in a legacy font in a cell that has another", [[".VnArial", "Tæng"]], 1, ".VnArial"],
    ["a stretch in a Unicode font in a legacy cell", [["Arial", "Tổng"]], 0, undefined],
    ["a stretch without a font of its own", [[null, "Tæng"]], 0, ".VnTime"],
    [
      "ASCII in a Unicode font beside legacy letters",
      [
        ["Arial", "1. "],
        [".VnTime", "Tæng"],
      ],
      1,
      ".VnTime",
    ],
    [
      "legacy and Unicode letters in one cell",
      [
        [".VnTime", "Tæng"],
        ["Arial", "Tổng"],
      ],
      1,
      undefined,
    ],
    ["capitals of an H font, all ASCII", [[".VnTimeH", "BAO CAO"]], 1, ".VnTimeH"],
  ] as const)("%s", async (_, runs, format, font) => {
    const cells = `<c r="A1" s="${format}" t="inlineStr">${rich(...runs.map(([name, text]): [string | null, string] => [name, text]))}</c>`;
    const sheet = await sheetOf({ ...row(cells), styles: styles(fonts, '<xf fontId="0"/><xf fontId="1"/>') });
    expect(cell(sheet, "A1")?.legacyFont).toBe(font);
  });

  it("reads number formats of the file's own and built-in ones", async () => {
    const sheet = await sheetOf({
      ...row(
        '<c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" s="99"><v>1</v></c>',
      ),
      styles: styles(
        "<font/>",
        '<xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/>',
        '<numFmt numFmtId="170" formatCode="dd/mm/yyyy"/>',
      ),
    });
    expect(sheet.rows[0]?.cells.map(({ numberFormat }) => numberFormat)).toEqual([
      undefined,
      "0.00%",
      "dd/mm/yyyy",
      undefined,
    ]);
  });
});
