import type { RowRepair } from "../row/rowRepairs";
import { doubtsByFurtherSlips } from "../slips/furtherSlips";
import { rowSlipsOf, type RowSlips } from "../slips/plausibility";
import { ANY_FIGURE_SLIPS } from "../slips/slips";
import type { ColumnSums } from "../table/columnSums";
import { isFollowing, type Grid } from "../table/grid";
import type { Account } from "./account";
import type { Block } from "./blocks";

/** A claim stands if one more slip is less likely than this against it, and the less the more cells it has: each may hide one. */
const DOUBT = 0.1;
const HIDING = 1.5;

/**
 * Takes back, as a claim but not as a candidate, what only the row tells, its columns being silent or not met: where one more
 * slip in the row would make other figures of it; and, in a row with several wrong cells, what no known slip explains.
 */
export function withholdUntold(grid: Grid, columns: ColumnSums, account: Account): void {
  const { lacking, unsettled } = account.balance();
  const met = new Set<number>();
  lacking.forEach((amount, sum) => {
    if (amount === 0 && unsettled[sum]?.length === 0) met.add(sum);
  });
  const told = new Told(columns, met);
  for (const [row, blocks] of account.blocks) {
    const untold = blocks.filter(({ settled }) => settled && !settled.cells.some((cell) => told.has(row, cell)));
    if (untold.length === 0) continue;
    const whole = wholeOf(row, blocks);
    const slips = rowSlipsOf(grid, whole);
    if (slips.slipped === 1 && isWeighed(grid, blocks, whole, slips)) continue;
    const doubtful = doubtfulCells(grid, whole, slips, told);
    const opened = untold.filter(({ settled }) => settled?.cells.some((cell) => doubtful.has(cell)));
    if (opened.length === 0) continue;
    account.blocks.set(
      row,
      blocks.map((block) => (opened.includes(block) ? { ...block, settled: null } : block)),
    );
  }
}

/** A column sum that is met with the cell as it is judged says that it is right. */
class Told {
  constructor(
    private readonly columns: ColumnSums,
    private readonly met: ReadonlySet<number>,
  ) {}

  has(row: number, cell: number): boolean {
    return this.met.size > 0 && this.columns.entriesOf(row, cell).some(({ sum }) => this.met.has(sum));
  }
}

function doubtfulCells(grid: Grid, whole: RowRepair, slips: RowSlips, told: Told): ReadonlySet<number> {
  const { row, cells } = whole;
  const { reasons, slipped } = slips;
  const doubts = doubtsByFurtherSlips(grid, whole, slips, (cell) => told.has(row, cell));
  const most = DOUBT / slipped ** HIDING;
  const found = new Set<number>();
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] ?? -1;
    const isUnknown = slipped > 1 && reasons[place] === "recomputed" && !isFollowing(grid, row, cell);
    if (isUnknown || (doubts[place] ?? 0) > most) found.add(cell);
  }
  return found;
}

/** The row's one slip tells its figure and has been weighed against two; or nothing tells what figure is usual there. */
function isWeighed(grid: Grid, blocks: readonly Block[], { row, cells }: RowRepair, { reasons }: RowSlips): boolean {
  const place = cells.findIndex((cell) => !isFollowing(grid, row, cell));
  if (!grid.usual().tells(cells[place] ?? -1)) return true;
  return !ANY_FIGURE_SLIPS.has(reasons[place] ?? "recomputed") && blocks.some(({ repairs }) => repairs.length > 1);
}

/** The row's repairs of each block, the settled or the likeliest ones, as one. */
function wholeOf(row: number, blocks: readonly Block[]): RowRepair {
  const repairs = blocks.flatMap(({ settled, repairs: [best] }) => settled ?? best?.repair ?? []);
  const [only, another] = repairs;
  if (only && !another) return only;
  const changes = repairs
    .flatMap(({ cells, to }) => cells.map((cell, place) => ({ cell, to: to[place] ?? null })))
    .sort((one, other) => one.cell - other.cell);
  return {
    row,
    cells: changes.map(({ cell }) => cell),
    to: changes.map(({ to }) => to),
    cost: repairs.reduce((sum, { cost }) => sum + cost, 0),
  };
}
