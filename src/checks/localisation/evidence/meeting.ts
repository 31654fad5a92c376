/**
 * Which choices, one a row, add up to what the column totals lack? Meet in the middle: all
 * combinations of one half of the rows are looked up among those of the other half.
 */

/** A vector over column sums, reduced so that equal vectors give equal prints and prints add up. */
export interface Print {
  readonly first: number;
  readonly second: number;
}

/** The candidates of one row: what each adds to the column sums, and how plausible it is. */
export interface Choice {
  readonly prints: readonly Print[];
  readonly weights: readonly number[];
}

/** Something that may come on top of the choices; the empty one for nothing. */
export interface Extra {
  readonly print: Print;
  readonly weight: number;
}

export interface Meeting {
  /** Σ over all fitting combinations of the product of their weights. */
  readonly mass: number;
  /** The part of the mass that has the row's candidate in it: masses[row][candidate]. */
  readonly masses: readonly Float64Array[];
  readonly extraMasses: Float64Array;
}

/** Combinations of one half that are kept, and look-ups that are made, at most. */
const MOST_KEPT = 40_000;
const MOST_LOOKUPS = 150_000;

export const NOTHING: Print = { first: 0, second: 0 };
export const NO_EXTRA: readonly Extra[] = [{ print: NOTHING, weight: 1 }];

/** The print of an amount in a column sum; prints of several sums are added with {@link plus}. */
export function printOf(sum: number, amount: number): Print {
  return { first: Math.imul(multiplier(sum * 2 + 1), amount), second: Math.imul(multiplier(sum * 2 + 2), amount) };
}

export function plus(one: Print, other: Print): Print {
  return { first: (one.first + other.first) | 0, second: (one.second + other.second) | 0 };
}

export function minus(one: Print, other: Print): Print {
  return { first: (one.first - other.first) | 0, second: (one.second - other.second) | 0 };
}

/** An odd number that looks random; the same for the same seed. */
function multiplier(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 1;
}

/** Null where there are too many combinations. */
export function meet(choices: readonly Choice[], target: Print, extras: readonly Extra[]): Meeting | null {
  const split = splitOf(choices, extras.length);
  if (split === null) return null;
  const near = combinationsOf(choices.slice(0, split));
  const far = combinationsOf(choices.slice(split));
  const index = new PrintIndex(far);
  const extraMasses = new Float64Array(extras.length);
  let mass = 0;
  extras.forEach((extra, place) => {
    const goal = minus(target, extra.print);
    for (let one = 0; one < near.size; one += 1) {
      const wanted = (goal.first - (near.first[one] ?? 0)) | 0;
      const check = (goal.second - (near.second[one] ?? 0)) | 0;
      for (let other = index.firstWith(wanted); other >= 0; other = index.nextOf(other)) {
        if (far.first[other] !== wanted || far.second[other] !== check) continue;
        const product = extra.weight * (near.weight[one] ?? 0) * (far.weight[other] ?? 0);
        mass += product;
        near.mass[one] = (near.mass[one] ?? 0) + product;
        far.mass[other] = (far.mass[other] ?? 0) + product;
        extraMasses[place] = (extraMasses[place] ?? 0) + product;
      }
    }
  });
  return { mass, masses: [...near.massesByCandidate(), ...far.massesByCandidate()], extraMasses };
}

/** How many rows go into the half that is looked up; null where neither half can be kept small. */
function splitOf(choices: readonly Choice[], extras: number): number | null {
  let near = 1;
  let far = choices.reduce((product, { prints }) => product * prints.length, 1);
  let best: { split: number; work: number } | null = null;
  for (let split = 0; split <= choices.length; split += 1) {
    const work = near * (extras + 1) + 3 * far;
    const fits = far <= MOST_KEPT && near * extras <= MOST_LOOKUPS && near <= MOST_KEPT;
    if (fits && (best === null || work < best.work)) best = { split, work };
    const size = choices[split]?.prints.length ?? 1;
    near *= size;
    far /= size;
  }
  return best?.split ?? null;
}

/** All combinations of some rows' candidates; the last row's candidate changes fastest. */
class Combinations {
  readonly mass: Float64Array;

  constructor(
    private readonly choices: readonly Choice[],
    readonly first: Int32Array,
    readonly second: Int32Array,
    readonly weight: Float64Array,
  ) {
    this.mass = new Float64Array(first.length);
  }

  get size(): number {
    return this.first.length;
  }

  massesByCandidate(): Float64Array[] {
    const masses = this.choices.map(({ prints }) => new Float64Array(prints.length));
    this.mass.forEach((mass, combination) => {
      if (mass === 0) return;
      let rest = combination;
      for (let row = masses.length - 1; row >= 0; row -= 1) {
        const own = masses[row];
        if (!own) continue;
        const candidate = rest % own.length;
        own[candidate] = (own[candidate] ?? 0) + mass;
        rest = (rest - candidate) / own.length;
      }
    });
    return masses;
  }
}

function combinationsOf(choices: readonly Choice[]): Combinations {
  let first = new Int32Array(1);
  let second = new Int32Array(1);
  let weight = new Float64Array([1]);
  for (const { prints, weights } of choices) {
    const size = first.length * prints.length;
    const next = { first: new Int32Array(size), second: new Int32Array(size), weight: new Float64Array(size) };
    let at = 0;
    for (let one = 0; one < first.length; one += 1) {
      for (let candidate = 0; candidate < prints.length; candidate += 1) {
        const print = prints[candidate] ?? NOTHING;
        next.first[at] = (first[one] ?? 0) + print.first;
        next.second[at] = (second[one] ?? 0) + print.second;
        next.weight[at] = (weight[one] ?? 0) * (weights[candidate] ?? 0);
        at += 1;
      }
    }
    ({ first, second, weight } = next);
  }
  return new Combinations(choices, first, second, weight);
}

/** Finds combinations by their first print (open hashing over typed arrays). */
class PrintIndex {
  private readonly heads: Int32Array;
  private readonly following: Int32Array;
  private readonly mask: number;

  constructor(combinations: Combinations) {
    let size = 16;
    while (size < combinations.size * 2) size *= 2;
    this.mask = size - 1;
    this.heads = new Int32Array(size).fill(-1);
    this.following = new Int32Array(combinations.size);
    combinations.first.forEach((print, index) => {
      const slot = this.slotOf(print);
      this.following[index] = this.heads[slot] ?? -1;
      this.heads[slot] = index;
    });
  }

  firstWith(print: number): number {
    return this.heads[this.slotOf(print)] ?? -1;
  }

  nextOf(index: number): number {
    return this.following[index] ?? -1;
  }

  private slotOf(print: number): number {
    return (Math.imul(print, 0x9e3779b1) >>> 12) & this.mask;
  }
}
