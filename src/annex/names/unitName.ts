import type { UnitKind } from "../annex";
import { fold, tidy } from "../text/fold";

/** A unit's name as the result contract gives it. */
export interface UnitName {
  /** NFC, without number and prefix of the kind. */
  readonly name: string;
  /** Null where the label does not tell. */
  readonly kind: UnitKind | null;
}

/** What stands before the name of a commune-level unit, folded; the longest first. */
const BODIES =
  /^(?:ubnd|uy ban nhan dan|bpmc|bp mot cua|bo phan mot cua|bo phan tiep nhan va tra ket qua|bo phan tn&tkq|mot cua|trung tam phuc vu hanh chinh cong|trung tam pvhcc|trung tam hcc|tt pvhcc|ttpvhcc|tt phuc vu hanh chinh cong|tthcc)\b[\s.:-]*(?:cua\s+)?/;

/** With their tones: "Phượng Kỳ" is no phường. Labels typed without any tones have them bare. */
const KINDS: readonly { readonly kind: UnitKind; readonly prefix: RegExp }[] = [
  { kind: "thị trấn", prefix: /^(?:thị trấn|thi tran|ttr|tt)(?=[\s.]|$)[\s.]*/ },
  { kind: "đặc khu", prefix: /^(?:đặc khu|dac khu|đk\.)(?=[\s.]|$)[\s.]*/ },
  { kind: "phường", prefix: /^(?:phường|phuong)(?=[\s.\d]|$)[\s.]*|^p(?:\.\s*|\s*(?=\d))/ },
  { kind: "xã", prefix: /^(?:xã|xa)(?=[\s.]|$)[\s.]*|^x\.\s*/ },
];

/** A leading number of its own: "1. Xã An Thanh", "2) …". */
const NUMBERING = /^\(?\d{1,3}\s*[.)/]\s*(?=\D)/;

/**
 * Splits a commune's label into name and kind: "UBND xã Gia Tân" → Gia Tân, xã; "TT. Tứ Kỳ" → Tứ Kỳ, thị trấn; "P. 5" → 5, phường.
 * A label all in capitals comes back with capital initials. A label that is only a prefix ("Thị trấn") keeps it as its name.
 */
export function unitName(label: string): UnitName {
  let rest = tidy(label).replace(NUMBERING, "").replace(/[\s*;:,.]+$/, "");
  rest = rest.slice(foldedMatchLength(BODIES, rest));
  for (const { kind, prefix } of KINDS) {
    const length = prefix.exec(rest.toLocaleLowerCase("vi"))?.[0].length ?? 0;
    if (length === 0) continue;
    const name = rest.slice(length).trim();
    return { name: name === "" ? rest : capitalised(name, rest), kind };
  }
  return { name: capitalised(rest, rest), kind: null };
}

/** Folding keeps one letter for one letter of NFC text, so a match in the folded text measures the label itself. */
function foldedMatchLength(pattern: RegExp, text: string): number {
  const key = fold(text);
  return key.length === text.length ? (pattern.exec(key)?.[0].length ?? 0) : 0;
}

/** "PHƯỢNG KỲ" → "Phượng Kỳ"; a name with any small letter is left as it is, as is one of initials and digits. */
function capitalised(name: string, label: string): string {
  if (label !== label.toLocaleUpperCase("vi") || !/\p{L}{2}/u.test(name)) return name;
  return name
    .toLocaleLowerCase("vi")
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"));
}
