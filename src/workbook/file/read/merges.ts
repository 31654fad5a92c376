import { parseA1 } from "../../address";
import { WorkbookFailure } from "../../failure";
import type { Area } from "../../plainData";
import { MAX_COLUMNS, MAX_MERGE_STEPS, MAX_MERGES, MAX_ROWS } from "../limits";

/** "C9:E12", also in the wrong order or with `$`. Null where it is no block of the grid. */
export function parseArea(reference: string): Area | null {
  const [from = "", to = from] = reference.split(":");
  const first = parseA1(from);
  const last = parseA1(to);
  if (!first || !last) return null;
  const area = {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/**
 * Merged areas in reading order. Areas that overlap one before them are left out: Excel never writes such, and
 * what they would mean nobody can say.
 * @throws WorkbookFailure `too-large`
 */
export function readMerges(references: readonly string[]): Area[] {
  if (references.length > MAX_MERGES) throw new WorkbookFailure("too-large");
  const areas = references.flatMap((reference) => parseArea(reference) ?? []);
  areas.sort((a, b) => a.top - b.top || a.left - b.left);
  // Kept areas share no cell, so one row number a column says where the next may begin.
  const freeFrom = new Int32Array(MAX_COLUMNS);
  let steps = 0;
  return areas.filter((area) => {
    if (area.top === area.bottom && area.left === area.right) return false;
    steps += area.right - area.left + 1;
    if (steps > MAX_MERGE_STEPS) throw new WorkbookFailure("too-large");
    for (let column = area.left; column <= area.right; column++) {
      if ((freeFrom[column] ?? 0) > area.top) return false;
    }
    freeFrom.fill(area.bottom + 1, area.left, area.right + 1);
    return true;
  });
}
