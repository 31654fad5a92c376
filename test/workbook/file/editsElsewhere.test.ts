import { openFileWorkbook, type CellEdit, type FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import type { CellValue } from "../../../src/workbook/plainData";
import { expectSameBytes, partText, unpacked, xmlDocument } from "./support/inspect";
import { HEAD, MAIN, relationships, smallWorkbook } from "./support/parts";
import { ANNEX, richWorkbook } from "./support/richWorkbook";

const RICH = richWorkbook("xlsx");

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  return openFileWorkbook(bytes, "biểu.xlsx");
}

function edit(sheet: string, address: string, value: CellValue, formula?: string): CellEdit {
  const row = Number(address.slice(1)) - 1;
  return { sheet, row, column: address.charCodeAt(0) - 65, value, ...(formula !== undefined && { formula }) };
}

describe("the order of calculation", () => {
  const chain = (bytes: Uint8Array): string => partText(bytes, "xl/calcChain.xml").slice(HEAD.length);

  it("loses a cell that has no formula any more, and the rest keep their sheet", async () => {
    const file = await opened(RICH);
    await file.setCells([edit(ANNEX, "C9", 1091), edit(ANNEX, "E6", 41)]);
    expect(chain(await file.save())).toBe(
      `<calcChain xmlns="${MAIN}"><c i="1" r="D9" a="1"/><c r="E9"/><c r="E5"/><c r="E7"/><c r="E8"/></calcChain>`,
    );
  });

  it("stays as it is when a formula is replaced by another, or a constant by a constant", async () => {
    const file = await opened(RICH);
    const before = chain(await file.save());
    await file.setCells([edit(ANNEX, "C9", 0, "SUM(C5:C7)"), edit(ANNEX, "C5", 1)]);
    expect(chain(await file.save())).toBe(before);
  });

  it("goes with the last formula", async () => {
    const parts = {
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "calcChain", "calcChain.xml"],
      ]),
      "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
    };
    const small = smallWorkbook({
      sheets: { A: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>' },
      parts,
    });
    expect(unpacked(small).has("xl/calcChain.xml")).toBe(true);
    const file = await opened(small);
    await file.setCells([edit("A", "A1", 2)]);
    const bytes = await file.save();
    expect(unpacked(bytes).has("xl/calcChain.xml")).toBe(false);
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("headings of a table", () => {
  const TABLE = "xl/tables/table1.xml";

  it("rename their columns", async () => {
    const file = await opened(RICH);
    await file.setCells([edit("Bảng kê", "B1", "Tiếp nhận\ntrong kỳ")]);
    const columns = [...xmlDocument(partText(await file.save(), TABLE)).getElementsByTagName("tableColumn")];
    expect(columns.map((column) => column.getAttribute("name"))).toEqual(["Đơn vị", "Tiếp nhận_x000a_trong kỳ"]);
  });

  it.each<[string, CellValue]>([
    ["nothing", null],
    ["a number", 5],
    ["another column's name", "đơn VỊ"],
  ])("refuse %s, and nothing is changed", async (_, value) => {
    const file = await opened(RICH);
    const before = await file.save();
    await expect(file.setCells([edit("Bảng kê", "B2", 1), edit("Bảng kê", "B1", value)])).rejects.toMatchObject({
      code: "cannot-write",
      details: { sheet: "Bảng kê", cell: "B1" },
    });
    expectSameBytes(await file.save(), before);
  });

  it("leave other cells of the table free", async () => {
    const file = await opened(RICH);
    const before = partText(await file.save(), TABLE);
    await file.setCells([edit("Bảng kê", "B2", 1), edit("Bảng kê", "D1", "Ghi chú")]);
    expect(partText(await file.save(), TABLE)).toBe(before);
  });
});
