import type { UnitKind } from "../annex";
import { fold, hasTones, tidy } from "../text/fold";

/** A unit's name as the result contract gives it. */
export interface UnitName {
  /** NFC, without number and prefix of the kind. */
  readonly name: string;
  /** Null where the label does not tell. */
  readonly kind: UnitKind | null;
}

/** What stands before the name of a commune-level unit, folded; may be stacked ("Bộ phận Một cửa UBND xã"). */
const BODY =
  /^(?:ubnd|uy ban nhan dan|hdnd(?: va |\s*&\s*|\s*-\s*)ubnd|van phong hdnd(?: va |\s*&\s*|\s*-\s*)ubnd|vp hdnd(?: va |\s*&\s*|\s*-\s*)ubnd|bpmc|bp mot cua|bo phan mot cua|bo phan tiep nhan va tra ket qua|bp tiep nhan va tra ket qua|(?:bo phan|bp) (?:tn\s*&\s*tkq|tn va tkq|tntkq)|mot cua|trung tam phuc vu hanh chinh cong|trung tam (?:pvhcc|hcc|hanh chinh cong)|diem (?:pvhcc|phuc vu hanh chinh cong|tiep nhan)|tt[. ]?(?:pvhcc|hcc)|tt phuc vu (?:hanh chinh cong|hcc)|tthcc)(?=[\s.:,-])[\s.:,-]*(?:cua |thuoc |tai )?/;
const MOST_BODIES = 4;

interface KindPrefix {
  readonly kind: UnitKind;
  /** What a prefix begins with. */
  readonly initials: string;
  /** With its tones, in lower case: "Phượng Kỳ" is no phường. */
  readonly prefix: RegExp;
  /** Typed without tones; counts only in a label without any ("Xa Dung" is a commune, "Xa Dung" among toned labels has no prefix). */
  readonly toneless?: RegExp;
  /** A letter alone, before a name that begins with a capital or a digit. */
  readonly letter?: RegExp;
}

const KINDS: readonly KindPrefix[] = [
  {
    kind: "thị trấn",
    initials: "tT",
    prefix: /^(?:thị trấn|t\.?\s?trấn|ttr|t\.?t)(?=[\s.]|$)[\s.]*/,
    toneless: /^thi tran(?=[\s.]|$)[\s.]*/,
  },
  {
    kind: "đặc khu",
    initials: "đĐdD",
    prefix: /^(?:đặc khu|đk\.|đk)(?=[\s.]|$|(?<=\.))[\s.]*/,
    toneless: /^(?:dac khu|dk\.)(?=[\s.]|$|(?<=\.))[\s.]*/,
  },
  {
    kind: "phường",
    initials: "pP",
    prefix: /^phường(?=[\s.\d]|$)[\s.]*/,
    toneless: /^phuong(?=[\s.\d]|$)[\s.]*/,
    letter: /^[Pp](?:\.\s*|\s+|(?=\d))(?=[\p{Lu}\d])/u,
  },
  {
    kind: "xã",
    initials: "xX",
    prefix: /^xã(?=[\s.]|$)[\s.]*/,
    toneless: /^xa(?=[\s.]|$)[\s.]*/,
    letter: /^[Xx](?:\.\s*|\s+)(?=[\p{Lu}\d])/u,
  },
];

/** The kind whose prefixes begin with a letter. */
const KIND_BY_INITIAL = new Map(KINDS.flatMap((kind) => [...kind.initials].map((initial) => [initial, kind] as const)));

/** A number or bullet of its own: "1. Xã An Thanh", "2) …", "3- …", "4 Xã …", "- Xã …". */
const NUMBERING =
  /^(?:\(?\d{1,3}\s*[.)/:-]\s*(?=\p{L})|\d{1,3}\s+(?=(?:[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị [Tt]rấn|THỊ TRẤN|[Đđ]ặc [Kk]hu|ĐẶC KHU)\s+[\p{Lu}\d])|[-–+*•]\s*(?=\p{Lu}))/u;
/** "An Thanh (xã)" */
const KIND_BEHIND = /\s*\((xã|phường|thị trấn|đặc khu)\)$/i;
/** A town's office that is no town ("TT Y tế", "TT. GDNN"). */
const CENTRE_FOLDED =
  /^t\.?t\.?\s*(?:y te|gdnn|gdtx|dvnn|van hoa|vh|phat trien|dich vu|bdct|boi duong|pvhcc|hcc|phuc vu|hanh chinh|ky thuat|khuyen nong|thong tin|kiem soat)/;

/**
 * Splits a commune's label into name and kind: "UBND xã Gia Tân" → Gia Tân, xã; "TT. Tứ Kỳ" → Tứ Kỳ, thị trấn; "P. 5" → 5, phường.
 * A name all in capitals comes back with capital initials. A label that is only a prefix ("Thị trấn") keeps it as its name.
 */
export function unitName(label: string): UnitName {
  return unitNameIn(label, !hasTones(label));
}

/**
 * {@link unitName} for a label among others.
 * @param toneless the sheet's labels are typed without tones, so a bare "Xa" is the prefix
 */
export function unitNameIn(label: string, toneless: boolean): UnitName {
  const whole = withoutEnd(tidy(label).replace(NUMBERING, ""));
  const behind = whole.endsWith(")") ? KIND_BEHIND.exec(whole) : null;
  if (behind !== null && behind.index > 0)
    return unitNameIn(`${behind[1]?.toLowerCase()} ${whole.slice(0, behind.index)}`, toneless);
  const rest = withoutBodies(whole);
  if (/^t/i.test(rest) && CENTRE_FOLDED.test(fold(rest))) return { name: whole, kind: null };
  const prefixed = KIND_BY_INITIAL.get(rest.charAt(0));
  if (prefixed === undefined) return { name: capitalised(rest), kind: null };
  const { kind, prefix, toneless: bare, letter } = prefixed;
  const lower = rest.toLowerCase();
  const length =
    prefix.exec(lower)?.[0].length ??
    (toneless ? bare?.exec(lower)?.[0].length : undefined) ??
    letter?.exec(rest)?.[0].length ??
    0;
  if (length === 0) return { name: capitalised(rest), kind: null };
  const name = rest.slice(length).trim();
  return { name: name === "" ? rest : capitalised(name), kind };
}

/** Without the marks that clerks put behind a name. */
function withoutEnd(label: string): string {
  let end = label.length;
  while (end > 0 && " *;:,.".includes(label.charAt(end - 1))) end--;
  return label.slice(0, end);
}

/** Folding keeps one letter for one letter of NFC text, so a match in the folded text measures the label itself. */
function withoutBodies(label: string): string {
  let rest = label;
  for (let times = 0; times < MOST_BODIES; times++) {
    if (!/^[uUủỦbBhHvVmMtTđĐ]/.test(rest)) break;
    const key = fold(rest);
    const length = key.length === rest.length ? (BODY.exec(key)?.[0].length ?? 0) : 0;
    if (length === 0) break;
    rest = rest.slice(length);
  }
  return rest;
}

/** "PHƯỢNG KỲ" → "Phượng Kỳ"; a name with any small letter is left as it is, as are initials, digits and Roman numbers. */
function capitalised(name: string): string {
  if (/[a-z]/.test(name) || name !== name.toUpperCase()) return name;
  if (!/\p{L}{2}/u.test(name) || !/^[\p{L}\p{N}\s'’().-]+$/u.test(name)) return name;
  return name
    .split(" ")
    .map((word) => (/^[IVX]+$/.test(word) ? word : initial(word)))
    .join(" ");
}

function initial(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"));
}
