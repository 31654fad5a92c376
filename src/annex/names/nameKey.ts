import { fold, tidy } from "../text/fold";
import { withPlainI, withTonePlaced } from "../text/spelling";

/**
 * Keys for telling whether two names are the same unit, from strict to loose (DESIGN decision 12).
 * A looser key may only be used where it is unique in the workbook, and then it is said.
 */
export interface NameKeys {
  /** NFC, lower case. */
  readonly exact: string;
  /** Tones in one place: hòa = hoà, thủy = thuỷ. */
  readonly tonePlace: string;
  /** Also i = y where both are written, Đ = Ð. */
  readonly spelling: string;
  /** No tones or marks at all. */
  readonly folded: string;
}

export function nameKeys(name: string): NameKeys {
  const exact = tidy(name).toLowerCase();
  const tonePlace = syllables(exact, withTonePlaced);
  return { exact, tonePlace, spelling: syllables(tonePlace, withPlainI), folded: fold(name) };
}

/** {@link NameKeys.spelling} alone: the key by which units are the same without a word to the user. */
export function spellingKey(name: string): string {
  return syllables(tidy(name).toLowerCase(), plainSyllable);
}

/** Vietnamese has some 7.000 syllables; names use a few hundred of them again and again. */
const MOST_KNOWN = 8000;
const known = new Map<string, string>();
const NUMBER = /^\d+$/;

function plainSyllable(syllable: string): string {
  if (NUMBER.test(syllable)) return syllable;
  const found = known.get(syllable);
  if (found !== undefined) return found;
  const plain = withPlainI(withTonePlaced(syllable));
  if (known.size < MOST_KNOWN) known.set(syllable, plain);
  return plain;
}

function syllables(text: string, change: (syllable: string) => string): string {
  return text.split(" ").map(change).join(" ");
}
