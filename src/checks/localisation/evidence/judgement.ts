import type { Component } from "./components";
import { effectOf, printOfEffect } from "./effects";
import type { Grid } from "../table/grid";
import { meet, NO_EXTRA, NOTHING, plus, printOf, type Choice, type Extra, type Meeting, type Print } from "./meeting";
import { hiddenSwaps } from "../slips/swaps";
import type { ColumnSums } from "../table/columnSums";
import { believedAlone, type Believed, type Candidate, type Undecided } from "./undecided";

export interface Judgement {
  /** Parallel to the component's rows; options first, then the others. */
  readonly rows: readonly (readonly Believed[])[];
  /** Swaps in rows whose equations hold. */
  readonly hidden: readonly Believed[];
  /** Belief that something is wrong here that was not looked for. */
  readonly unforeseen: number;
}

/** Belief that a component has a fault that is not looked for, and what each wrong row in the table adds to it. */
const UNFORESEEN = 0.01;
const UNFORESEEN_PER_ROW = 0.001;
/** How far such a fault spreads a sum. */
const SPREAD = 100;
/** Candidates less plausible than this, against the row's best, are left out if there are too many combinations. */
const FLOORS: readonly number[] = [0, 1e-3, 1e-2, 1e-1];
/** The same where two hidden swaps are looked for. */
const FLOOR_OF_PAIRS = 1e-2;

/** Weighs the candidates of a component's rows by what the column totals lack. Null where there are too many. */
export function judge(
  grid: Grid,
  columns: ColumnSums,
  { sums }: Component,
  rows: readonly Undecided[],
  lacking: ArrayLike<number>,
  wrongRows: number,
  isSound: (row: number) => boolean,
): Judgement | null {
  const weighing = new Weighing(sums, rows, lacking);
  if (!FLOORS.some((floor) => weighing.choose(floor))) return null;
  const swaps = hiddenSwaps(grid, columns, sums, isSound);
  weighing.addSwaps(
    swaps.map(({ repair, weight }) => ({ print: printOfEffect(effectOf(grid, columns, repair), sums), weight })),
  );
  const unforeseen = (UNFORESEEN + UNFORESEEN_PER_ROW * wrongRows) * SPREAD ** -Math.max(1, sums.size - 1);
  if (weighing.mass < unforeseen) weighing.addPairsOfSwaps();
  const all = weighing.mass + unforeseen;
  return {
    rows: rows.map((row, place) =>
      believedAlone(row).map(({ repair, share, swap }, index) => ({
        repair,
        swap: swap === true,
        share: ((weighing.masses[place]?.[index] ?? 0) + unforeseen * share) / all,
      })),
    ),
    hidden: swaps
      .map(({ repair }, index) => ({ repair, swap: true, share: (weighing.swapMasses[index] ?? 0) / all }))
      .filter(({ share }) => share > 0),
    unforeseen: unforeseen / all,
  };
}

/** Adds up the weights of all explanations of what the sums lack, and which candidates have part in them. */
class Weighing {
  mass = 0;
  readonly masses: Float64Array[];
  swapMasses = new Float64Array(0);
  private swaps: readonly Extra[] = [];
  private kept: readonly Kept[][] = [];
  private readonly target: Print;

  constructor(
    private readonly sums: ReadonlySet<number>,
    private readonly rows: readonly Undecided[],
    lacking: ArrayLike<number>,
  ) {
    let target = NOTHING;
    sums.forEach((sum) => (target = plus(target, printOf(sum, lacking[sum] ?? 0))));
    this.target = target;
    this.masses = rows.map(({ options, others }) => new Float64Array(options.length + others.length));
  }

  /** With candidates above the floor; false where these are still too many. */
  choose(floor: number): boolean {
    const kept = this.rows.map(({ options }) => above(options, floor));
    const choices = kept.map((candidates) => this.choiceOf(candidates));
    const plain = meet(choices, this.target, NO_EXTRA);
    if (!plain) return false;
    this.kept = kept;
    this.count(plain, kept);
    this.rows.forEach((row, place) => this.addOthers(row, place, choices, kept));
    return true;
  }

  /** One row with a hidden swap on top of the chosen candidates. */
  addSwaps(swaps: readonly Extra[]): void {
    this.swaps = swaps;
    this.swapMasses = new Float64Array(swaps.length);
    const choices = this.kept.map((candidates) => this.choiceOf(candidates));
    const swapped = meet(choices, this.target, swaps);
    if (swapped) this.count(swapped, this.kept, this.swapMasses);
  }

  /** Two rows with a hidden swap each. */
  addPairsOfSwaps(): void {
    if (this.swaps.length < 2) return;
    const kept = this.rows.map(({ options }) => above(options, FLOOR_OF_PAIRS));
    const choices = kept.map((candidates) => this.choiceOf(candidates));
    const first: Choice = {
      prints: this.swaps.map(({ print }) => print),
      weights: this.swaps.map(({ weight }) => weight),
    };
    const paired = meet([first, ...choices], this.target, this.swaps);
    if (!paired) return;
    const [, ...masses] = paired.masses;
    this.count({ ...paired, masses }, kept, this.swapMasses);
  }

  /** One row takes a dearer repair, the rest their smallest. */
  private addOthers(row: Undecided, place: number, choices: readonly Choice[], kept: readonly Kept[][]): void {
    if (row.others.length === 0) return;
    const rest = <T>(items: readonly T[]): T[] => items.filter((_, index) => index !== place);
    const extras = this.choiceOf(row.others.map((candidate, index) => ({ candidate, index })));
    const met = meet(
      rest(choices),
      this.target,
      extras.prints.map((print, index) => ({ print, weight: extras.weights[index] ?? 0 })),
    );
    if (!met) return;
    const masses = [...met.masses.slice(0, place), new Float64Array(0), ...met.masses.slice(place)];
    this.count({ ...met, masses }, kept);
    const own = this.masses[place];
    met.extraMasses.forEach((mass, index) => {
      const at = row.options.length + index;
      if (own) own[at] = (own[at] ?? 0) + mass;
    });
  }

  private count(meeting: Meeting, kept: readonly Kept[][], extraMasses?: Float64Array): void {
    this.mass += meeting.mass;
    meeting.masses.forEach((masses, place) => {
      const own = this.masses[place];
      masses.forEach((mass, candidate) => {
        const at = kept[place]?.[candidate]?.index ?? 0;
        if (own) own[at] = (own[at] ?? 0) + mass;
      });
    });
    if (extraMasses)
      meeting.extraMasses.forEach((mass, index) => (extraMasses[index] = (extraMasses[index] ?? 0) + mass));
  }

  private choiceOf(candidates: readonly Kept[]): Choice {
    return {
      prints: candidates.map(({ candidate }) => printOfEffect(candidate.effect, this.sums)),
      weights: candidates.map(({ candidate }) => candidate.weight),
    };
  }
}

/** A candidate and its place among the row's options. */
interface Kept {
  readonly candidate: Candidate;
  readonly index: number;
}

function above(options: readonly Candidate[], floor: number): Kept[] {
  const best = options.reduce((most, { weight }) => Math.max(most, weight), 0);
  return options
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate }) => candidate.weight >= floor * best);
}
