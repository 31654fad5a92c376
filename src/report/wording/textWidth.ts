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

const BOLD = 1.06;

export interface TextLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Width of a stretch of text in points; tones and marks add nothing. */
export function textWidth(text: string, look: TextLook): number {
  const composed = MARKS.test(text) ? text.normalize("NFC") : text;
  let thousandths = 0;
  for (let at = 0; at < composed.length; at += 1) {
    const code = composed.charCodeAt(at);
    if (code < KNOWN.length) thousandths += KNOWN[code] || letterWidth(code);
    // of a pair of surrogates the second counts nothing
    else if (code < 0xdc00 || code > 0xdfff) thousandths += OTHER;
  }
  return (thousandths * look.size * (look.bold ? BOLD : 1)) / 1000;
}

/** Marks that stand apart from their letters. */
const MARKS = /[\u0300-\u036f]/;

/** Widths of letters met so far, by code, through the Vietnamese ones: to take a letter from its marks takes longer than to look it up. */
const KNOWN = new Uint16Array(0x2100);

function letterWidth(code: number): number {
  const letter = String.fromCharCode(code);
  const width = WIDTHS.get(letter) ?? WIDTHS.get(letter.normalize("NFD").charAt(0)) ?? OTHER;
  KNOWN[code] = width;
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
  const add = (piece: string, shown: string, shownWidth: number): void => {
    if (line !== "" && filled + shownWidth > width) {
      lines.push(line);
      line = "";
      filled = 0;
    }
    line += piece;
    filled += shownWidth + textWidth(piece.slice(shown.length), look);
  };
  for (const word of text.match(/\S+\s*/g) ?? []) {
    const shown = word.trimEnd();
    const shownWidth = textWidth(shown, look);
    if (shownWidth <= width) add(word, shown, shownWidth);
    else for (const piece of cut(word, width, look)) add(piece, piece.trimEnd(), textWidth(piece.trimEnd(), look));
  }
  return [...lines, line];
}

/** A word longer than a line in pieces that fit. */
function cut(word: string, width: number, look: TextLook): readonly string[] {
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
