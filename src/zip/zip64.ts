import { WorkbookFailure } from "../workbook/failure";

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly localOffset: number;
}

const SENTINEL = 0xffffffff;
const EXTRA_ID = 1;

/**
 * Writers that stream put 0xFFFFFFFF in the directory and the true numbers into a "zip64" extra field,
 * also for small files. Only what stands at the sentinel is there, in this order: size, compressed size, offset.
 */
export function readZip64Sizes(view: DataView, extraStart: number, extraLength: number, sizes: Sizes): Sizes {
  const { size, compressedSize, localOffset } = sizes;
  if (size !== SENTINEL && compressedSize !== SENTINEL && localOffset !== SENTINEL) return sizes;
  const extraEnd = extraStart + extraLength;
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA_ID) continue;
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    let next = at + 4;
    const take = (plain: number): number => {
      if (plain !== SENTINEL) return plain;
      if (next + 8 > Math.min(fieldEnd, extraEnd)) throw new WorkbookFailure("damaged", { part: "directory" });
      const value = Number(view.getBigUint64(next, true));
      next += 8;
      return value;
    };
    return { size: take(size), compressedSize: take(compressedSize), localOffset: take(localOffset) };
  }
  throw new WorkbookFailure("damaged", { part: "directory" });
}
