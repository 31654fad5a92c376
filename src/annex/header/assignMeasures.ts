import type { Measure } from "../measures";
import type { Candidate } from "./columnCandidates";

/** A column with what its words allow and what stands in it. */
export interface ColumnToAssign {
  /** 0-based. */
  readonly column: number;
  readonly candidates: readonly Candidate[];
  /** Counts of the first rows with figures, in the same rows for every column; null where blank or unreadable. */
  readonly sample: readonly (number | null)[];
}

export interface Assignment {
  /** 0-based column and confidence (0 to 1) of each measure found. */
  readonly columns: ReadonlyMap<Measure, { readonly column: number; readonly confidence: number }>;
}

/** Sums that hold in every office's sheet whose columns have these meanings; they tell ambiguous columns apart. */
const TELLING_SUMS: readonly { readonly whole: Measure; readonly parts: readonly Measure[] }[] = [
  { whole: "receivedTotal", parts: ["carriedOver", "receivedNew"] },
  { whole: "receivedTotal", parts: ["carriedOver", "receivedOnline", "receivedInPerson"] },
  { whole: "receivedNew", parts: ["receivedOnline", "receivedInPerson"] },
  { whole: "resolvedTotal", parts: ["resolvedEarly", "resolvedOnTime", "resolvedLate"] },
  { whole: "resolvedTotal", parts: ["resolvedEarlyOrOnTime", "resolvedLate"] },
  { whole: "pendingTotal", parts: ["pendingInTime", "pendingOverdue"] },
  { whole: "receivedTotal", parts: ["resolvedTotal", "pendingTotal"] },
];

/** Beyond so many combinations the words alone decide. */
const MOST_COMBINATIONS = 20_000;
/** A sum that holds in all rows outweighs any wording of one column. */
const SUM_WEIGHT = 1.5;

type Chosen = Map<Measure, ColumnToAssign>;

/**
 * The assignment of columns to measures that fits words and figures best: the words' weights plus, for each telling sum
 * whose columns are all there, how many of the sampled rows it holds in. A measure is given once; on a tie the column further left wins.
 */
export function assignMeasures(columns: readonly ColumnToAssign[]): Assignment {
  const open = columns.filter((column) => column.candidates.length > 0);
  const options = open.map((column) => withNone(column, open));
  const combinations = options.reduce((product, option) => product * option.length, 1);
  const searched = combinations <= MOST_COMBINATIONS ? options : options.map((option) => option.slice(0, 1));

  let best: { score: number; chosen: Chosen } = { score: -Infinity, chosen: new Map() };
  const chosen: Chosen = new Map();
  const search = (at: number, words: number): void => {
    const column = open[at];
    if (column === undefined) {
      const score = words + SUM_WEIGHT * support(chosen);
      if (score > best.score + 1e-9) best = { score, chosen: new Map(chosen) };
      return;
    }
    for (const candidate of searched[at] ?? []) {
      if (candidate === null) search(at + 1, words);
      else if (!chosen.has(candidate.measure)) {
        chosen.set(candidate.measure, column);
        search(at + 1, words + candidate.weight);
        chosen.delete(candidate.measure);
      } else if ((searched[at] ?? []).length === 1) search(at + 1, words);
    }
  };
  search(0, 0);
  return { columns: withConfidence(best.chosen, open) };
}

/** A column may be left out where another column claims the same measure. */
function withNone(column: ColumnToAssign, all: readonly ColumnToAssign[]): readonly (Candidate | null)[] {
  const contested = column.candidates.some(({ measure }) =>
    all.some((other) => other !== column && other.candidates.some((candidate) => candidate.measure === measure)),
  );
  return contested ? [...column.candidates, null] : column.candidates;
}

/** Sum over the telling sums of (share of rows in which it holds − ½) × 2, 0 to 1 each: a sheet full of errors speaks for no other reading. */
function support(chosen: Chosen): number {
  let total = 0;
  for (const { whole, parts } of TELLING_SUMS) {
    const share = holdingShare(chosen, whole, parts);
    if (share !== null) total += Math.max(0, share - 0.5) * 2;
  }
  return total;
}

function holdingShare(chosen: Chosen, whole: Measure, parts: readonly Measure[]): number | null {
  const left = chosen.get(whole);
  if (left === undefined) return null;
  const right = parts.map((part) => chosen.get(part));
  let known = 0;
  let holds = 0;
  for (let row = 0; row < left.sample.length; row++) {
    let sum: number | null = 0;
    for (const column of right) {
      const value = column?.sample[row] ?? null;
      sum = column === undefined || value === null || sum === null ? null : sum + value;
    }
    const value = left.sample[row] ?? null;
    if (sum === null || value === null) continue;
    known++;
    if (sum === value) holds++;
  }
  return known === 0 ? null : holds / known;
}

/** Confidence: the wording's weight, raised where the figures bear the column out, lowered where they speak against it. */
function withConfidence(chosen: Chosen, open: readonly ColumnToAssign[]): Assignment["columns"] {
  const result = new Map<Measure, { column: number; confidence: number }>();
  for (const column of open) {
    for (const [measure, owner] of chosen) {
      if (owner !== column) continue;
      const weight = column.candidates.find((candidate) => candidate.measure === measure)?.weight ?? 0;
      const shares = TELLING_SUMS.filter(({ whole, parts }) => whole === measure || parts.includes(measure))
        .map(({ whole, parts }) => holdingShare(chosen, whole, parts))
        .filter((share) => share !== null);
      const borne = shares.length === 0 ? null : Math.max(...shares);
      const confidence = borne === null ? weight : borne >= 0.5 ? Math.max(weight, 0.95) : weight * 0.8;
      result.set(measure, { column: column.column, confidence });
    }
  }
  return result;
}
