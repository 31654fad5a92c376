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
  const exact = tidy(name).toLocaleLowerCase("vi");
  const tonePlace = syllables(exact, withTonePlaced);
  return { exact, tonePlace, spelling: syllables(tonePlace, withPlainI), folded: fold(name) };
}

function syllables(text: string, change: (syllable: string) => string): string {
  return text.split(" ").map(change).join(" ");
}
