import { fold, hasTones, tidy } from "../text/fold";
import { plainSpelling } from "../text/spelling";
import { ABBREVIATIONS, HEADER_WORDINGS, type Leaf, type OtherColumn, type Side, type Wording } from "./vocabulary";

/** What one heading says, by itself. */
export interface Heading {
  readonly text: string;
  readonly side: Side | null;
  /** The side is only hinted at ("giải quyết"). */
  readonly weakSide: boolean;
  readonly leaf: Leaf | null;
  /** "Tổng số" stands in it, besides what `leaf` says. */
  readonly saysTotal: boolean;
  readonly other: OtherColumn | null;
  /** Counts those of so many days ("Quá hạn dưới 10 ngày", "Từ 10 ngày trở lên"). */
  readonly byDays: boolean;
  /** Known only when its tones are passed over: a slip of the pen, or another word. */
  readonly loose: boolean;
}

/** A title or a paragraph is no heading. */
export const LONGEST_HEADING = 160;

/** Where a heading names several leaves ("trực tuyến trong kỳ"), the first of these counts. */
const LEAF_RANK: readonly Leaf[] = [
  "returned",
  "supplement",
  "online",
  "inPerson",
  "earlyOrOnTime",
  "early",
  "onTime",
  "inTime",
  "late",
  "carriedOver",
  "new",
  "total",
];

/** The sheets of a workbook, and a form's repeated headers, have the same headings. */
const KNOWN = new Map<string, Heading | null>();
const MOST_KNOWN = 2000;

const SHORT = new Map(
  [...ABBREVIATIONS].flatMap(([short, full]) => [[short, full] as const, [fold(short), full] as const]),
);

interface Phrase {
  readonly words: readonly string[];
  readonly wording: Wording;
}
/** Phrases by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly Phrase[]>;

const TONED = phrasesBy(tonedWords);
const TONELESS = phrasesBy(tonelessWords);

/** Reads a heading by its words; null where it says nothing that we know. */
export function readHeading(text: string): Heading | null {
  if (text.length > LONGEST_HEADING || text === "") return null;
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const heading = understand(text);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(text, heading);
  return heading;
}

function understand(text: string): Heading | null {
  // "Đúng hạn (bao gồm cả hồ sơ chờ bổ sung)": a note in brackets does not say what the column is
  const outside = text.replace(/\([^()]*\)/g, (note) => (isLeaf(note) ? note : " "));
  const shown = /\p{L}/u.test(outside) ? outside : text;
  const toned = hasTones(shown);
  let wordings = toned ? matches(tonedWords(shown), TONED) : matches(tonelessWords(shown), TONELESS);
  const untoned = toned && wordings.length === 0;
  if (untoned) wordings = matches(tonelessWords(shown), TONELESS);
  const percent = text.includes("%");
  const byDays = BY_DAYS.test(text);
  if (wordings.length === 0 && !percent && !byDays) return null;
  const loose = untoned && (wordings.length > 0 || percent);
  return { text, ...meaning(wordings, percent, JOINS.test(shown)), byDays, loose };
}

/** "Đang giải quyết (quá hạn)": in brackets stands nothing but a leaf, so it says what the column is. */
function isLeaf(note: string): boolean {
  const words = hasTones(note) ? tonedWords(note) : tonelessWords(note);
  const phrases = (hasTones(note) ? TONED : TONELESS).get(words[0] ?? "");
  const whole = phrases?.find(
    (phrase) => phrase.words.length === words.length && phrase.words.every((word, at) => word === words[at]),
  );
  return whole?.wording.leaf !== undefined && whole.wording.leaf !== "total";
}

/** "dưới 10 ngày", "từ 10 ngày", "1-5 ngày", "> 30 ngày"; no date ("ngày 10"). */
const BY_DAYS = /(?<![\p{L}\d])(?:dưới|trên|từ|đến|hơn|quá|[<>≤≥]|\d+\s*[-–])\s*\d{1,3}\s*ngày(?!\p{L})/iu;

