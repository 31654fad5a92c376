import fc from "fast-check";
import { cellAddress } from "../../../src/workbook/address";
import { openFileWorkbook, type CellEdit, type FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import type { CellValue } from "../../../src/workbook/plainData";
import {
  cell,
  expectSameBytes,
  expectWellFormed,
  insertedPieces,
  partText,
  sheetNamed,
  unpacked,
} from "./support/inspect";
import { smallWorkbook, worksheet } from "./support/parts";
import { ANNEX, richWorkbook } from "./support/richWorkbook";

const RICH = richWorkbook("xlsx");
const PART = "xl/worksheets/sheet1.xml";

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  return openFileWorkbook(bytes, "biểu.xlsx");
}

function edit(sheet: string, address: string, value: CellValue, formula?: string): CellEdit {
  const row = Number(address.slice(1)) - 1;
  return { sheet, row, column: address.charCodeAt(0) - 65, value, ...(formula !== undefined && { formula }) };
}

/** The `<c>` with this address, as written; null where there is none. */
function written(bytes: Uint8Array, address: string, part = PART): string | null {
  return new RegExp(`<c r="${address}"(?:[^>]*/>|.*?</c>)`).exec(partText(bytes, part))?.[0] ?? null;
}

async function edited(content: string, ...edits: CellEdit[]): Promise<Uint8Array> {
  const file = await opened(smallWorkbook({ sheets: { A: content } }));
  await file.setCells(edits);
  const bytes = await file.save();
  expectWellFormed(bytes);
  return bytes;
}

describe("a cell", () => {
  const content =
    '<cols><col min="4" max="4" width="9" style="6"/></cols><sheetData><row r="2" spans="1:3" s="5" customFormat="1"><c r="B2" s="3" t="inlineStr"><is><t>x</t></is></c><c r="C2"><v>1</v></c></row></sheetData>';

  it.each<[string, CellEdit, string]>([
    ["a number keeps the format", edit("A", "B2", 12.5), '<c r="B2" s="3"><v>12.5</v></c>'],
    [
      "text stands in the cell",
      edit("A", "B2", "=1 & <2>"),
      '<c r="B2" s="3" t="inlineStr"><is><t xml:space="preserve">=1 &amp; &lt;2&gt;</t></is></c>',
    ],
    ["a truth value", edit("A", "C2", true), '<c r="C2" t="b"><v>1</v></c>'],
    ["an error", edit("A", "C2", { error: "#N/A" }), '<c r="C2" t="e"><v>#N/A</v></c>'],
    ["nothing", edit("A", "B2", null), '<c r="B2" s="3"/>'],
    ["no number at all", edit("A", "B2", Number.NaN), '<c r="B2" s="3"/>'],
    [
      "a formula with its result",
      edit("A", "C2", 3, 'IF(A1<2,"<",3)'),
      '<c r="C2"><f>IF(A1&lt;2,&quot;&lt;&quot;,3)</f><v>3</v></c>',
    ],
    ["a formula whose result is text", edit("A", "C2", "a", "A1"), '<c r="C2" t="str"><f>A1</f><v>a</v></c>'],
    ["a formula without a result", edit("A", "C2", null, "A1"), '<c r="C2"><f>A1</f></c>'],
    [
      "a newer function gets its prefix, text in the formula does not",
      edit("A", "C2", 1, 'IFS(A1="IFS(",1)'),
      '<c r="C2"><f>_xlfn.IFS(A1=&quot;IFS(&quot;,1)</f><v>1</v></c>',
    ],
    ["a new cell takes its row's format", edit("A", "D2", 1), '<c r="D2" s="5"><v>1</v></c>'],
    ["a new cell in a new row takes its column's", edit("A", "D7", 1), '<c r="D7" s="6"><v>1</v></c>'],
    ["a new cell takes none where there is none", edit("A", "A7", 1), '<c r="A7"><v>1</v></c>'],
  ])("%s", async (_, change, expected) => {
    const bytes = await edited(content, change);
    const [, address = ""] = /!(.*)/.exec(cellAddress(change)) ?? [];
    expect(written(bytes, address)).toBe(expected);
  });

  it("goes into its place, and nothing else is written anew", async () => {
    const bytes = await edited(content, edit("A", "A2", 1), edit("A", "E2", 2), edit("A", "B1", 3), edit("A", "B9", 4));
    const expected = content
      .replace('<row r="2" spans="1:3"', '<row r="1"><c r="B1"><v>3</v></c></row><row r="2"')
      .replace('<c r="B2"', '<c r="A2" s="5"><v>1</v></c><c r="B2"')
      .replace(
        "</row></sheetData>",
        '<c r="E2" s="5"><v>2</v></c></row><row r="9"><c r="B9"><v>4</v></c></row></sheetData>',
      );
    expect(partText(bytes, PART)).toBe(worksheet(expected));
  });

  it.each([
    ["an empty sheet", "<sheetData/>"],
    ["an empty row", '<sheetData><row r="2" ht="9"/></sheetData>'],
    ["a row without addresses", "<sheetData><row><c/></row><row><c><v>9</v></c></row></sheetData>"],
  ])("can be written into %s", async (_, before) => {
    const bytes = await edited(before, edit("A", "B2", 5));
    expect(cell(sheetNamed(await (await opened(bytes)).read(), "A"), "B2")?.value).toBe(5);
  });

  it("widens the declared range", async () => {
    const dimension = (bytes: Uint8Array): string | undefined =>
      /<dimension ref="([^"]*)"/.exec(partText(bytes, PART))?.[1];
    expect(dimension(await edited('<dimension ref="B2:C3"/><sheetData/>', edit("A", "D1", 5)))).toBe("B1:D3");
    expect(dimension(await edited('<dimension ref="B2:C3"/><sheetData/>', edit("A", "C2", 5)))).toBe("B2:C3");
  });

  it("is found behind comments and CDATA that look like rows", async () => {
    const tricky =
      '<sheetData><!-- </row><row r="2"> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</c></row><row r="2">]]></t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
    const bytes = await edited(tricky, edit("A", "A2", 2));
    expect(partText(bytes, PART)).toBe(worksheet(tricky.replace("<v>1</v>", "<v>2</v>")));
  });
});

