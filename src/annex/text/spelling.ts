const MARKS = "[\\u0300-\\u036f]";
/** Onset, medial o or u with its marks, main vowel with its marks: "hòa", "hoà", "thủy", "qúa". */
const OPEN_PAIR = new RegExp(`^([^aeiouy]*)([ou])(${MARKS}*)([aeiy])(${MARKS}*)$`, "u");
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A lower-case NFC syllable with its tone where the newer style puts it: hòa → hoà, thủy → thuỷ, and the slip qúa → quá.
 * Only open syllables with oa, oe, uy and those after q are written both ways; after g and q the first letter belongs to the onset.
 */
export function withTonePlaced(syllable: string): string {
  const match = OPEN_PAIR.exec(syllable.normalize("NFD"));
  if (!match) return syllable;
  const [, onset = "", first = "", firstMarks = "", second = "", secondMarks = ""] = match;
  const isPair = onset.endsWith("q") || (first === "o" ? second === "a" || second === "e" : second === "y");
  if (!isPair) return syllable;
  const tones = (firstMarks + secondMarks).match(TONES)?.join("") ?? "";
  return `${onset}${first}${firstMarks.replace(TONES, "")}${second}${secondMarks.replace(TONES, "")}${tones}`.normalize(
    "NFC",
  );
}

/** Also i for y where both are written: as the only vowel after a consonant (kỳ = kì, mỹ = mĩ) and after qu (quý = quí). */
export function withPlainI(syllable: string): string {
  const parts = syllable.normalize("NFD");
  return /^(?:[^aeiouy\p{M}]+|qu)y\p{M}*$/u.test(parts) ? parts.replace("y", "i").normalize("NFC") : syllable;
}

/** One spelling for a lower-case NFC text whose words may be written in several. */
export function plainSpelling(text: string): string {
  return text
    .split(" ")
    .map((syllable) => withPlainI(withTonePlaced(syllable)))
    .join(" ");
}
