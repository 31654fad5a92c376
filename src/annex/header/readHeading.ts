import { fold } from "../text/fold";
import { HEADER_WORDINGS, type Leaf, type OtherColumn, type Side, type Wording } from "./vocabulary";

/** What one heading says, by itself. */
export interface Heading {
  readonly text: string;
  readonly side: Side | null;
  /** The side is only hinted at ("giải quyết"). */
  readonly weakSide: boolean;
  readonly leaf: Leaf | null;
  readonly other: OtherColumn | null;
}

/** A title or a paragraph is no heading. */
const LONGEST_HEADING = 160;

/** Where a heading names several leaves ("trực tuyến trong kỳ"), the first of these counts. */
const LEAF_RANK: readonly Leaf[] = [
  "returned", "supplement", "online", "inPerson", "earlyOrOnTime", "early", "onTime", "inTime", "late", "carriedOver", "new", "total",
];

interface Phrase {
  readonly key: string;
  readonly wording: Wording;
}

const PHRASES: readonly Phrase[] = HEADER_WORDINGS.flatMap((wording) =>
  wording.words.split("|").map((words) => ({ key: ` ${wordsOf(words)} `, wording })),
).sort((a, b) => b.key.length - a.key.length);

const KNOWN = new Map<string, Heading | null>();
const KNOWN_LIMIT = 5000;

/** Reads a heading by its words; null where it says nothing that we know. */
export function readHeading(text: string): Heading | null {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const heading = read(text);
  if (KNOWN.size >= KNOWN_LIMIT) KNOWN.clear();
  KNOWN.set(text, heading);
  return heading;
}

function read(text: string): Heading | null {
  if (text.length > LONGEST_HEADING || text === "") return null;
  // "Đúng hạn (bao gồm cả hồ sơ chờ bổ sung)": a note in brackets does not say what the column is
  const outside = text.replace(/\([^()]*\)/g, " ");
  const found = matches(outside);
  const wordings = found.length > 0 ? found : matches(text);
  const percent = /%/.test(text);
  if (wordings.length === 0 && !percent) return null;

  const other = percent ? "rate" : (wordings.find((wording) => wording.other !== undefined)?.other ?? null);
  const strong = wordings.filter((wording) => wording.side !== undefined && !wording.weak);
  const hinted = wordings.find((wording) => wording.side !== undefined && wording.weak);
  const leaves = wordings.map((wording) => wording.leaf).filter((leaf) => leaf !== undefined);
  return {
    text,
    side: strong[0]?.side ?? hinted?.side ?? null,
    weakSide: strong.length === 0 && hinted !== undefined,
    leaf: LEAF_RANK.find((leaf) => leaves.includes(leaf)) ?? null,
    other,
  };
}

/** Wordings in the order of their place in the text; a stretch of text serves only one, the longest. */
function matches(text: string): Wording[] {
  let rest = ` ${wordsOf(text)} `;
  const found: { at: number; wording: Wording }[] = [];
  for (const { key, wording } of PHRASES) {
    const at = rest.indexOf(key);
    if (at < 0) continue;
    found.push({ at, wording });
    rest = rest.slice(0, at + 1) + "\u0000".repeat(key.length - 2) + rest.slice(at + key.length - 1);
  }
  return found.sort((a, b) => a.at - b.at).map((entry) => entry.wording);
}

function wordsOf(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, " ").trim();
}
