import { a1Area } from "../address";
import type { Area } from "../plainData";
import type { PlannedCell, PlannedRow } from "../plan";

/** Addresses given to Excel at a time: it takes 8,192 characters (office-js #5198). */
const LONGEST_ADDRESS = 4_000;

/** The cells for which `test` holds, as few blocks: runs in a row, and equal runs of rows below each other. */
export function cover(rows: readonly PlannedRow[], test: (cell: PlannedCell) => boolean): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (const [row, { cells }] of rows.entries()) {
    const next = new Map<string, Area>();
    for (const [left, right] of runs(cells, test)) {
      const key = `${left}:${right}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, above ? { ...above, bottom: row } : { top: row, bottom: row, left, right });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runs(cells: readonly PlannedCell[], test: (cell: PlannedCell) => boolean): [left: number, right: number][] {
  const found: [number, number][] = [];
  for (const cell of cells) {
    if (!test(cell)) continue;
    const last = found.at(-1);
    if (last && last[1] === cell.column - 1) last[1] = cell.column;
    else found.push([cell.column, cell.column]);
  }
  return found;
}

/** Lists of addresses short enough for `Worksheet.getRanges`. */
export function addressLists(areas: readonly Area[]): string[] {
  return joined(areas.map(a1Area));
}

/** 0-based rows as lists such as "1:4,7:7". */
export function rowLists(rows: readonly number[]): string[] {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return joined(spans.map(([first, last]) => `${first + 1}:${last + 1}`));
}

function joined(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
