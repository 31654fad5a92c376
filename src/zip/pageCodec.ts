import { deflateSync, Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { Codec } from "./codec";

/** Compressed bytes fed at a time: at deflate's best ratio (1:1032) they cannot run more than 17 MB past a lying size. */
const CHUNK = 16 * 1024;

/** Below this a stream takes longer than packing at once (4 kB of sheet XML: 0,16 against 0,07 ms). */
const SMALL_BYTES = 32 * 1024;

/** fflate's level 4 packs sheets as tightly as level 6 in half the time. */
const LEVEL = 4;

/** With fflate; for large parts with the platform's own deflate where it has one, which works beside the page's thread. */
export const pageCodec: Codec = { inflate, deflate, crc32 };

function inflate(compressed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError("more bytes than declared");
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < compressed.length; at += CHUNK) {
    stream.push(compressed.subarray(at, at + CHUNK), at + CHUNK >= compressed.length);
  }
  return length === size ? out : out.subarray(0, length);
}

function deflate(bytes: Uint8Array<ArrayBuffer>): Uint8Array | Promise<Uint8Array> {
  const platform = bytes.length < SMALL_BYTES ? null : platformDeflate();
  return platform === null ? deflateSync(bytes, { level: LEVEL }) : throughStream(bytes, platform);
}

/** Null where there is none: Chrome and Edge before 103, Safari before 16.4, Node before 20.12. */
function platformDeflate(): CompressionStream | null {
  try {
    return new CompressionStream("deflate-raw");
  } catch {
    return null;
  }
}

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream,
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  // what goes wrong with the writing is met in reading
  const written = Promise.allSettled([writer.write(bytes), writer.close()]);
  const chunks: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  await written;
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
