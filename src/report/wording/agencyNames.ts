import { capitalised, plainName } from "./names";

/** Written in capitals wherever they stand, though they hold vowels. */
const INITIALS = /^(?:HĐND|UBND|TTHC|PVHCC|TTPVHCC|BPMC|VPCP|TN&TKQ|HĐND&UBND|HĐND-UBND|CNTT|QLDA)$/;

/** Every Vietnamese syllable has a vowel: letters without one are initials (BHXH, LĐTBXH, TN&MT). */
const NO_SYLLABLE = /^(?=.*\p{L}.*\p{L})[^aeiouy]+$/iu;

/** A kind of agency; the word after it begins the agency's own name and has a capital (NĐ 30/2020/NĐ-CP, Phụ lục II). */
const AGENCY_KINDS = ["văn phòng", "trung tâm", "bộ phận", "chi nhánh", "chi cục", "phòng", "sở", "ban"];

/** After these comes a place name, each word of which has a capital. */
const PLACE_KINDS = /(?:^|\s)(thành phố|thị trấn|thị xã|đặc khu|huyện|tỉnh|quận|phường|xã)(?!\s+hội)(?=\s)/u;

/**
 * An agency's name as it stands in a sentence: "VĂN PHÒNG HĐND&UBND" → "Văn phòng HĐND&UBND", "UBND HUYỆN TỨ KỲ" →
 * "UBND huyện Tứ Kỳ". A name that has small letters is left as it is typed.
 */
export function agencyInSentence(name: string): string {
  const clean = plainName(name);
  if (clean !== clean.toLocaleUpperCase("vi") || !/\p{L}{2}/u.test(clean)) return clean;
  const words = clean.split(" ").map((word) => (isInitials(word) ? word : word.toLocaleLowerCase("vi")));
  return capitalised(withPlaces(withOwnNames(words.join(" "))));
}

function isInitials(word: string): boolean {
  return INITIALS.test(word) || NO_SYLLABLE.test(word.normalize("NFD").replace(/[^\p{L}&]/gu, ""));
}

/** The administrative level that an agency's name ends on or names: "UBND HUYỆN TỨ KỲ" → "huyện"; null where it names none. */
export function levelWord(agency: string): string | null {
  return PLACE_KINDS.exec(`${plainName(agency).toLocaleLowerCase("vi")} `)?.[1] ?? null;
}

function withOwnNames(text: string): string {
  const kind = AGENCY_KINDS.find((known) => text.startsWith(`${known} `));
  const own = kind === undefined ? text : `${kind} ${capitalised(text.slice(kind.length + 1))}`;
  return own.replace(
    /( - |, | và )(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"),
  );
}

function withPlaces(text: string): string {
  const match = PLACE_KINDS.exec(text);
  if (match === null) return text;
  const end = match.index + match[0].length;
  return (
    text.slice(0, end) +
    text
      .slice(end)
      .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"))
  );
}
