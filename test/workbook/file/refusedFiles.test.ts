import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { expectSameBytes } from "./support/inspect";
import { smallParts, smallWorkbook, zipped } from "./support/parts";
import { directory } from "./support/hostileFiles";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../samples/tu-ky-2021-06.xlsx")));

async function failureOf(bytes: Uint8Array): Promise<WorkbookFailure> {
  return openFileWorkbook(bytes, "tệp.xlsx").then(
    () => {
      throw new Error("was opened");
    },
    (error: unknown) => {
      if (error instanceof WorkbookFailure) return error;
      throw error;
    },
  );
}

/** An OLE compound file with these streams: a header, then one sector of directory entries. */
function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, at) => {
    const entry = 512 + at * 128;
    [...name].forEach((char, index) => (bytes[entry + 2 * index] = char.charCodeAt(0)));
    bytes[entry + 64] = 2 * name.length + 2;
    bytes[entry + 66] = 2;
  });
  return bytes;
}

function withMainType(type: string): Uint8Array {
  const parts = smallParts({ sheets: { A: "<sheetData/>" } });
  const types = String(parts["[Content_Types].xml"]);
  return zipped({ ...parts, "[Content_Types].xml": types.replace(/application\/[^"]*sheet\.main\+xml/, type) });
}

function withoutPart(name: string): Uint8Array {
  const parts = smallParts({ sheets: { A: "<sheetData/>" } });
  return zipped(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));
}

function withEntryFlag(offset: number, value: number): Uint8Array {
  const file = smallWorkbook({ sheets: { A: "<sheetData/>" } });
  const entry = directory(file).find(({ name }) => name === "xl/worksheets/sheet1.xml");
  if (entry) file[entry.at + offset] = value;
  return file;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

it.each<[string, string, () => Uint8Array]>([
  ["an empty file", "empty-file", () => new Uint8Array()],
  ["a text file", "not-a-workbook", () => strToU8("Tổng hợp hồ sơ tháng 6\n")],
  ["an HTML page without a table", "not-a-workbook", () => strToU8("<html><p>1</p></html>")],
  ["a single byte", "not-a-workbook", () => new Uint8Array([9])],
  ["a PDF", "not-a-workbook", () => strToU8("%PDF-1.7\n")],
  ["a renamed .docx", "not-a-workbook", () => withMainType(DOCX)],
  ["a zip of something else", "not-a-workbook", () => zipSync({ "ghi-chu.txt": strToU8("a") })],
  ["an OLE file that is neither", "not-a-workbook", () => ole("Root Entry", "WordDocument")],
  ["an encrypted workbook", "encrypted", () => ole("Root Entry", "EncryptionInfo", "EncryptedPackage")],
  ["a zip with a password", "encrypted", () => withEntryFlag(8, 1)],
  ["an .xls without its streams", "damaged", () => ole("Root Entry", "Workbook")],
  ["an .xls of Excel 5 without its streams", "damaged", () => ole("Root Entry", "Book")],
  ["a bare BIFF file of one record", "damaged", () => new Uint8Array([0x09, 0x08, 0x10, 0x00])],
  ["an .xlsb", "old-format", () => withMainType("application/vnd.ms-excel.sheet.binary.macroEnabled.main")],
  [
    "an XML spreadsheet of 2003",
    "old-format",
    () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  [
    "an OpenDocument spreadsheet of nothing",
    "not-a-workbook",
    () =>
      zipped({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": "<a/>",
        "META-INF/manifest.xml": "<a/>",
      }),
  ],
  ["half a file", "damaged", () => SAMPLE.slice(0, SAMPLE.length / 2)],
  ["a file without its last bytes", "damaged", () => SAMPLE.slice(0, -30)],
  ["a missing workbook part", "damaged", () => withoutPart("xl/workbook.xml")],
  ["a missing worksheet part", "damaged", () => withoutPart("xl/worksheets/sheet1.xml")],
  [
    "a part that is no XML",
    "damaged",
    () => zipped({ ...smallParts({ sheets: { A: "" } }), "xl/worksheets/sheet1.xml": "Not found" }),
  ],
  [
    "a worksheet cut in the middle",
    "damaged",
    () => zipped({ ...smallParts({ sheets: { A: "" } }), "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" }),
  ],
  [
    "bytes that are not in the declared encoding",
    "damaged",
    () =>
      zipped({
        ...smallParts({ sheets: { A: "" } }),
        "xl/worksheets/sheet1.xml": new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e]),
      }),
  ],
  ["an unknown way of packing", "damaged", () => withEntryFlag(10, 99)],
  ["a wrong checksum", "damaged", () => withEntryFlag(16, 1)],
  ["a workbook without sheets", "damaged", () => smallWorkbook({ sheets: {} })],
])("%s: %s", async (_, code, make) => {
  const bytes = make();
  const before = bytes.slice();
  const failure = await failureOf(bytes);
  expect(failure.code).toBe(code);
  expect(failure.details["file"]).toBe("tệp.xlsx");
  expectSameBytes(bytes, before);
});

it("refuses the sample cut at any place", async () => {
  for (let length = 0; length < SAMPLE.length; length += 97) {
    expect(["damaged", "not-a-workbook", "empty-file"]).toContain((await failureOf(SAMPLE.slice(0, length))).code);
  }
});