describe("formulas beside an edited cell", () => {
  const shared = (cells: string): string =>
    `<sheetData><row r="1"><c r="A1"><v>1</v></c>${cells}</row><row r="2"><c r="B2" s="1"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="4"/><v>3</v></c></row></sheetData>`;
  const MASTER = '<c r="B1"><f t="shared" ref="B1:B3" si="4">A1*2</f><v>2</v></c>';

  it("pass a shared formula on when its first cell is overwritten", async () => {
    const bytes = await edited(shared(MASTER), edit("A", "B1", 7));
    expect(written(bytes, "B2")).toBe('<c r="B2" s="1"><f t="shared" ref="B1:B3" si="4">A2*2</f><v>2</v></c>');
    const sheet = sheetNamed(await (await opened(bytes)).read(), "A");
    expect(["B1", "B2", "B3"].map((address) => cell(sheet, address)?.formula)).toEqual([undefined, "A2*2", "A3*2"]);
  });

  it("pass it on to the first that is not overwritten too", async () => {
    const bytes = await edited(shared(MASTER), edit("A", "B1", 7), edit("A", "B2", 0, "A1+1"));
    const sheet = sheetNamed(await (await opened(bytes)).read(), "A");
    expect(["B1", "B2", "B3"].map((address) => cell(sheet, address)?.formula)).toEqual([undefined, "A1+1", "A3*2"]);
  });

  it("keep their formula as written where only the result changes", async () => {
    const bytes = await edited(shared(MASTER), edit("A", "B1", 20, "A1*2"), edit("A", "B3", 30, "A3*2"));
    expect(written(bytes, "B1")).toBe(MASTER.replace("<v>2</v>", "<v>20</v>"));
    expect(written(bytes, "B3")).toBe('<c r="B3"><f t="shared" si="4"/><v>30</v></c>');
  });

  it("keep an array formula with its range and its mark", async () => {
    const array =
      '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row></sheetData>';
    const bytes = await edited(array, edit("A", "A1", 5, "B1:B2*2"));
    expect(written(bytes, "A1")).toBe('<c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2*2</f><v>5</v></c>');
  });

  it("are computed anew when the file is opened, but only after an edit", async () => {
    const file = await opened(RICH);
    await file.setCells([edit(ANNEX, "C5", 442)]);
    expectSameBytes(await file.save(), await (await opened(RICH)).save());
    await file.setCells([edit(ANNEX, "C5", 443)]);
    expect(partText(await file.save(), "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
  });
});

describe("edits as a whole", () => {
  it("change nothing where one cannot be made", async () => {
    const file = await opened(RICH);
    const before = await file.save();
    await expect(file.setCells([edit(ANNEX, "C5", 1), edit("Không có", "A1", 1)])).rejects.toMatchObject({
      code: "sheet-gone",
    });
    for (const place of [
      { row: -1, column: 0 },
      { row: 0, column: 16_384 },
      { row: 1_048_576, column: 0 },
      { row: 0.5, column: 0 },
    ]) {
      await expect(file.setCells([edit(ANNEX, "C5", 1), { sheet: ANNEX, ...place, value: 1 }])).rejects.toMatchObject({
        code: "cannot-write",
      });
    }
    expectSameBytes(await file.save(), before);
  });

  it("are reported where a person made them and something changed", async () => {
    const file = await opened(RICH);
    const seen: string[] = [];
    const stop = file.onEdited(() => seen.push("edited"));
    await file.setCells([edit(ANNEX, "C5", 442)]);
    await file.setCells([edit(ANNEX, "C5", 1)], "program");
    expect(seen).toEqual([]);
    await file.setCells([edit(ANNEX, "C5", 2)]);
    expect(seen).toEqual(["edited"]);
    stop();
    await file.setCells([edit(ANNEX, "C5", 3)]);
    expect(seen).toEqual(["edited"]);
  });

  it("leave every other part and every other cell as written", async () => {
    const original = richWorkbook("xlsm");
    const file = await opened(original);
    await file.setCells([edit(ANNEX, "C5", 441)]);
    const bytes = await file.save();
    const changed = [...unpacked(bytes)].filter(
      ([name, content]) => Buffer.compare(content, unpacked(original).get(name) ?? new Uint8Array()) !== 0,
    );
    expect(changed.map(([name]) => name)).toEqual(["xl/workbook.xml", PART]);
    expect(partText(bytes, PART)).toBe(
      partText(original, PART).replace('<row r="5" spans="1:6">', '<row r="5">').replace("<v>442</v>", "<v>441</v>"),
    );
    expect(
      insertedPieces(
        partText(original, "xl/workbook.xml").replace("<calcPr ", '<calcPr fullCalcOnLoad="1" '),
        partText(bytes, "xl/workbook.xml"),
      ),
    ).toEqual([]);
  });

  const value = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom("#REF!", "#N/A").map((error) => ({ error })),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.string({ unit: "binary-ascii", minLength: 1 }),
  );
  const change = fc.record({
    row: fc.nat(11),
    column: fc.nat(7),
    value,
    formula: fc.option(fc.constantFrom("C5-D5", "SUM(C5:C8)", 'IF(A1>"b&",1,2)'), { nil: undefined }),
  });

  it("are read back as they were made, in any number and order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 4 }), async (batches) => {
        const file = await opened(RICH);
        const untouched = sheetNamed(await file.read(), ANNEX);
        const last = new Map<string, (typeof batches)[number][number]>();
        for (const batch of batches) {
          await file.setCells(
            batch.map(({ formula, ...rest }) => ({ sheet: ANNEX, ...rest, ...(formula !== undefined && { formula }) })),
          );
          for (const one of batch) last.set(`${one.row} ${one.column}`, one);
        }
        const bytes = await file.save();
        expectWellFormed(bytes);
        const sheet = sheetNamed(await (await opened(bytes)).read(), ANNEX);
        for (let row = 0; row < 12; row++) {
          for (let column = 0; column < 8; column++) {
            const address = `${String.fromCharCode(65 + column)}${row + 1}`;
            const made = last.get(`${row} ${column}`);
            const now = cell(sheet, address);
            expect([address, now?.formula]).toEqual([address, made ? made.formula : cell(untouched, address)?.formula]);
            expect([address, now?.value ?? null]).toEqual([
              address,
              made ? made.value : (cell(untouched, address)?.value ?? null),
            ]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
