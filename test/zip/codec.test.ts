import { constants, crc32 as nodeCrc32, deflateRawSync, inflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { nodeCodec } from "../../src/zip/nodeCodec";
import { pageCodec } from "../../src/zip/pageCodec";

const own = nodeCodec();
const CODECS = { "a page's": pageCodec, "Node's": own ?? pageCodec };

/** Sheet-like bytes of any length around the sizes at which a codec changes its way. */
const content = fc
  .tuple(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(0, 1, 63, 64, 65, 16_384, 32_767, 32_768, 70_000))
  .map(([seed, length]) => Uint8Array.from({ length }, (_, at) => (seed[at % (seed.length || 1)] ?? 0) + (at >> 9)));

it("uses Node's own zlib in Node", () => {
  expect(own).not.toBeNull();
});

it("has a codec on a page, which knows no process", () => {
  const { process } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, "process");
    expect(nodeCodec()).toBeNull();
  } finally {
    globalThis.process = process;
  }
});

it("packs large parts also where the platform does not", async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
  const { CompressionStream } = globalThis;
  // a browser of these years: the class is there, the format is not
  const older = function (): never {
    throw new TypeError("Unsupported compression format: 'deflate-raw'");
  };
  try {
    for (const platform of [older, undefined]) {
      Object.assign(globalThis, { CompressionStream: platform });
      expect(inflateRawSync(await pageCodec.deflate(bytes)).equals(bytes)).toBe(true);
    }
  } finally {
    Object.assign(globalThis, { CompressionStream });
  }
});

describe.each(Object.entries(CODECS))("%s codec", (_, codec) => {
  it("gives back what was packed, by itself or by others", async () => {
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const packed = await codec.deflate(bytes);
        expect(inflateRawSync(packed).equals(bytes)).toBe(true);
        for (const compressed of [packed, deflateRawSync(bytes), deflateRawSync(bytes, { level: 0 })]) {
          const inflated = codec.inflate(compressed, bytes.length);
          expect(Buffer.compare(inflated, bytes)).toBe(0);
          expect(inflated.constructor).toBe(Uint8Array);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("ends at the declared size, also of a bomb", () => {
    const bomb = deflateRawSync(new Uint8Array(8_000_000));
    for (const size of [0, 1, 100, 7_999_999]) expect(() => codec.inflate(bomb, size)).toThrow();
  });

  it("gives less than declared where there is less", () => {
    expect(codec.inflate(deflateRawSync(new Uint8Array([1, 2, 3])), 50)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it("refuses broken data and data that ends early", () => {
    const packed = deflateRawSync(Uint8Array.from({ length: 5000 }, (_, at) => at % 251));
    expect(() => codec.inflate(packed.subarray(0, packed.length - 5), 5000)).toThrow();
    expect(() => codec.inflate(Uint8Array.from([7, 7, 7, 7]), 5000)).toThrow();
    const flushed = deflateRawSync(new Uint8Array(50), { finishFlush: constants.Z_SYNC_FLUSH });
    expect(() => codec.inflate(flushed, 50)).toThrow();
  });

  it("sums bytes as zip does", () => {
    expect(codec.crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    for (let length = 0; length < 20; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37) % 256);
      expect(codec.crc32(bytes)).toBe(nodeCrc32(bytes));
    }
  });
});
