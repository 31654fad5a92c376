import tcvn3Table from "./tcvn3.json";
import vniTable from "./vni.json";

const TCVN3: ReadonlyMap<string, string> = new Map(Object.entries(tcvn3Table));
const VNI: ReadonlyMap<string, string> = new Map(Object.entries(vniTable));

/**
 * Text as it was meant, where its font is one of the pre-Unicode Vietnamese ones: TCVN3 (ABC) behind ".Vn…" fonts,
 * VNI behind "VNI-…" fonts. Other fonts, and text that already holds Unicode letters in such a font, come back unchanged.
 * Tables: TCVN 5712 (VN3) and VNI-Windows, as in the iconv and Unikey tables.
 */
export function decodeLegacy(text: string, font: string | undefined): string {
  if (font === undefined || /[\u0100-\uffff]/.test(text)) return text;
  if (/^\.vn/i.test(font)) {
    const decoded = [...text].map((letter) => TCVN3.get(letter) ?? letter).join("");
    // VN3 has no toned capitals: a font that ends in H draws every letter as a capital
    return /h$/i.test(font) ? decoded.toLocaleUpperCase("vi") : decoded;
  }
  return /^vni/i.test(font) ? decodeVni(text) : text;
}

/** Greedy, two characters first: a base letter followed by its mark. */
function decodeVni(text: string): string {
  let decoded = "";
  for (let at = 0; at < text.length;) {
    const pair = VNI.get(text.slice(at, at + 2));
    const single = text.charAt(at);
    decoded += pair ?? VNI.get(single) ?? single;
    at += pair === undefined ? 1 : 2;
  }
  return decoded;
}
