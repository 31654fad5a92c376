import { WorkbookFailure } from "../workbook/failure";
import { readZip64Sizes } from "./zip64";

/** One file of a zip as its central directory describes it, with its still compressed bytes. */
export interface ZipEntry {
  readonly name: string;
  /** The name as stored: it goes back into the saved file unchanged. */
  readonly nameBytes: Uint8Array;
  /** General purpose bits; bit 0: encrypted, bit 3: sizes follow the data, bit 11: the name is UTF-8. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date, low word first. */
  readonly dosTime: number;
  readonly externalAttributes: number;
  readonly crc: number;
  /** Size when inflated, as declared. */
  readonly size: number;
  readonly compressed: Uint8Array;
}

/** Files of one zip: a workbook of 200 sheets with drawings, comments and print settings stays below 2,000. */
const MAX_ZIP_ENTRIES = 20_000;

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;

/**
 * Entries of a zip in stored order, nothing inflated. The central directory counts, as in Excel.
 * @throws WorkbookFailure `damaged` where the directory or an entry's data is not whole, `too-large` for too many entries
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) throw new WorkbookFailure("too-large");

  const entries: ZipEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (offset + CENTRAL_SIZE > end || view.getUint32(offset, true) !== CENTRAL_SIGNATURE) throw damaged("directory");
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const next = offset + CENTRAL_SIZE + nameLength + extraLength + view.getUint16(offset + 32, true);
    if (next > end) throw damaged("directory");
    entries.push(readEntry(bytes, view, offset, nameLength, extraLength));
    offset = next;
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let offset = view.byteLength - END_SIZE; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  throw damaged("directory");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
  const name = new TextDecoder().decode(nameBytes);
  const { size, compressedSize, localOffset } = readZip64Sizes(view, at + CENTRAL_SIZE + nameLength, extraLength, {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    localOffset: view.getUint32(at + 42, true),
  });
  if (localOffset + LOCAL_SIZE > bytes.length || view.getUint32(localOffset, true) !== LOCAL_SIGNATURE) {
    throw damaged(name);
  }
  const start =
    localOffset + LOCAL_SIZE + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
  if (start + compressedSize > bytes.length) throw damaged(name);
  return {
    name,
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    dosTime: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    externalAttributes: view.getUint32(at + 38, true),
    size,
    compressed: bytes.subarray(start, start + compressedSize),
  };
}

function damaged(part: string): WorkbookFailure {
  return new WorkbookFailure("damaged", { part });
}
