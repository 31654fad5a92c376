import { platformCodec } from "./platformCodec";
import type { ZipEntry } from "./zipDirectory";

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
const SIZES_FOLLOW_FLAG = 1 << 3;
const UTF8_FLAG = 1 << 11;
const DEFLATED = 8;

/** 1 January 1980: a fixed time, so that the same content always gives the same bytes. */
export const NO_TIME = 0x00210000;

/** An entry with new content, in the place and under the name of `before` where there was one. */
export async function packedEntry(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  before: ZipEntry | null,
): Promise<ZipEntry> {
  return {
    name,
    nameBytes: before?.nameBytes ?? new TextEncoder().encode(name),
    flags: before?.flags ?? UTF8_FLAG,
    method: DEFLATED,
    dosTime: before?.dosTime ?? NO_TIME,
    externalAttributes: before?.externalAttributes ?? 0,
    crc: platformCodec.crc32(bytes),
    size: bytes.length,
    compressed: await platformCodec.deflate(bytes),
  };
}

/** A zip of the entries in their order; their compressed bytes are copied, not packed anew. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let length = END_SIZE;
  for (const { nameBytes, compressed } of entries) {
    length += LOCAL_SIZE + CENTRAL_SIZE + 2 * nameBytes.length + compressed.length;
  }
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, VERSION, true);
    at = writeCommonFields(view, at + 6, entry);
    view.setUint16(at, 0, true);
    out.set(entry.nameBytes, at + 2);
    out.set(entry.compressed, at + 2 + entry.nameBytes.length);
    at += 2 + entry.nameBytes.length + entry.compressed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    writeCommonFields(view, at + 8, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(entry.nameBytes, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The fields that a local header and a directory entry share; returns the offset behind the name's length. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): number {
  // Sizes stand in the header here, so nothing follows the data.
  view.setUint16(at, entry.flags & ~SIZES_FOLLOW_FLAG, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.dosTime, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.nameBytes.length, true);
  return at + 22;
}
