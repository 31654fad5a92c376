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

/** Folded letters by their UTF-16 code, as far as they have been met; the alphabets that we read end before this. */
const FOLDED: (string | undefined)[] = [];
const LAST_KEPT = 0x1fff;

/** {@link tidy}, lower case, without tones and marks: a key for wordings, never for telling units apart. */
export function fold(text: string): string {
  const tidied = tidy(text);
  let folded = "";
  for (let at = 0; at < tidied.length; at++) {
    const code = tidied.charCodeAt(at);
    // beyond the kept ones a letter may be a pair of codes: what is left is folded as a whole
    if (code > LAST_KEPT) return folded + foldLetters(tidied.slice(at));
    folded += FOLDED[code] ??= foldLetters(String.fromCharCode(code));
  }
  return folded;
}

function foldLetters(letters: string): string {
  let folded = "";
  for (const letter of letters)
    folded += letter.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  return folded;
}

/** Whether the text has any letter that only Vietnamese typing gives; a text without may have been typed toneless. */
export function hasTones(text: string): boolean {
  return /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u.test(text);
}
