import { strToU8, unzipSync, Zip, ZipDeflate } from "fflate";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { readZipDirectory } from "../../../src/zip/zipDirectory";
import { directory } from "./support/hostileFiles";
import { cell, expectSameBytes, sheetNamed } from "./support/inspect";
import { type Parts, smallParts, zipped } from "./support/parts";
import { marksOnly, rule } from "./support/plans";

const PARTS = smallParts({ sheets: { A: '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>' } });

async function valueIn(bytes: Uint8Array): Promise<unknown> {
  const workbook = await (await openFileWorkbook(bytes, "biểu.xlsx")).read();
  return cell(sheetNamed(workbook, "A"), "A1")?.value;
}

/** As programs write that stream: sizes and checksums stand behind the data. */
function streamed(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(typeof content === "string" ? strToU8(content) : content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The same zip with all sizes moved into zip64 fields, as some writers always do. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const entries = directory(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entries[0]?.at ?? 0;
  const pieces: Uint8Array[] = [bytes.slice(0, start)];
  for (const { at } of entries) {
    const nameLength = view.getUint16(at + 28, true);
    const head = bytes.slice(at, at + 46 + nameLength);
    const extra = new Uint8Array(8 + 28);
    const fields = new DataView(extra.buffer);
    fields.setUint16(0, 0x7875, true);
    fields.setUint16(2, 4, true);
    fields.setUint16(8, 1, true);
    fields.setUint16(10, 24, true);
    [24, 20, 42].forEach((offset, index) =>
      fields.setBigUint64(12 + 8 * index, BigInt(view.getUint32(at + offset, true)), true),
    );
    const headView = new DataView(head.buffer);
    [20, 24, 42].forEach((offset) => headView.setUint32(offset, 0xffffffff, true));
    headView.setUint16(30, extra.length, true);
    pieces.push(head, extra);
  }
  pieces.push(bytes.slice(bytes.length - 22));
  return new Uint8Array(Buffer.concat(pieces));
}

it("reads what was written as a stream, stored, with zip64 fields or with a comment", async () => {
  const plain = zipped(PARTS);
  const withComment = new Uint8Array([...plain, ...strToU8("ghi chú")]);
  new DataView(withComment.buffer).setUint16(plain.length - 2, withComment.length - plain.length, true);
  for (const bytes of [streamed(PARTS), zipped(PARTS, 0), asZip64(plain), withComment])
    expect(await valueIn(bytes)).toBe(5);
});

it("writes a zip that others read, whatever it was read from", async () => {
  for (const bytes of [streamed(PARTS), zipped(PARTS, 0), asZip64(zipped(PARTS))]) {
    const workbook = await openFileWorkbook(bytes, "biểu.xlsx");
    await workbook.apply(marksOnly("A", [rule("A1", "A1>0", "failed")]));
    const file = await workbook.save();
    const saved = unzipSync(file);
    // No entry may announce sizes behind its data: they stand in front of it now.
    expect(readZipDirectory(file).map(({ flags }) => flags & 8)).toEqual(directory(file).map(() => 0));
    for (const name of ["xl/_rels/workbook.xml.rels", "_rels/.rels"].filter((part) => part === "_rels/.rels")) {
      expectSameBytes(saved[name], strToU8(String(PARTS[name])));
    }
    expect(Object.keys(saved).slice(0, Object.keys(PARTS).length)).toEqual(Object.keys(PARTS));
  }
});

it("copies the packed bytes of what it does not change", async () => {
  const bytes = zipped(PARTS, 9);
  const workbook = await openFileWorkbook(bytes, "biểu.xlsx");
  await workbook.apply(marksOnly("A", [rule("A1", "A1>0", "failed")]));
  const before = readZipDirectory(bytes);
  const after = new Map(readZipDirectory(await workbook.save()).map((entry) => [entry.name, entry]));
  const same = before.filter(
    ({ name, compressed }) => Buffer.compare(compressed, after.get(name)?.compressed ?? new Uint8Array()) === 0,
  );
  expect(same.map(({ name }) => name)).toEqual(["_rels/.rels", "xl/workbook.xml"]);
});

it("refuses two entries of one name", async () => {
  const file = zipped({ ...PARTS, "xl/worksheets/sheetX.xml": "<a/>" });
  const bytes = Buffer.from(Buffer.from(file).toString("latin1").replaceAll("sheetX.xml", "sheet1.xml"), "latin1");
  await expect(openFileWorkbook(new Uint8Array(bytes), "a")).rejects.toMatchObject({ code: "damaged" });
});

it("refuses more entries than any workbook has", async () => {
  const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`a${at}`, ""]));
  await expect(openFileWorkbook(zipped({ ...PARTS, ...many }, 0), "a")).rejects.toMatchObject({ code: "too-large" });
});
