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

  add(table: EditTable, found: Localisation, planted: readonly Planted[]): void {
    for (const one of planted) this.addPlanted(table, found, one);
    const wrong = new Set(planted.map(({ row }) => row));
    const claimed = found.faults.filter(({ settled }) => settled).flatMap((fault) => rowsOf(fault));
    this.falseRows += new Set(claimed.filter((row) => !wrong.has(row))).size;
  }

  addPlanted(table: EditTable, { faults }: Localisation, { row, truth }: Planted): void {
    const own = faults.filter((fault) => rowsOf(fault).includes(row));
    const changes = (fault: Fault, repair: number): [number, number | null][] =>
      (fault.repairs[repair]?.changes ?? []).flatMap((change): [number, number | null][] =>
        change.row === row && change.measure !== "previousPending"
          ? [[table.measures.indexOf(change.measure), change.to]]
          : [],
      );
    const isTrue = ([cell, to]: [number, number | null]): boolean => truth.get(cell) === to;
    const claimed = own.filter(({ settled }) => settled).flatMap((fault) => changes(fault, 0));
    const candidates = own.map((fault) =>
      fault.repairs.map((_, repair) => changes(fault, repair)).filter((found) => found.every((one) => isTrue(one))),
    );
    const most = candidates.reduce((sum, found) => sum + Math.max(0, ...found.map(({ length }) => length)), 0);
    this.rows += 1;
    if (claimed.some((change) => !isTrue(change))) this.wrong += 1;
    else if (claimed.length === truth.size) this.right += 1;
    if (candidates.every(({ length }) => length > 0) && most === truth.size) this.shown += 1;
  }

  /** In per cent of the wrong rows; claims about right rows count as wrong ones. */
  get percent() {
    const share = (count: number): number => (100 * count) / this.rows;
    return { right: share(this.right), wrong: share(this.wrong + this.falseRows), shown: share(this.shown) };
  }
}

function rowsOf(fault: Fault): number[] {
  return [...new Set(fault.repairs.flatMap(({ changes }) => changes.map(({ row }) => row)))];
}
