/** Precomposed letters, single spaces, nothing at the ends, no eth: already as {@link tidy} makes it. */
const TIDY =
  /^[!-~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u024f\u1e00-\u1eff]+(?: [!-~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u024f\u1e00-\u1eff]+)*$/;

/** NFC, one kind of Đ (the eth Ð looks the same), every run of white space (line breaks, NBSP) one space, trimmed. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/ð/g, "đ")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Folded letters of tidy text by their UTF-16 code, one for one; 0 where not met yet. The alphabets that we read end before this. */
const FOLDED = new Uint16Array(0x2000);
/** What {@link tidy} would change. */
const UNTIDY = 0xffff;
const SPACE = 32;
/** Longer texts than labels are folded as a whole. */
const LONGEST_LABEL = 200;

/** {@link tidy}, lower case, without tones and marks: a key for wordings, never for telling units apart. */
export function fold(text: string): string {
  const { length } = text;
  if (length > LONGEST_LABEL) return foldLetters(tidy(text));
  const letters: number[] = [];
  let before = SPACE;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const folded = code === SPACE ? SPACE : foldedCode(code);
    if (folded === UNTIDY || (folded === SPACE && before === SPACE)) return foldLetters(tidy(text));
    letters.push(folded);
    before = folded;
  }
  if (length > 0 && before === SPACE) return foldLetters(tidy(text));
  return String.fromCharCode(...letters);
}

function foldedCode(code: number): number {
  const known = code < FOLDED.length ? FOLDED[code] : UNTIDY;
  if (known === undefined || known !== 0) return known ?? UNTIDY;
  const letter = String.fromCharCode(code);
  const folded = TIDY.test(letter) ? foldLetters(letter) : "";
  return (FOLDED[code] = folded.length === 1 ? folded.charCodeAt(0) : UNTIDY);
}

function foldLetters(letters: string): string {
  return letters.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Whether the text has any letter that only Vietnamese typing gives; a text without may have been typed toneless. */
export function hasTones(text: string): boolean {
  return /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u.test(text);
}
