import { isOpen, isTotalRow, valueAt, type Grid } from "../table/grid";
import { solveCounts } from "../row/linear";
import type { RowRepair, RowRepairs, RowSupport } from "../row/rowRepairs";
import type { ColumnSums } from "../table/columnSums";

/** The smallest changes of a whole table that satisfy every row equation and every column total. */
export interface SmallestChanges {
  /** Number of changed cells, without those that had to change or that only follow. */
  readonly cost: number;
  /** Every set of cells that will do, with the figures; null for a figure that is not settled. */
  readonly solutions: readonly (readonly RowRepair[])[];
}

/** Solving for figures takes as long as so many other steps, for each row that leaves some open. */
const STEPS_OF_SOLVING = 40;

/** A support with the column sums that it enters: by a known amount, or by one still to be found (null). */
interface Move {
  readonly support: RowSupport;
  readonly entries: readonly { readonly sum: number; readonly amount: number | null }[];
}

/**
 * Exact search, dearer and dearer, first over the rows that are wrong by themselves, then over rows
 * that help out where a column total is still not met.
 * @param steps after so many the search gives up: null
 */
export function smallestChanges(
  grid: Grid,
  columns: ColumnSums,
  repairs: RowRepairs,
  steps: number,
): SmallestChanges | null {
  const search = new Search(grid, columns, repairs, steps);
  const dearest = grid.height * grid.structure.width;
  for (let extra = 0; search.leastCost + extra <= dearest; extra += 1) {
    if (!search.run(extra)) return null;
    if (search.solutions.size > 0) return { cost: search.leastCost + extra, solutions: [...search.solutions.values()] };
  }
  return null;
}

class Search {
  readonly solutions = new Map<string, readonly RowRepair[]>();
  readonly leastCost: number;
  private readonly wrong: readonly { readonly row: number; readonly cost: number }[];
  private readonly wrongRows: ReadonlySet<number>;
  /** later[i]: sums that the wrong rows from i on can move at their least cost. */
  private readonly later: readonly ReadonlySet<number>[];
  private readonly known = new Map<string, readonly Move[]>();
  private readonly chosen: RowSupport[] = [];
  private readonly lacking: Float64Array;
  /** How many chosen moves enter the sum by an amount still to be found. */
  private readonly adjustable: Int32Array;

  constructor(
    private readonly grid: Grid,
    private readonly columns: ColumnSums,
    private readonly repairs: RowRepairs,
    private steps: number,
  ) {
    this.lacking = Float64Array.from(columns.sums, ({ lacking }) => lacking);
    this.adjustable = new Int32Array(columns.sums.length);
    const rows = Array.from({ length: grid.height }, (_, row) => row).filter((row) => this.isLoose(row));
    this.wrong = rows.map((row) => ({ row, cost: repairs.smallest(row)[0]?.cost ?? 0 }));
    this.wrongRows = new Set(rows);
    this.leastCost = this.wrong.reduce((sum, { cost }) => sum + cost, 0);
    const touched = this.wrong.map(({ row, cost }) => this.moves(row, cost).flatMap(({ entries }) => entries));
    this.later = touched.map((_, index) => new Set(touched.slice(index).flatMap((all) => all.map(({ sum }) => sum))));
  }

  /** Looks for all solutions that cost `extra` more than the rows by themselves; false if it gave up. */
  run(extra: number): boolean {
    return this.mendWrongRow(0, extra);
  }

  /** The row is wrong, or has computed figures that can move without any other change. */
  private isLoose(row: number): boolean {
    if (!this.repairs.holds(row)) return true;
    if (isTotalRow(this.grid, row) || this.grid.open[row] === 0) return false;
    return this.repairs.supportsOfCost(row, 0).some(({ to }) => to === null);
  }

  private mendWrongRow(index: number, extra: number): boolean {
    const next = this.wrong[index];
    if (!next) return this.findHelper(extra, []);
    if (extra === 0 && this.unmet().some((sum) => this.later[index]?.has(sum) !== true)) return true;
    for (let more = 0; more <= extra; more += 1) {
      for (const move of this.moves(next.row, next.cost + more)) {
        if (!this.tryOut(move, () => this.mendWrongRow(index + 1, extra - more))) return false;
      }
    }
    return true;
  }