/** "Kỳ trước chuyển sang và tiếp nhận trong kỳ". */
const JOINS = /(?<!\p{L})(?:và|va|cộng)(?!\p{L})|[+&]/iu;

function meaning(
  wordings: readonly Wording[],
  percent: boolean,
  joins: boolean,
): Omit<Heading, "text" | "byDays" | "loose"> {
  const others = wordings.map((wording) => wording.other).filter((other) => other !== undefined);
  const strong = wordings.filter((wording) => wording.side !== undefined && !wording.weak);
  const hinted = wordings.find((wording) => wording.side !== undefined && wording.weak);
  const named = wordings.map((wording) => wording.leaf).filter((leaf) => leaf !== undefined);
  // "Đúng hạn, sớm hạn"
  const leaves = named.includes("early") && named.includes("onTime") ? [...named, "earlyOrOnTime" as const] : named;
  const isWhole = joins && named.includes("carriedOver") && named.includes("new");
  const leaf = isWhole ? "total" : (LEAF_RANK.find((found) => leaves.includes(found)) ?? null);
  // "hồ sơ tiếp nhận đã giải quyết" speaks of the resolved among the received
  const side = strong.at(-1)?.side ?? hinted?.side ?? null;
  const whole = wordings.some((wording) => wording.whole);
  // "chưa giải quyết kỳ trước chuyển sang" was pending once, and is carried over now
  const carried = leaf === "carriedOver" && side === "pending";
  return {
    side: carried ? "received" : side,
    weakSide: strong.length === 0 || carried,
    // "đã giải quyết trong kỳ", "phải giải quyết trong kỳ": the period says nothing of newly received
    leaf: leaf === "new" && (whole || (strong.length > 0 && side !== "received")) ? null : leaf,
    saysTotal: isWhole || leaves.includes("total"),
    other: otherOf(others, percent),
  };
}

/** "Tỷ lệ số hóa" is no rate of ours, "Trong đó: tỷ lệ" is one. */
function otherOf(others: readonly OtherColumn[], percent: boolean): OtherColumn | null {
  if (others.includes("ignored")) return "ignored";
  if (others.includes("level")) return "level";
  if (percent) return "rate";
  return others.find((other) => other !== "within") ?? others[0] ?? null;
}

/** Wordings from left to right; at each word the longest phrase that begins there. */
function matches(words: readonly string[], phrases: Phrases): Wording[] {
  const found: Wording[] = [];
  let known = 0;
  for (let at = 0; at < words.length;) {
    const phrase = phrases
      .get(words[at] ?? "")
      ?.find((candidate) => candidate.words.every((word, index) => words[at + index] === word));
    if (phrase) found.push(phrase.wording);
    known += phrase?.words.length ?? 0;
    at += phrase?.words.length ?? 1;
  }
  return known === words.length ? found : found.filter(({ alone }) => alone !== true);
}

function phrasesBy(wordsOf: (text: string) => string[]): Phrases {
  const phrases = new Map<string, Phrase[]>();
  for (const wording of HEADER_WORDINGS) {
    for (const text of wording.words.split("|")) {
      const words = wordsOf(text);
      const first = words[0] ?? "";
      phrases.set(first, [...(phrases.get(first) ?? []), { words, wording }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

function tonedWords(text: string): string[] {
  return split(
    plainSpelling(
      inFull(
        tidy(text)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, " ")
          .trim(),
      ),
    ),
  );
}

function tonelessWords(text: string): string[] {
  return split(
    fold(
      inFull(
        fold(text)
          .replace(/[^a-z0-9]+/g, " ")
          .trim(),
      ),
    ),
  );
}

function inFull(text: string): string {
  return text
    .split(" ")
    .map((word) => SHORT.get(word) ?? word)
    .join(" ");
}

function split(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}
