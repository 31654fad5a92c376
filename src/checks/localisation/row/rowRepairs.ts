import { isMissing, isOpen, isTotalRow, valueAt, type Grid } from "../table/grid";
import { solveCounts } from "./linear";
import { RowSystem, type Support } from "./rowSystem";

/** New figures for some cells of a row, so that every equation of the row holds. */
export interface RowRepair {
  readonly row: number;
  /** Cells that change, ascending. */
  readonly cells: readonly number[];
  /** Their new figures; null where the row leaves the figure open. */
  readonly to: readonly (number | null)[];
  /** Changed cells, without those that had to change or that only follow. */
  readonly cost: number;
}

const CLOSE = 1e-6;

/** Cells of a row that may change together, in every way or in one way only. */
export interface RowSupport {
  readonly row: number;
  readonly cost: number;
  /** The cells that change, then those that may follow. */
  readonly unknowns: readonly number[];
  /** The one way; null where there are several. */
  readonly to: readonly number[] | null;
}

/** Finds the smallest repairs of single rows; keeps what it worked out per pattern of open cells. */
export class RowRepairs {
  private readonly systems = new Map<number, RowSystem>();
  private readonly residual: Float64Array;

  constructor(private readonly grid: Grid) {
    this.residual = new Float64Array(grid.structure.equations.length);
  }

  /** Nothing to mend in the row by itself: no cell is missing and every equation holds. */
  holds(row: number): boolean {
    if (this.grid.missing[row] !== 0 && !isTotalRow(this.grid, row)) return false;
    this.measure(row);
    return this.residual.every((difference) => difference === 0) || this.costsNothing(row);
  }

  /** Every repair of the least cost. */
  smallest(row: number): RowRepair[] {
    const { highestCost } = this.systemOf(row);
    for (let cost = 0; cost <= highestCost; cost += 1) {
      const found = this.ofCost(row, cost);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Every repair of exactly this cost, also those that hold a smaller one. */
  ofCost(row: number, cost: number): RowRepair[] {
    const system = this.systemOf(row);
    if (cost > system.highestCost) return [];
    this.measure(row);
    const found: RowRepair[] = [];
    for (const support of system.supports(cost)) {
      if (!explains(support, this.residual)) continue;
      const repair = this.repair(row, support, cost);
      if (repair) found.push(repair);
    }
    return found;
  }

  /**
   * All sets of cells of exactly this cost whose change can satisfy the row's equations. Where several
   * changes do, whether there is one without figures below 0 is left to whoever has the columns at hand.
   */
  supportsOfCost(row: number, cost: number): RowSupport[] {
    const system = this.systemOf(row);
    if (cost > system.highestCost) return [];
    this.measure(row);
    const found: RowSupport[] = [];
    for (const { cells, unknowns, solve, checks } of system.supports(cost)) {
      if (!explains({ checks }, this.residual)) continue;
      const stray = this.strays(this.grid.open[row] ?? 0, row, unknowns);
      const figures = solve ? this.direct(row, unknowns, solve) : null;
      if (solve && !figures) continue;
      const idle = cells.some((cell, place) => figures?.[place] === valueAt(this.grid, row, cell));
      if (idle) continue;
      found.push({ row, cost, unknowns: [...unknowns, ...stray], to: stray.length === 0 ? figures : null });
    }
    return found;
  }

  /** A total that is computed or missing follows its rows; its own row says nothing about it. */
  private costsNothing(row: number): boolean {
    return isTotalRow(this.grid, row) && this.ofCost(row, 0).length > 0;
  }

  private systemOf(row: number): RowSystem {
    const open = this.grid.open[row] ?? 0;
    const certain = this.grid.certain[row] ?? 0;
    const key = open * 2 + (certain === 0 ? 0 : 1);
    const known = this.systems.get(key);
    if (known) return known;
    const made = new RowSystem(this.grid.structure, open, certain);
    this.systems.set(key, made);
    return made;
  }

  private measure(row: number): void {
    const { equations } = this.grid.structure;
    equations.forEach(({ cells, signs }, index) => {
      let sum = 0;
      for (let place = 0; place < cells.length; place += 1) {
        sum += (signs[place] ?? 0) * valueAt(this.grid, row, cells[place] ?? 0);
      }
      this.residual[index] = sum;
    });
  }

  private repair(row: number, support: Support, cost: number): RowRepair | null {
    const { unknowns, solve } = support;
    const figures = solve ? this.direct(row, unknowns, solve) : this.general(row, unknowns);
    if (!figures) return null;
    const changes: [number, number | null][] = [];
    unknowns.forEach((cell, index) => {
      const to = figures[index] ?? null;
      const moved = to === null || to !== valueAt(this.grid, row, cell);
      if (this.tellsOf(row, cell) && (moved || isMissing(this.grid, row, cell))) changes.push([cell, to]);
    });
    this.strays(this.grid.missing[row] ?? 0, row, unknowns).forEach((cell) => changes.push([cell, null]));
    changes.sort(([first], [second]) => first - second);
    return { row, cells: changes.map(([cell]) => cell), to: changes.map(([, to]) => to), cost };
  }

  /** A total that is computed or missing is told by its column, an unknown figure of the period before by nobody. */
  private tellsOf(row: number, cell: number): boolean {
    if (!isOpen(this.grid, row, cell)) return true;
    return !isTotalRow(this.grid, row) && cell !== this.grid.structure.previous;
  }

  /** Those of the cells that stand in no equation of the row. */
  private strays(mask: number, row: number, unknowns: readonly number[]): number[] {
    if (mask === 0 || isTotalRow(this.grid, row)) return [];
    const cells = this.grid.table.measures.map((_, cell) => cell);
    return cells.filter((cell) => ((mask >> cell) & 1) === 1 && !unknowns.includes(cell));
  }

  private direct(row: number, unknowns: readonly number[], solve: Float64Array): number[] | null {
    const { residual } = this;
    const figures: number[] = [];
    for (let unknown = 0; unknown < unknowns.length; unknown += 1) {
      let change = 0;
      for (let equation = 0; equation < residual.length; equation += 1) {
        change -= (solve[unknown * residual.length + equation] ?? 0) * (residual[equation] ?? 0);
      }
      const figure = valueAt(this.grid, row, unknowns[unknown] ?? 0) + change;
      if (figure < 0 || !Number.isInteger(figure)) return null;
      figures.push(figure);
    }
    return figures;
  }

  private general(row: number, unknowns: readonly number[]): readonly (number | null)[] | null {
    const { coefficients } = this.grid.structure;
    if (unknowns.length === 0) return [];
    const matrix = coefficients.map((equation) => unknowns.map((cell) => equation[cell] ?? 0));
    const right = coefficients.map((_, index) => {
      const known = unknowns.reduce(
        (sum, cell) => sum + (coefficients[index]?.[cell] ?? 0) * valueAt(this.grid, row, cell),
        0,
      );
      return known - (this.residual[index] ?? 0);
    });
    return solveCounts(matrix, right);
  }
}

function explains({ checks }: Pick<Support, "checks">, residual: Float64Array): boolean {
  const equations = residual.length;
  for (let start = 0; start < checks.length; start += equations) {
    let sum = 0;
    for (let equation = 0; equation < equations; equation += 1) {
      sum += (checks[start + equation] ?? 0) * (residual[equation] ?? 0);
    }
    if (Math.abs(sum) > CLOSE) return false;
  }
  return true;
}
