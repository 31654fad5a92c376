/** What packs and unpacks the entries of a zip. */
export interface Codec {
  /**
   * Inflates raw deflate data; the result may be shorter than `size` bytes.
   * @throws any error where the data is broken or would give more than `size` bytes
   */
  inflate(compressed: Uint8Array, size: number): Uint8Array;
  /** Raw deflate data of these bytes. */
  deflate(bytes: Uint8Array<ArrayBuffer>): Uint8Array | Promise<Uint8Array>;
  /** CRC-32 as zip uses it (polynomial 0xEDB88320), unsigned. */
  crc32(bytes: Uint8Array): number;
}
