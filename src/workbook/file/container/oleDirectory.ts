const HEADER_BYTES = 512;
const DIRECTORY_ENTRY_BYTES = 128;
const NAME_BYTES = 64;
/** Where the header says how large sectors are, and in which the directory begins. */
const SECTOR_SHIFT = 30;
const DIRECTORY_START = 48;
const ENTRY_TYPES = [1, 2, 5];

/**
 * Names of the streams and storages in an OLE compound file ([MS-CFB] 2.6.1).
 * A directory entry always stands on a 128-byte boundary, so a look at each of them finds all,
 * also where the sector chains are broken or the file is cut short.
 */
export function oleStreamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf16 = new TextDecoder("utf-16le");
  for (let at = HEADER_BYTES; at + DIRECTORY_ENTRY_BYTES <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    const length = view.getUint16(at + NAME_BYTES, true);
    const type = bytes[at + NAME_BYTES + 2] ?? 0;
    const endsInZero = length >= 4 && length <= NAME_BYTES && view.getUint16(at + length - 2, true) === 0;
    if (endsInZero && ENTRY_TYPES.includes(type)) names.add(utf16.decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

/** Whether the file ends before the sector in which its directory begins ([MS-CFB] 2.2). */
export function isCutShort(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER_BYTES) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = view.getUint16(SECTOR_SHIFT, true) === 12 ? 4096 : 512;
  return (view.getUint32(DIRECTORY_START, true) + 1) * sectorBytes >= bytes.length;
}