  /** Lets rows that hold by themselves change where a column total is not met. */
  private findHelper(extra: number, used: readonly number[]): boolean {
    const [unmet] = this.unmet();
    if (extra === 0) {
      if (unmet === undefined) this.keepIfSolvable();
      return true;
    }
    const open =
      unmet !== undefined ? [unmet] : this.columns.sums.flatMap((_, sum) => (this.adjustable[sum] ? [sum] : []));
    const helpers = new Set(open.flatMap((sum) => this.rowsOf(sum)));
    for (const row of helpers) {
      if (used.includes(row) || this.wrongRows.has(row)) continue;
      for (let cost = 1; cost <= extra; cost += 1) {
        for (const move of this.moves(row, cost)) {
          const reaches = move.entries.some(({ sum }) => open.includes(sum));
          if (reaches && !this.tryOut(move, () => this.findHelper(extra - cost, [...used, row]))) return false;
        }
      }
    }
    return true;
  }

  private unmet(): number[] {
    const found: number[] = [];
    this.lacking.forEach((amount, sum) => {
      if (amount !== 0 && this.adjustable[sum] === 0) found.push(sum);
    });
    return found;
  }

  private rowsOf(sum: number): number[] {
    const { members = [], row } = this.columns.sums[sum] ?? {};
    return row === undefined ? [] : [...members, row];
  }

  private moves(row: number, cost: number): readonly Move[] {
    const key = `${row} ${cost}`;
    const known = this.known.get(key);
    if (known) return known;
    const made = this.repairs.supportsOfCost(row, cost).map((support): Move => ({
      support,
      entries: support.unknowns.flatMap((cell, place) =>
        this.columns.entriesOf(row, cell).map(({ sum, sign }) => {
          const to = support.to?.[place];
          return { sum, amount: to === undefined ? null : sign * (to - valueAt(this.grid, row, cell)) };
        }),
      ),
    }));
    this.steps -= made.length;
    this.known.set(key, made);
    return made;
  }

  private tryOut(move: Move, goOn: () => boolean): boolean {
    this.steps -= 1;
    if (this.steps < 0) return false;
    this.chosen.push(move.support);
    this.apply(move, 1);
    const finished = goOn();
    this.apply(move, -1);
    this.chosen.pop();
    return finished;
  }

  private apply({ entries }: Move, direction: 1 | -1): void {
    for (const { sum, amount } of entries) {
      if (amount === null) this.adjustable[sum] = (this.adjustable[sum] ?? 0) + direction;
      else this.lacking[sum] = (this.lacking[sum] ?? 0) - direction * amount;
    }
  }

  private keepIfSolvable(): void {
    const figures = this.solve();
    if (!figures) return;
    const solution: RowRepair[] = [];
    let place = 0;
    for (const { row, unknowns, to, cost } of this.chosen) {
      const all = to ?? unknowns.map(() => figures[place++] ?? null);
      const changes = unknowns.flatMap((cell, index) => {
        const figure = all[index] ?? null;
        const follows = isOpen(this.grid, row, cell);
        return follows && figure === valueAt(this.grid, row, cell) ? [] : [{ cell, figure }];
      });
      solution.push({ row, cells: changes.map(({ cell }) => cell), to: changes.map(({ figure }) => figure), cost });
    }
    solution.sort((one, other) => one.row - other.row);
    const key = solution.map(({ row, cells }) => `${row}:${cells.join()}`).join(";");
    this.solutions.set(key, solution);
  }

  /** Figures for the cells of the chosen open supports, in their order; null where none fit. */
  private solve(): readonly (number | null)[] | null {
    const open = this.chosen.filter(({ to }) => to === null);
    if (open.length === 0) return [];
    this.steps -= STEPS_OF_SOLVING * open.length;
    const variables = open.flatMap(({ row, unknowns }) => unknowns.map((cell) => ({ row, cell })));
    const matrix: number[][] = [];
    const right: number[] = [];
    for (const { row, unknowns } of open) {
      for (const equation of this.grid.structure.coefficients) {
        matrix.push(variables.map((variable) => (variable.row === row ? (equation[variable.cell] ?? 0) : 0)));
        const fixed = equation.reduce(
          (sum, sign, cell) => (unknowns.includes(cell) ? sum : sum + sign * valueAt(this.grid, row, cell)),
          0,
        );
        right.push(-fixed);
      }
    }
    this.columns.sums.forEach((_, sum) => {
      if (this.adjustable[sum] === 0) return;
      const signs = variables.map(({ row, cell }) =>
        this.columns.entriesOf(row, cell).reduce((total, entry) => (entry.sum === sum ? total + entry.sign : total), 0),
      );
      const stands = variables.reduce(
        (total, { row, cell }, index) => total + (signs[index] ?? 0) * valueAt(this.grid, row, cell),
        0,
      );
      matrix.push(signs);
      right.push((this.lacking[sum] ?? 0) + stands);
    });
    return solveCounts(matrix, right);
  }
}
