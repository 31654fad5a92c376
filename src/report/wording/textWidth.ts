/** Advance widths of Times New Roman in thousandths of the size, by base letter; any other character counts as {@link OTHER}. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    180: "'",
    250: " ,.",
    278: "/:;ijlt\\",
    333: "!()-[]fIr`“”",
    389: "Js",
    444: "aceez?",
    500: "0123456789$#*_bdghknopquvxyđơ–",
    556: "FPSư",
    564: "+<=>",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐƠ",
    778: "&m",
    833: "%",
    889: "MƯ",
    944: "W",
    1000: "…@—",
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);

/** Of a character that is not listed. */
const OTHER = 600;
const MOST_MET = 2_000;

const BOLD = 1.06;

export interface TextLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Width of a stretch of text in points; tones and marks add nothing. */
export function textWidth(text: string, look: TextLook): number {
  let thousandths = 0;
  for (const letter of text.normalize("NFC")) thousandths += letterWidth(letter);
  return (thousandths * look.size * (look.bold ? BOLD : 1)) / 1000;
}

/** Letters met so far: to take a letter from its marks takes longer than to look it up. */
const met = new Map<string, number>();

function letterWidth(letter: string): number {
  const known = met.get(letter);
  if (known !== undefined) return known;
  const width = WIDTHS.get(letter) ?? WIDTHS.get(letter.normalize("NFD").charAt(0)) ?? OTHER;
  if (met.size < MOST_MET) met.set(letter, width);
  return width;
}

/**
 * Breaks text into the lines that a cell of `width` points shows; a word longer than a line is cut. Each line keeps the
 * blank it ends in, so that the lines joined are the text.
 */
export function wrappedLines(text: string, width: number, look: TextLook): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let filled = 0;
  for (const piece of text.match(/\S+\s*/g)?.flatMap((word) => cut(word, width, look)) ?? []) {
    const word = piece.trimEnd();
    const wordWidth = textWidth(word, look);
    if (line !== "" && filled + wordWidth > width) {
      lines.push(line);
      line = "";
      filled = 0;
    }
    line += piece;
    filled += wordWidth + textWidth(piece.slice(word.length), look);
  }
  return [...lines, line];
}

function cut(word: string, width: number, look: TextLook): readonly string[] {
  if (textWidth(word.trimEnd(), look) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter, look) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
