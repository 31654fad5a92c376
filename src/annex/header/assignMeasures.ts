import type { ColumnReason } from "../annex";
import type { Measure } from "../measures";
import { HINT, type Candidate } from "./columnCandidates";
import { holdingShare, sumsAbout, TELLING_SUMS, type Sample, type SumFamily } from "./tellingSums";

/** A column with what its words allow and what stands in it. */
export interface ColumnToAssign {
  /** 0-based. */
  readonly column: number;
  readonly candidates: readonly Candidate[];
  /** Counts of the first rows with figures, in the same rows for every column. */
  readonly sample: Sample;
}

export interface AssignedColumn {
  /** 0-based. */
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: ColumnReason;
}

/** Beyond so many combinations each column keeps fewer of its readings. */
const MOST_COMBINATIONS = 6000;
/** A sum that holds in all rows outweighs any wording of one column. */
const SUM_WEIGHT = 1.5;
/** A sum that holds in most rows makes a reading sure; one that fails in most makes it a question. */
const BORNE_OUT = 0.95;
const SPOKEN_AGAINST = 0.7;
/** Another column could be it just as well. */
const RIVALLED = 0.7;
/** So few rows speak against nothing. */
const FEWEST_AGAINST = 3;

/** Offices put these inside or beside the others, so a sum with them that fails says nothing. */
const COUNTED_ANYWHERE: readonly Measure[] = ["returned", "awaitingSupplement"];

/** More than the columns of the widest annex: up to seven columns make one exact number. */
const KEY_BASE = 128;

type Option = Candidate | null;
type Chosen = Map<Measure, ColumnToAssign>;

/**
 * The assignment of columns to measures that fits words and figures best: the words' weights plus, for each family of
 * telling sums, how well the best of its sums holds. A measure is given once; on a tie the column further left wins.
 */
export function assignMeasures(columns: readonly ColumnToAssign[]): ReadonlyMap<Measure, AssignedColumn> {
  const open = columns.filter((column) => column.candidates.length > 0);
  const options = bounded(optionsOf(open));
  const shares = new Shares();
  let best: { score: number; chosen: Chosen } = { score: -Infinity, chosen: new Map() };
  const chosen: Chosen = new Map();
  const search = (at: number, words: number): void => {
    const column = open[at];
    if (column === undefined) {
      const score = words + SUM_WEIGHT * shares.support(chosen);
      if (score > best.score + 1e-9) best = { score, chosen: new Map(chosen) };
      return;
    }
    let tried = false;
    for (const option of options[at] ?? []) {
      if (option === null) search(at + 1, words);
      else if (!chosen.has(option.measure)) {
        chosen.set(option.measure, column);
        search(at + 1, words + option.weight);
        chosen.delete(option.measure);
      } else continue;
      tried = true;
    }
    if (!tried) search(at + 1, words);
  };
  search(0, 0);
  const found = judged(best.chosen, shares);
  const doubtful = withRivals(best.chosen, open, shares);
  if (doubtful.size === 0) return found;
  return new Map(
    [...found].map(([measure, assigned]) => [
      measure,
      doubtful.has(measure)
        ? { ...assigned, confidence: Math.min(assigned.confidence, RIVALLED), reason: "guess" }
        : assigned,
    ]),
  );
}

/**
 * Measures that other columns claim as well as the chosen ones, and all of them together fit the figures as well: two
 * groups of the same headings ("cấp tỉnh", "cấp xã") that words and sums cannot tell apart.
 */
function withRivals(chosen: Chosen, columns: readonly ColumnToAssign[], shares: Shares): ReadonlySet<Measure> {
  const rivals: Chosen = new Map();
  for (const column of columns) {
    const [claim] = column.candidates;
    const own = claim && chosen.get(claim.measure);
    if (claim === undefined || own === undefined || own === column || rivals.has(claim.measure)) continue;
    const weight = own.candidates.find(({ measure }) => measure === claim.measure)?.weight ?? 0;
    const differs = own.sample.some((value, row) => value !== column.sample[row]);
    if (claim.weight >= weight && differs) rivals.set(claim.measure, column);
  }
  if (rivals.size === 0) return new Set();
  const isAsGood = shares.support(new Map([...chosen, ...rivals])) >= shares.support(chosen) - 1e-9;
  return isAsGood ? new Set(rivals.keys()) : new Set();
}

