import { Inflate } from "fflate";
import { WorkbookFailure } from "../workbook/failure";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipDirectory";

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** One part when inflated. Excel itself writes about 35 bytes a cell, so this is some two million cells. */
const MAX_PART_BYTES = 64 * 1024 * 1024;

/** Compressed bytes fed at a time: at deflate's best ratio (1:1032) they cannot run more than 17 MB past a lying size. */
const CHUNK = 16 * 1024;

/**
 * The bytes of an entry, checked against the size and the checksum that the directory declares.
 * @throws WorkbookFailure `damaged`, `encrypted` or `too-large`
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.flags & ENCRYPTED_FLAG) throw new WorkbookFailure("encrypted");
  if (entry.size > MAX_PART_BYTES) throw new WorkbookFailure("too-large", { part: entry.name });
  const bytes = unpacked(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new WorkbookFailure("damaged", { part: entry.name });
  }
  return bytes;
}

function unpacked(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.compressed;
  if (entry.method !== DEFLATED) throw new WorkbookFailure("damaged", { part: entry.name });
  const out = new Uint8Array(entry.size);
  let length = 0;
  try {
    const inflate = new Inflate((chunk) => {
      // A size that lies is how a zip bomb gets past a look at the directory.
      if (length + chunk.length > out.length) throw new WorkbookFailure("damaged", { part: entry.name });
      out.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; at < entry.compressed.length; at += CHUNK) {
      inflate.push(entry.compressed.subarray(at, at + CHUNK), at + CHUNK >= entry.compressed.length);
    }
  } catch (cause) {
    throw new WorkbookFailure("damaged", { part: entry.name }, { cause });
  }
  return length === out.length ? out : out.subarray(0, length);
}
