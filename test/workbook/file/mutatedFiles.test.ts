import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, unzipSync } from "fflate";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { zipped } from "./support/parts";
import { reportSheet, rule } from "./support/plans";
import { richWorkbook } from "./support/richWorkbook";

const FOLDER = join(__dirname, "../../samples");
const FILES = [
  ...readdirSync(FOLDER)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => new Uint8Array(readFileSync(join(FOLDER, name)))),
  richWorkbook("xlsm"),
];
const XML_PARTS = FILES.map((bytes) => Object.entries(unzipSync(bytes)));

/** A whole run over the bytes: null where it ends with a failure that has words for people. */
async function worked(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const workbook = await openFileWorkbook(bytes, "tệp.xlsx");
    const { sheets } = await workbook.read();
    const sheet = sheets[0]?.name ?? "";
    await workbook.apply({ marks: { sheet, rules: [rule("C5:E8", "C5>0", "failed")] }, sheets: [reportSheet()] });
    await workbook.setCells([{ sheet, row: 4, column: 2, value: 1 }]);
    return await workbook.save();
  } catch (error) {
    if (error instanceof WorkbookFailure) return null;
    throw error;
  }
}

/** What was read and saved can be read again. */
async function run(bytes: Uint8Array): Promise<void> {
  const saved = await worked(bytes);
  if (saved) await (await openFileWorkbook(saved, "tệp.xlsx")).read();
}

it("bytes changed anywhere end in a result or a failure with a code", async () => {
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(FILES.length - 1),
      fc.array(change, { minLength: 1, maxLength: 20 }),
      async (file, changes) => {
        const bytes = (FILES[file] as Uint8Array).slice();
        for (const { at, value } of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
        await run(bytes);
      },
    ),
    { numRuns: 150 },
  );
});

it("XML changed anywhere, in a zip that is whole, ends in a result or a failure with a code", async () => {
  const TEXTS = [
    "<",
    ">",
    "</c>",
    "<c>",
    '"',
    "",
    "&",
    '<row r="0">',
    'r="ZZZ1"',
    '<f t="shared" si="0"/>',
    "9".repeat(400),
    "\u0000",
    "<!--",
    "<sheetData>",
    "</worksheet>",
  ];
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    text: fc.constantFrom(...TEXTS),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(FILES.length - 1),
      fc.nat(),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async (file, part, changes) => {
        const parts = XML_PARTS[file] as [string, Uint8Array][];
        const [name, content] = parts[part % parts.length] as [string, Uint8Array];
        let text = new TextDecoder().decode(content);
        for (const { at, length, text: put } of changes) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + length);
        }
        await run(zipped({ ...Object.fromEntries(parts), [name]: strToU8(text) }, 0));
      },
    ),
    { numRuns: 150 },
  );
});
