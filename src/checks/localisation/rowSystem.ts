import type { Structure } from "./structure";

/**
 * A set of cells that may change together, with everything that does not depend on the figures
 * worked out beforehand: whether residuals can be explained by it, and by which changes.
 */
export interface Support {
  /** Cells with a figure of their own; changing each costs. */
  readonly cells: readonly number[];
  /** `cells`, then the open cells that stand in an equation. */
  readonly unknowns: readonly number[];
  /** change of unknown u = −Σ solve[u * equations + e] · residual[e]; null where several changes do. */
  readonly solve: Float64Array | null;
  /** Each stretch of `equations` numbers, multiplied with the residual, must give 0. */
  readonly checks: Float64Array;
}

/** A change to the period before costs two: its own identities vouch for it. */
const PREVIOUS_COST = 2;

/** The supports for one pattern of open and certain cells, by cost, made when first asked for. */
export class RowSystem {
  private readonly changeable: readonly number[];
  private readonly openCells: readonly number[];
  private readonly byCost: Support[][] = [];

  constructor(
    private readonly structure: Structure,
    open: number,
    certain: number,
  ) {
    const inEquations = (cell: number): boolean => structure.coefficients.some((row) => row[cell] !== 0);
    const cells = Array.from({ length: structure.width }, (_, cell) => cell).filter(inEquations);
    this.openCells = cells.filter((cell) => ((open >> cell) & 1) === 1);
    this.changeable = cells.filter((cell) => (((open | certain) >> cell) & 1) === 0);
  }

  /** The dearest repair there is. */
  get highestCost(): number {
    return this.changeable.length + 1;
  }

  supports(cost: number): readonly Support[] {
    const known = this.byCost[cost];
    if (known) return known;
    const made = this.setsOfCost(cost).map((cells) => this.prepare(cells));
    this.byCost[cost] = made;
    return made;
  }

  private setsOfCost(cost: number): number[][] {
    const { previous } = this.structure;
    const ordinary = this.changeable.filter((cell) => cell !== previous);
    const sets = choose(ordinary, cost);
    if (ordinary.length === this.changeable.length || cost < PREVIOUS_COST) return sets;
    return [...sets, ...choose(ordinary, cost - PREVIOUS_COST).map((cells) => [...cells, previous])];
  }

  private prepare(cells: readonly number[]): Support {
    const unknowns = [...cells, ...this.openCells];
    const { coefficients } = this.structure;
    // Each row: the unknowns' coefficients, then which combination of the equations it is.
    const rows = coefficients.map((row, index) => [
      ...unknowns.map((cell) => row[cell] ?? 0),
      ...coefficients.map((_, other) => (other === index ? 1 : 0)),
    ]);
    const pivots = reduce(rows, unknowns.length);
    const combination = (row: readonly number[] | undefined): readonly number[] => row?.slice(unknowns.length) ?? [];
    const checks = Float64Array.from(rows.slice(pivots.length).flatMap(combination));
    const single = pivots.length === unknowns.length;
    const solve = single ? Float64Array.from(unknowns.flatMap((_, index) => combination(rows[index]))) : null;
    return { cells, unknowns, solve, checks };
  }
}

/** Gauss–Jordan in place over the first `columns` columns; returns the pivot columns. */
function reduce(rows: number[][], columns: number): number[] {
  const pivots: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    const at = rows.findIndex((row, index) => index >= pivots.length && row[column] !== 0);
    const found = rows[at];
    const target = rows[pivots.length];
    if (!found || !target) continue;
    const divisor = found[column] ?? 1;
    const pivot = found.map((entry) => entry / divisor);
    rows[at] = target;
    rows[pivots.length] = pivot;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (row !== pivot && factor !== 0) rows[index] = row.map((entry, place) => entry - factor * (pivot[place] ?? 0));
    });
    pivots.push(column);
  }
  return pivots;
}

/** All subsets of the given size, in the order of the items. */
export function choose<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => choose(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
