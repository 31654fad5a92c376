import type { LineFigure } from "./reportLine";

/** A number in a person's words that was a figure of ours and is no longer. */
export interface StaleFigure {
  /** As it stands in the text. */
  readonly shown: string;
  /** What the figure is now; null where the report holds it no more. */
  readonly now: string | null;
  readonly start: number;
}

/** "1.091", "1091", "99,96%", "06": digits with dots between thousands, a decimal comma, a per cent sign. */
const NUMBER = /(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?%?(?![\d/]|[.,]\d)/gu;

/** What stands before a number that is a date's or a provision's. */
const OF_A_DATE = /(?:ngày|tháng|quý|năm|điều|khoản)\s+$/iu;

/**
 * Numbers in `text` that equal a figure which we wrote there (`before`) and whose value is now another. `after`: the
 * figures of the same paragraph now; `all`: those of the whole report, for figures that moved to another paragraph.
 */
export function staleFigures(
  text: string,
  before: readonly LineFigure[],
  after: readonly LineFigure[],
  all: readonly LineFigure[],
): readonly StaleFigure[] {
  const changes = changesOf(before, after, all);
  const numbers = [...text.matchAll(NUMBER)]
    .map((match) => ({ shown: match[0], start: match.index }))
    .filter(({ start }) => !OF_A_DATE.test(text.slice(0, start)));
  return numbers.flatMap(({ shown, start }): StaleFigure[] => {
    const change = changes.get(plain(shown));
    if (change === undefined) return [];
    const times = numbers.filter((other) => plain(other.shown) === plain(shown)).length;
    // the same number twice in our text, and one of the two still holds
    return times <= change.unchanged ? [] : [{ shown, now: change.now, start }];
  });
}

interface Change {
  now: string | null;
  unchanged: number;
}

function changesOf(
  before: readonly LineFigure[],
  after: readonly LineFigure[],
  all: readonly LineFigure[],
): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  const held = new Map<string, number>();
  before.forEach((figure, index) => {
    const key = plain(figure.shown);
    const now = currentOf(figure, index, before, after, all);
    if (now !== undefined && now !== null && plain(now) === key) held.set(key, (held.get(key) ?? 0) + 1);
    else if (now !== undefined) changes.set(key, { now, unchanged: 0 });
  });
  for (const [key, change] of changes) change.unchanged = held.get(key) ?? 0;
  return changes;
}

/** Undefined where the figure may well be among those of now, only elsewhere in the annex than it was. */
function currentOf(
  figure: LineFigure,
  index: number,
  before: readonly LineFigure[],
  after: readonly LineFigure[],
  all: readonly LineFigure[],
): string | null | undefined {
  const isSameKind = (other: LineFigure): boolean =>
    other.source === figure.source && other.shown.endsWith("%") === figure.shown.endsWith("%");
  const same = after.find(isSameKind) ?? all.find(isSameKind);
  if (same !== undefined) return same.shown;
  // rows were inserted into the annex: every cell is elsewhere, but the sentence is the same
  if (before.length === after.length) return after[index]?.shown;
  return all.some(({ shown }) => plain(shown) === plain(figure.shown)) ? undefined : null;
}

/** "1.091" and "1091" are one number. "06" and "6" are not told as one: a lone digit is often no figure ("mục 6"). */
function plain(shown: string): string {
  return shown.replace(/\./g, "");
}
