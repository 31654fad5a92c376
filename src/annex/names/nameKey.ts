import { fold, tidy } from "../text/fold";

/**
 * Keys for telling whether two names are the same unit, from strict to loose (DESIGN decision 12).
 * A looser key may only be used where it is unique in the workbook, and then it is said.
 */
export interface NameKeys {
  /** NFC, lower case. */
  readonly exact: string;
  /** Tones in one place: hòa = hoà, thủy = thuỷ. */
  readonly tonePlace: string;
  /** Also i = y at the end of a syllable, Đ = Ð. */
  readonly spelling: string;
  /** No tones or marks at all. */
  readonly folded: string;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

export function nameKeys(name: string): NameKeys {
  const exact = tidy(name).toLocaleLowerCase("vi");
  const tonePlace = exact.split(" ").map(withToneOnNucleus).join(" ");
  const spelling = tonePlace
    .split(" ")
    .map((syllable) => syllable.normalize("NFD").replace(/y(?=[\u0300-\u036f]*$)/u, "i").normalize("NFC"))
    .join(" ");
  return { exact, tonePlace, spelling, folded: fold(name) };
}

/**
 * Moves the tone of oa, oe, uy to the second vowel, where the newer style puts it ("hòa" → "hoà").
 * After q and g the u or i belongs to the consonant ("quý", "giá"), so those syllables stay.
 */
function withToneOnNucleus(syllable: string): string {
  const parts = syllable.normalize("NFD");
  const match = /^([^aeiouy]*)([ou])([\u0300-\u036f]*)([aey])$/u.exec(parts);
  if (!match) return syllable;
  const [, onset = "", first = "", marks = "", second = ""] = match;
  if (onset.endsWith("q") || !TONES.test(marks)) return syllable;
  const isPair = (first === "o" && second !== "y") || (first === "u" && second === "y");
  const tone = [...marks].filter((mark) => TONES.test(mark)).join("");
  const rest = [...marks].filter((mark) => !TONES.test(mark)).join("");
  return isPair ? `${onset}${first}${rest}${second}${tone}`.normalize("NFC") : syllable;
}
