import { isOpen, isTotalRow, valueAt, type Grid } from "./grid";

/** A total that was typed: it equals the sum of the cells of its members. */
export interface ColumnSum {
  readonly row: number;
  readonly cell: number;
  /** Rows whose cell is added; a subtotal that is computed is replaced by its own rows. */
  readonly members: readonly number[];
  /** What the members' changes, less the change of the total itself, have to amount to. */
  readonly lacking: number;
}

/** A column sum that a cell enters, and whether it is added (1) or is the total itself (−1). */
export interface Entry {
  readonly sum: number;
  readonly sign: 1 | -1;
}

/** A tangle of totals that add each other's rows again and again is no evidence. */
const MOST_MEMBERS = 200_000;
const MOST_ENTRIES = 100;

/** All column sums that carry evidence of their own, and which cell enters which. */
export class ColumnSums {
  readonly sums: readonly ColumnSum[];
  private readonly numbers = new Map<number, number>();

  constructor(private readonly grid: Grid) {
    const { width } = grid.structure;
    const sums: ColumnSum[] = [];
    for (let row = 0; row < grid.height; row += 1) {
      if (!isTotalRow(grid, row)) continue;
      for (let cell = 0; cell < grid.table.measures.length; cell += 1) {
        if (isOpen(grid, row, cell)) continue;
        const members = this.membersOf(row, cell);
        if (members.length > MOST_MEMBERS) continue;
        const sum = members.reduce((total, member) => total + valueAt(grid, member, cell), 0);
        this.numbers.set(row * width + cell, sums.length);
        sums.push({ row, cell, members, lacking: valueAt(grid, row, cell) - sum });
      }
    }
    this.sums = sums;
  }

  /** The column sum whose total the cell is; undefined for other cells. */
  of(row: number, cell: number): number | undefined {
    return this.numbers.get(row * this.grid.structure.width + cell);
  }

  /** The column sums that the cell enters, itself a total or not; none for a computed total, which its rows stand for. */
  entriesOf(row: number, cell: number): Entry[] {
    if (isTotalRow(this.grid, row) && isOpen(this.grid, row, cell)) return [];
    const own = this.of(row, cell);
    const entries: Entry[] = own === undefined ? [] : [{ sum: own, sign: -1 }];
    this.climb(row, cell, entries);
    return entries;
  }

  /** The rows whose cell the total adds, computed subtotals replaced by their own rows. */
  membersOf(row: number, cell: number): number[] {
    const members: number[] = [];
    this.collect(row, cell, members);
    return members;
  }

  private climb(row: number, cell: number, entries: Entry[]): void {
    for (const parent of this.grid.parents[row] ?? []) {
      if (entries.length > MOST_ENTRIES) return;
      const sum = this.of(parent, cell);
      if (sum === undefined) this.climb(parent, cell, entries);
      else entries.push({ sum, sign: 1 });
    }
  }

  private collect(row: number, cell: number, members: number[]): void {
    for (const child of this.grid.adds[row] ?? []) {
      if (members.length > MOST_MEMBERS) return;
      if (isTotalRow(this.grid, child) && isOpen(this.grid, child, cell)) this.collect(child, cell, members);
      else members.push(child);
    }
  }
}
