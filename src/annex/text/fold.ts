/** NFC, one kind of Đ (the eth Ð looks the same), every run of white space (line breaks, NBSP) one space, trimmed. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/ð/g, "đ")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** {@link tidy}, lower case, without tones and marks: a key for wordings, never for telling units apart. */
export function fold(text: string): string {
  return tidy(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
