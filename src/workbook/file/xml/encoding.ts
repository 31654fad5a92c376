import { WorkbookFailure } from "../../failure";

/** A part's text and how its bytes were written, so that it goes back the same way. */
export interface XmlText {
  readonly text: string;
  readonly encoding: XmlEncoding;
}

export type XmlEncoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be";

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/**
 * Decodes a part. OPC allows UTF-8 and UTF-16; other declared encodings that the platform knows
 * (windows-1258, iso-8859-1) are read too and written back as UTF-8.
 * @throws WorkbookFailure `damaged` where the bytes are not in their declared encoding
 */
export function decodeXml(bytes: Uint8Array): XmlText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes.subarray(2), "utf-16le"), encoding: "utf-16le" };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes.subarray(2), "utf-16be"), encoding: "utf-16be" };
  if (first === 0x3c && second === 0) return { text: decode(bytes, "utf-16le"), encoding: "utf-16le" };
  if (first === 0 && second === 0x3c) return { text: decode(bytes, "utf-16be"), encoding: "utf-16be" };
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { text: decode(bytes.subarray(3), "utf-8"), encoding: "utf-8-bom" };
  }
  const label = DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1] ?? "utf-8";
  return { text: decode(bytes, label), encoding: "utf-8" };
}

/** Inverse of {@link decodeXml}; characters that the platform cannot hold (lone surrogates) become U+FFFD. */
export function encodeXml({ text, encoding }: XmlText): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(declaredAsUtf8(text));
  if (encoding === "utf-8-bom") return new TextEncoder().encode(`\ufeff${declaredAsUtf8(text)}`);
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  const littleEndian = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index++) view.setUint16(2 + 2 * index, text.charCodeAt(index), littleEndian);
  return bytes;
}

/** A part that came in another encoding must not go on claiming it. */
function declaredAsUtf8(text: string): string {
  const label = DECLARED.exec(text.slice(0, 200))?.[1];
  if (!label || label.toLowerCase() === "utf-8") return text;
  return text.replace(DECLARED, (declaration) => declaration.replace(label, "UTF-8"));
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new WorkbookFailure("damaged", {}, { cause });
  }
}
