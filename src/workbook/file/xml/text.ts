import { MAX_CELL_CHARS } from "../limits";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g;

/** Resolves character references and the five entities of XML; no other entity exists, since a DOCTYPE is refused. */
export function unescapeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(REFERENCE, (whole, hex: string | undefined, decimal: string | undefined, name = "") => {
    if (hex === undefined && decimal === undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? parseInt(decimal ?? "", 10) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Text between tags as XML means it: references resolved, CDATA taken as it is, comments left out, CR LF as LF. */
export function xmlText(raw: string): string {
  const source = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!source.includes("<")) return unescapeXml(source);
  let text = "";
  for (let at = 0; at < source.length;) {
    const open = source.indexOf("<", at);
    if (open < 0) return text + unescapeXml(source.slice(at));
    text += unescapeXml(source.slice(at, open));
    const isCdata = source.startsWith("<![CDATA[", open);
    const terminator = isCdata ? "]]>" : source.startsWith("<!--", open) ? "-->" : "?>";
    const close = source.indexOf(terminator, open);
    if (close < 0) break;
    if (isCdata) text += source.slice(open + 9, close);
    at = close + terminator.length;
  }
  return text;
}

/** Undoes `_xHHHH_`, which stands for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Escapes for text content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (char) => ESCAPED[char] ?? char);
}

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Characters that XML 1.0 has no place for, half surrogate pairs, and a carriage return, which XML would turn into a line feed. */
const UNWRITABLE = /(?![\t\n\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Most texts hold nothing but these, which stand as they are. */
const PLAIN = /^[\t\n\u0020-%'-;=?-^`-\u007e\u00a0-\ud7ff]*$/;

/** A cell's text as XML content: cut to Excel's length, `_xHHHH_` for what XML cannot hold, the rest escaped. */
export function cellTextXml(text: string): string {
  if (text.length <= MAX_CELL_CHARS && PLAIN.test(text)) return text;
  const escaped = clipped(text)
    // also where no "_" follows: an escape put behind it would begin with one
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, "_x005F_")
    .replace(UNWRITABLE, hexEscape);
  return escaped.replace(/[&<>]/g, (char) => ESCAPED[char] ?? char);
}

function clipped(text: string): string {
  if (text.length <= MAX_CELL_CHARS) return text;
  const last = text.charCodeAt(MAX_CELL_CHARS - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_CELL_CHARS - 1 : MAX_CELL_CHARS);
}

function hexEscape(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
