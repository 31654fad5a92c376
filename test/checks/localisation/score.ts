import type { EditTable, Fault, Localisation } from "../../../src/checks/localisation/editTable";
import type { Planted } from "./planting";

/** How often what was planted was found; all counts of wrong rows, except `falseRows`. */
export class Score {
  rows = 0;
  /** Exactly the wrong cells put forward, with their true figures. */
  right = 0;
  /** Something put forward that is not so. */
  wrong = 0;
  /** The truth is put forward or among the candidates that are shown. */
  shown = 0;
  /** Right rows that something was put forward for, on all tables together. */
  falseRows = 0;

  add(table: EditTable, { faults }: Localisation, planted: readonly Planted[]): void {
    const truths = new Map(planted.map(({ row, truth }) => [row, truth]));
    const rows = new Set(faults.flatMap((fault) => rowsOf(fault)));
    for (const { row, truth } of planted)
      this.addRow(
        table,
        faults.filter((fault) => rowsOf(fault).includes(row)),
        row,
        truth,
      );
    for (const row of rows) {
      const claims = faults.some((fault) => fault.settled && rowsOf(fault).includes(row));
      if (claims && !truths.has(row)) this.falseRows += 1;
    }
  }

  merge(other: Score): void {
    this.rows += other.rows;
    this.right += other.right;
    this.wrong += other.wrong;
    this.shown += other.shown;
    this.falseRows += other.falseRows;
  }

  /** In per cent of the wrong rows; the claims about right rows count as wrong ones. */
  get percent() {
    const share = (count: number): number => (100 * count) / this.rows;
    return { right: share(this.right), wrong: share(this.wrong + this.falseRows), shown: share(this.shown) };
  }

  private addRow(table: EditTable, faults: readonly Fault[], row: number, truth: ReadonlyMap<number, number>): void {
    this.rows += 1;
    const changes = (fault: Fault, repair: number): [number, number | null][] =>
      (fault.repairs[repair]?.changes ?? []).flatMap((change) =>
        change.row === row && change.measure !== "previousPending"
          ? [[table.measures.indexOf(change.measure), change.to]]
          : [],
      );
    const isTrue = ([cell, to]: [number, number | null]): boolean => truth.get(cell) === to;
    const claimed = faults.filter(({ settled }) => settled).flatMap((fault) => changes(fault, 0));
    if (claimed.some((change) => !isTrue(change))) this.wrong += 1;
    else if (claimed.length === truth.size) this.right += 1;
    const candidates = faults.map((fault) =>
      fault.repairs
        .map((_, repair) => changes(fault, repair))
        .filter((found) => found.every((change) => isTrue(change))),
    );
    const most = candidates.reduce((sum, found) => sum + Math.max(0, ...found.map(({ length }) => length)), 0);
    if (candidates.every(({ length }) => length > 0) && most === truth.size) this.shown += 1;
  }
}

function rowsOf(fault: Fault): number[] {
  return [...new Set(fault.repairs.flatMap(({ changes }) => changes.map(({ row }) => row)))];
}
