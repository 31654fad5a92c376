import { bare, isOwnId, isSameText, ownIds, type LineFigure, type ReportLine } from "./reportLine";
import type { LinePlace, StandingLine, StandingReport } from "./standingReport";

/** What a person decided about a line that they had changed. */
export interface LineChoice {
  readonly choice: "keep" | "new";
  /** What we would write, as it was shown to them: a decision holds only for that. Null for nothing. */
  readonly now: string | null;
}

export type LineChoices = ReadonlyMap<string, LineChoice>;

/** A line of the new report, in its place. */
export interface MergedLine {
  readonly id: string;
  /** A person's words; null where the line is as we write it. */
  readonly text: string | null;
  /** Where a line that a person added stands; null for any other. */
  readonly place: LinePlace | null;
}

/** A line in which the person's words and ours differ. */
export interface LineChange {
  readonly id: string;
  readonly kind: "edited" | "added" | "removed";
  /** Theirs; null where they deleted the line. */
  readonly text: string | null;
  /** What we wrote before; null where that is not known. */
  readonly written: string | null;
  readonly figures: readonly LineFigure[];
  /** Whose words stand in the report. */
  readonly choice: "keep" | "new";
  readonly isDecided: boolean;
}

export interface Merged {
  readonly lines: readonly MergedLine[];
  readonly changes: readonly LineChange[];
}

/**
 * The lines of the new report among what a person left standing of the last one: theirs where they changed one, in the
 * order in which they put them; new ones after the line that goes before them; what they deleted stays out.
 */
export function mergeLines(fresh: readonly ReportLine[], standing: StandingReport, choices: LineChoices): Merged {
  const freshById = new Map(fresh.map((line) => [line.id, line]));
  const nextOwnId = ownIds(standing.lines.flatMap(({ id }) => id ?? []));
  const decided = (id: string): LineChoice["choice"] | null => {
    const choice = choices.get(id);
    return choice && isSameOrBothNone(choice.now, freshById.get(id)?.text ?? null) ? choice.choice : null;
  };
  const lines: MergedLine[] = [];
  const changes: LineChange[] = [];
  const change = (id: string, kind: LineChange["kind"], line: Partial<StandingLine>): LineChange => {
    const { text = null, written = null, figures = [] } = line;
    const choice = decided(id);
    const made = { id, kind, text, written, figures, choice: choice ?? "keep", isDecided: choice !== null };
    changes.push(made);
    return made;
  };
  const ours = (id: string): MergedLine => ({ id, text: null, place: null });
  for (const line of identified(standing.lines)) {
    const { id, text, written, place } = line;
    const own = id === null ? undefined : freshById.get(id);
    if (text === "") continue;
    if (id === null || isOwnId(id)) {
      const added = change(id ?? nextOwnId(), "added", { text });
      lines.push({ id: added.id, text, place });
    } else if (isSameText(text, written ?? "") || isSameText(text, own?.text ?? "")) {
      if (own !== undefined) lines.push(ours(id));
    } else if (change(id, "edited", line).choice === "keep") lines.push({ id, text, place: null });
    else if (own !== undefined) lines.push(ours(id));
  }
  const placed = new Set(lines.map(({ id }) => id));
  fresh.forEach(({ id }, index) => {
    if (placed.has(id)) return;
    if (standing.ids.has(id) && change(id, "removed", {}).choice === "keep") return;
    lines.splice(placeFor(index, fresh, lines), 0, ours(id));
    placed.add(id);
  });
  return { lines, changes };
}

/** Behind the nearest line before it that is there, else before the nearest one after it. */
function placeFor(index: number, fresh: readonly ReportLine[], lines: readonly MergedLine[]): number {
  const at = new Map(lines.map(({ id }, position) => [id, position]));
  for (let before = index - 1; before >= 0; before--) {
    const position = at.get(fresh[before]?.id ?? "");
    if (position !== undefined) return position + 1;
  }
  for (let after = index + 1; after < fresh.length; after++) {
    const position = at.get(fresh[after]?.id ?? "");
    if (position !== undefined) return position;
  }
  return 0;
}

/**
 * Which line each row is: as its record says, except where our own text of another line stands in it (moved without its
 * record, by cutting and pasting the cell). Of two rows with one id, the one that still reads as we wrote it keeps it.
 */
function identified(lines: readonly StandingLine[]): readonly StandingLine[] {
  const origins = new Map<string, StandingLine>();
  for (const line of lines) if (line.written) origins.set(bare(line.written), line);
  const untouched = new Set(
    lines.flatMap(({ id, text, written }) => (id && isSameText(text, written ?? "") ? id : [])),
  );
  const moved = lines.map((line): StandingLine => {
    const origin = line.text === "" ? undefined : origins.get(bare(line.text));
    if (!origin?.id || origin.id === line.id || untouched.has(origin.id) || isOwnId(origin.id)) return line;
    return { ...line, id: origin.id, written: origin.written, figures: origin.figures };
  });
  const holders = new Map<string, StandingLine>();
  for (const line of moved) {
    if (line.id === null) continue;
    const holder = holders.get(line.id);
    const isBetter = holder === undefined || rank(line) > rank(holder);
    if (isBetter) holders.set(line.id, line);
  }
  return moved.map((line) => (line.id === null || holders.get(line.id) === line ? line : { ...line, id: null }));
}

function rank({ text, written }: StandingLine): number {
  return text === "" ? 0 : isSameText(text, written ?? "") ? 2 : 1;
}

function isSameOrBothNone(left: string | null, right: string | null): boolean {
  return left === null || right === null ? left === right : isSameText(left, right);
}