/** A column may be left out where another column claims the same measure. */
function optionsOf(columns: readonly ColumnToAssign[]): readonly (readonly Option[])[] {
  const claims = new Map<Measure, number>();
  for (const { candidates } of columns)
    for (const { measure } of candidates) claims.set(measure, (claims.get(measure) ?? 0) + 1);
  return columns.map(({ candidates }) =>
    candidates.some(({ measure }) => (claims.get(measure) ?? 0) > 1) ? [...candidates, null] : candidates,
  );
}

function bounded(options: readonly (readonly Option[])[]): readonly (readonly Option[])[] {
  for (let most = 5; most > 1; most--) {
    const kept = options.map((option) =>
      option.length > most ? [...option.slice(0, most - 1), option.at(-1) ?? null] : option,
    );
    if (kept.reduce((product, option) => product * option.length, 1) <= MOST_COMBINATIONS) return kept;
  }
  return options.map((option) => option.slice(0, 1));
}

/** How well sums hold over columns, each worked out once. */
class Shares {
  private readonly known = new Map<number, ReturnType<typeof holdingShare>>();

  /** Sum over the families, 0 to 1 each: a sheet full of errors speaks for no other reading. */
  support(chosen: Chosen): number {
    return TELLING_SUMS.reduce(
      (total, family) => total + Math.max(0, ((this.best(family, chosen)?.share ?? 0) - 0.5) * 2),
      0,
    );
  }

  /** The best holding sum of a family. */
  best(family: SumFamily, chosen: Chosen): ReturnType<typeof holdingShare> {
    let best: ReturnType<typeof holdingShare> = null;
    for (const { whole, parts } of family) {
      const found = this.share(chosen, whole, parts);
      if (found && (best === null || found.share > best.share)) best = found;
      if (best?.share === 1) break;
    }
    return best;
  }

  private share(chosen: Chosen, whole: readonly Measure[], parts: readonly Measure[]): ReturnType<typeof holdingShare> {
    let key = 0;
    for (const measures of [whole, parts]) {
      for (const measure of measures) {
        const column = chosen.get(measure)?.column;
        if (column === undefined) return null;
        key = key * KEY_BASE + column + 1;
      }
    }
    // the same columns may stand on either side of a sum
    key = key * 2 + (whole.length - 1);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = holdingShare(samplesOf(chosen, whole), samplesOf(chosen, parts));
    this.known.set(key, found);
    return found;
  }
}

function samplesOf(chosen: Chosen, measures: readonly Measure[]): readonly Sample[] {
  return measures.map((measure) => chosen.get(measure)?.sample ?? []);
}

function judged(chosen: Chosen, shares: Shares): ReadonlyMap<Measure, AssignedColumn> {
  const result = new Map<Measure, AssignedColumn>();
  for (const [measure, { column, candidates }] of [...chosen].sort(([, a], [, b]) => a.column - b.column)) {
    const weight = candidates.find((candidate) => candidate.measure === measure)?.weight ?? 0;
    const sums = sumsAbout(measure).flatMap((family) => shares.best(family, chosen) ?? []);
    const isBorneOut = sums.some(({ share }) => share >= 0.5);
    const isAgainst =
      !isBorneOut && !COUNTED_ANYWHERE.includes(measure) && sums.some(({ rows }) => rows >= FEWEST_AGAINST);
    // what the words hardly allow and the figures deny is another count ("Số TTHC thực hiện")
    if (isAgainst && (weight <= HINT || candidates[0]?.measure !== measure)) continue;
    if (isBorneOut)
      result.set(measure, {
        column,
        confidence: Math.max(weight, BORNE_OUT),
        reason: weight > 0.8 ? "words-and-sums" : "sums",
      });
    else if (isAgainst) result.set(measure, { column, confidence: weight * SPOKEN_AGAINST, reason: "against-sums" });
    else result.set(measure, { column, confidence: weight, reason: weight >= 0.9 ? "words" : "guess" });
  }
  return result;
}
