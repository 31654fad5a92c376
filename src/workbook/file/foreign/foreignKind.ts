/** Formats besides .xlsx that the file host makes an .xlsx of. */
export type ForeignKind = "xls" | "ods" | "html";

const HEAD_BYTES = 4096;
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|style|div|center|table)\b/i;

/** Whether a file is an HTML page; portals export tables as such under the name .xls. */
export function isHtml(bytes: Uint8Array): boolean {
  return HTML.test(htmlText(bytes.subarray(0, HEAD_BYTES)));
}

/** An HTML file's text: by its byte order mark, else by the encoding it declares, else UTF-8. */
export function htmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const label = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  return decoder(label).decode(bytes);
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
