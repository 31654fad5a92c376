import type { MarkRule } from "../../workbook/plan";
import type { Area } from "../../workbook/plainData";
import { markCheck, type MarkCheck } from "./markCheck";
import type { ReadCell } from "./operand";

/** What a mark needs to be asked for; whatever else it bears comes back with the answer. */
export type Askable = Pick<MarkRule, "areas" | "formula">;

/**
 * Marks that can be asked for cell by cell, by a face that shows cells and has no spreadsheet program behind it: the work is
 * that of the cells in view, however large the sheet is.
 */
export interface LiveMarks<R extends Askable> {
  /** The marks that the cell bears with what stands in the sheet now, in the order given. */
  at(row: number, column: number, read: ReadCell): readonly R[];
  /** Those whose formulas are not of our kind. */
  readonly beyond: readonly R[];
}

interface Asked<R> {
  readonly mark: R;
  readonly check: MarkCheck;
  readonly order: number;
}

export function liveMarks<R extends Askable>(marks: readonly R[]): LiveMarks<R> {
  const beyond: R[] = [];
  const overRows: Asked<R>[] = [];
  // of these there may be a thousand
  const ofOneRow = new Map<number, Asked<R>[]>();
  for (const [order, mark] of marks.entries()) {
    const check = markCheck(mark.formula);
    const row = onlyRow(mark.areas);
    if (!check) beyond.push(mark);
    else if (row === null) overRows.push({ mark, check, order });
    else ofOneRow.set(row, [...(ofOneRow.get(row) ?? []), { mark, check, order }]);
  }
  return {
    at: (row, column, read) =>
      [...overRows, ...(ofOneRow.get(row) ?? [])]
        .filter(({ mark, check }) => isMet(mark, check, row, column, read))
        .sort((a, b) => a.order - b.order)
        .map(({ mark }) => mark),
    beyond,
  };
}

function onlyRow(areas: readonly Area[]): number | null {
  const row = areas[0]?.top ?? null;
  return areas.every(({ top, bottom }) => top === row && bottom === row) ? row : null;
}

function isMet({ areas }: Askable, check: MarkCheck, row: number, column: number, read: ReadCell): boolean {
  const base = areas[0];
  const isIn = areas.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return base !== undefined && isIn && check({ down: row - base.top, right: column - base.left, read });
}
