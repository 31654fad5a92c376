import type { Structure } from "../table/structure";

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
    const cells = Array.from({ length: structure.width }, (_, cell) => cell);
    this.openCells = cells.filter((cell) => ((open >> cell) & 1) === 1 && inEquations(cell));
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
    const equations = coefficients.length;
    const columns = unknowns.length;
    // Each row: the unknowns' coefficients, then which combination of the equations it is.
    const width = columns + equations;
    const rows = new Float64Array(equations * width);
    for (let row = 0; row < equations; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        rows[row * width + column] = coefficients[row]?.[unknowns[column] ?? 0] ?? 0;
      }
      rows[row * width + columns + row] = 1;
    }
    const rank = reduce(rows, equations, columns, width);
    const combinations = (from: number, to: number): Float64Array => {
      const taken = new Float64Array((to - from) * equations);
      for (let row = from; row < to; row += 1) {
        taken.set(rows.subarray(row * width + columns, (row + 1) * width), (row - from) * equations);
      }
      return taken;
    };
    return {
      cells,
      unknowns,
      solve: rank === columns ? combinations(0, rank) : null,
      checks: combinations(rank, equations),
    };
  }
}

/** Gauss–Jordan in place over the first `columns` columns; returns the rank. */
function reduce(rows: Float64Array, height: number, columns: number, width: number): number {
  let rank = 0;
  for (let column = 0; column < columns && rank < height; column += 1) {
    let at = rank;
    while (at < height && rows[at * width + column] === 0) at += 1;
    if (at === height) continue;
    const divisor = rows[at * width + column] ?? 1;
    for (let place = 0; place < width; place += 1) {
      const entry = (rows[at * width + place] ?? 0) / divisor;
      rows[at * width + place] = rows[rank * width + place] ?? 0;
      rows[rank * width + place] = entry;
    }
    for (let row = 0; row < height; row += 1) {
      const factor = rows[row * width + column] ?? 0;
      if (row === rank || factor === 0) continue;
      for (let place = 0; place < width; place += 1) {
        rows[row * width + place] = (rows[row * width + place] ?? 0) - factor * (rows[rank * width + place] ?? 0);
      }
    }
    rank += 1;
  }
  return rank;
}

/** All subsets of the given size, in the order of the items. */
export function choose<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => choose(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
