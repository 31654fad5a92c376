import { Zip, ZipDeflate } from "fflate";
import type { Pause } from "../../steps";

/** A file of the zip: its bytes, or the text that these pieces make one after the other. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | Iterable<string>;
}

/** Characters, or bytes, packed between two pauses: some milliseconds also on a slow machine. */
const PIECE = 64 * 1024;

/** Archive times have no zone; noon of a fixed day is the same day everywhere. */
const NOON = new Date(2000, 0, 1, 12);

/** Packs the parts in their order; the same parts give the same bytes, whenever it pauses. */
export async function zipInPieces(parts: Iterable<ZipPart>, pause: Pause): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    packed.push(data);
  });
  for (const { name, content } of parts) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = NOON;
    zip.add(entry);
    for (const piece of content instanceof Uint8Array ? cut(content) : encoded(content)) {
      entry.push(piece);
      const pausing = pause();
      if (pausing) await pausing;
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  return joined(packed);
}

function* cut(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function* encoded(pieces: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text);
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
