/**
 * How far each unknown can go where a few equations hold and no unknown is below 0: the simplex
 * method, with Bland's rule so that it ends. For small systems with coefficients like 1 and −1.
 */

export interface Range {
  readonly low: number;
  readonly high: number;
}

const CLOSE = 1e-7;

/** The range of every unknown of `matrix` · x = `right`, x ≥ 0; null where no x will do. */
export function rangesOf(matrix: readonly (readonly number[])[], right: readonly number[]): Range[] | null {
  const tableau = Tableau.feasible(matrix, right);
  if (!tableau) return null;
  const unknowns = matrix[0]?.length ?? 0;
  return Array.from({ length: unknowns }, (_, unknown) => ({
    low: tableau.least(unknown, 1),
    high: -tableau.least(unknown, -1),
  }));
}

class Tableau {
  private constructor(
    /** Each row: the coefficients, then the right side; the basic unknown of the row has coefficient 1. */
    private rows: number[][],
    private basis: number[],
    private readonly unknowns: number,
  ) {}

  static feasible(matrix: readonly (readonly number[])[], right: readonly number[]): Tableau | null {
    const unknowns = matrix[0]?.length ?? 0;
    const rows = matrix.map((row, index) => {
      const flip = (right[index] ?? 0) < 0 ? -1 : 1;
      const helpers = matrix.map((_, other) => (other === index ? 1 : 0));
      return [...row.map((entry) => entry * flip), ...helpers, (right[index] ?? 0) * flip];
    });
    const basis = matrix.map((_, index) => unknowns + index);
    const tableau = new Tableau(rows, basis, unknowns);
    // First the helpers, one an equation, are driven down to 0.
    const cost = Array.from({ length: unknowns + rows.length }, (_, column) => (column < unknowns ? 0 : 1));
    if (tableau.minimise(cost, unknowns + rows.length) > CLOSE) return null;
    tableau.dropHelpers();
    return tableau;
  }

  /** The least value of `sign` · unknown. */
  least(unknown: number, sign: 1 | -1): number {
    const cost = new Array<number>(this.unknowns).fill(0);
    cost[unknown] = sign;
    return this.minimise(cost, this.unknowns);
  }

  private minimise(cost: readonly number[], columns: number): number {
    for (;;) {
      const entering = this.improving(cost, columns);
      if (entering < 0) break;
      const leaving = this.leavingRow(entering);
      if (leaving < 0) return -Infinity;
      this.pivot(leaving, entering);
    }
    return this.rows.reduce((sum, row, index) => sum + (cost[this.basis[index] ?? -1] ?? 0) * (row.at(-1) ?? 0), 0);
  }

  /** The first column that lowers the cost; -1 if none does. */
  private improving(cost: readonly number[], columns: number): number {
    for (let column = 0; column < columns; column += 1) {
      let reduced = cost[column] ?? 0;
      this.rows.forEach((row, index) => (reduced -= (cost[this.basis[index] ?? -1] ?? 0) * (row[column] ?? 0)));
      if (reduced < -CLOSE) return column;
    }
    return -1;
  }

  private leavingRow(entering: number): number {
    let leaving = -1;
    let least = Infinity;
    this.rows.forEach((row, index) => {
      const entry = row[entering] ?? 0;
      if (entry <= CLOSE) return;
      const ratio = (row.at(-1) ?? 0) / entry;
      const earlier = (this.basis[index] ?? 0) < (this.basis[leaving] ?? Infinity);
      if (ratio < least - CLOSE || (ratio < least + CLOSE && earlier)) {
        least = Math.min(least, ratio);
        leaving = index;
      }
    });
    return leaving;
  }

  private pivot(at: number, column: number): void {
    const divisor = this.rows[at]?.[column] ?? 1;
    const pivot = (this.rows[at] ?? []).map((entry) => entry / divisor);
    this.rows = this.rows.map((row, index) => {
      const factor = row[column] ?? 0;
      if (index === at) return pivot;
      return factor === 0 ? row : row.map((entry, place) => entry - factor * (pivot[place] ?? 0));
    });
    this.basis[at] = column;
  }

  /** Helpers that are still basic stand at 0: they are exchanged, or their equation says nothing new. */
  private dropHelpers(): void {
    for (let index = this.rows.length - 1; index >= 0; index -= 1) {
      if ((this.basis[index] ?? 0) < this.unknowns) continue;
      const column = (this.rows[index] ?? []).findIndex(
        (entry, place) => place < this.unknowns && Math.abs(entry) > CLOSE,
      );
      if (column >= 0) this.pivot(index, column);
      else {
        this.rows.splice(index, 1);
        this.basis.splice(index, 1);
      }
    }
    this.rows = this.rows.map((row) => [...row.slice(0, this.unknowns), row.at(-1) ?? 0]);
  }
}
