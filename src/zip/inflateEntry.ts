import { WorkbookFailure } from "../workbook/failure";
import { platformCodec } from "./platformCodec";
import type { ZipEntry } from "./zipDirectory";

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** One part when inflated. Excel itself writes about 35 bytes a cell, so this is some two million cells. */
const MAX_PART_BYTES = 64 * 1024 * 1024;

/**
 * The bytes of an entry, checked against the size and the checksum that the directory declares.
 * @throws WorkbookFailure `damaged`, `encrypted` or `too-large`
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.flags & ENCRYPTED_FLAG) throw new WorkbookFailure("encrypted");
  if (entry.size > MAX_PART_BYTES) throw new WorkbookFailure("too-large", { part: entry.name });
  const bytes = unpacked(entry);
  if (bytes.length !== entry.size || platformCodec.crc32(bytes) !== entry.crc) {
    throw new WorkbookFailure("damaged", { part: entry.name });
  }
  return bytes;
}

function unpacked(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.compressed;
  if (entry.method !== DEFLATED) throw new WorkbookFailure("damaged", { part: entry.name });
  try {
    // a size that lies is how a zip bomb gets past a look at the directory
    return platformCodec.inflate(entry.compressed, entry.size);
  } catch (cause) {
    throw new WorkbookFailure("damaged", { part: entry.name }, { cause });
  }
}
