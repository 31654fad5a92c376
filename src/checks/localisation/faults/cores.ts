import type { Account } from "../settling/account";
import type { Block } from "../settling/blocks";
import { wrongComputedTotals } from "../table/computedTotals";
import type { FailedEdit } from "../editTable";
import type { FaultCore } from "./faults";
import { isBlank, isDerived, isMissing, isOpen, isTotalRow, valueAt, type Grid } from "../table/grid";
import type { Leftover } from "../settling/leftovers";
import type { RowRepair } from "../row/rowRepairs";
import type { ColumnSums } from "../table/columnSums";

/** Everything that went wrong, from what has been settled and what has not. */
export function coresOf(grid: Grid, columns: ColumnSums, account: Account): FaultCore[] {
  return [
    ...[...account.blocks.values()].flat().map((block) => coreOfBlock(grid, block)),
    ...account.hidden.map((repair) => coreOfRepair(repair)),
    ...account.leftovers.map((leftover) => coreOfLeftover(grid, columns, leftover)),
    ...computedTotalCores(grid),
    ...missingTotalCores(grid, columns, account),
  ];
}

function coreOfBlock(grid: Grid, block: Block): FaultCore {
  const isDerived = (cell: number): boolean => isOpen(grid, block.row, cell) && !isMissing(grid, block.row, cell);
  const typed = block.cells.filter((cell) => !isDerived(cell));
  // A computed figure that follows a typed one is not to blame; where only computed ones are wrong, their formula is.
  const blamed = typed.length > 0 ? typed : block.cells;
  const shown = (block.settled ? [block.settled] : block.repairs.map(({ repair }) => repair)).map((repair) =>
    restricted(repair, blamed),
  );
  const cause = typed.length > 0 ? "slip" : "formula";
  return {
    cause,
    suspects: (block.settled ? (shown[0]?.cells ?? []) : blamed).map((cell) => ({ row: block.row, cell })),
    repairs: shown,
    settled: block.settled !== null && cause === "slip",
    undetermined: false,
    edits: [],
  };
}

function restricted(repair: RowRepair, to: readonly number[]): RowRepair {
  const places = repair.cells.flatMap((cell, place) => (to.includes(cell) ? [place] : []));
  return {
    ...repair,
    cells: places.map((place) => repair.cells[place] ?? -1),
    to: places.map((place) => repair.to[place] ?? null),
  };
}

function coreOfRepair(repair: RowRepair): FaultCore {
  return {
    cause: "slip",
    suspects: repair.cells.map((cell) => ({ row: repair.row, cell })),
    repairs: [repair],
    settled: true,
    undetermined: false,
    edits: [],
  };
}

function coreOfLeftover(grid: Grid, columns: ColumnSums, { sums, repairs }: Leftover): FaultCore {
  const shown = repairs.map(({ repair }) => repair);
  const edits = sums.flatMap((sum): FailedEdit[] => {
    const { row, cell } = columns.sums[sum] ?? { row: -1, cell: -1 };
    const measure = grid.table.measures[cell];
    return measure === undefined ? [] : [{ kind: "total", row, measure }];
  });
  const suspects = shown.flatMap(({ row, cells }) => cells.map((cell) => ({ row, cell })));
  return { cause: "slip", suspects, repairs: shown, settled: false, undetermined: shown.length === 0, edits };
}

function computedTotalCores(grid: Grid): FaultCore[] {
  return wrongComputedTotals(grid).map(({ row, cell, textRows, sum }): FaultCore => {
    const measure = grid.table.measures[cell];
    const edits: FailedEdit[] = measure === undefined ? [] : [{ kind: "total", row, measure }];
    if (textRows.length > 0) {
      const suspects = textRows.map((child) => ({ row: child, cell }));
      // The text itself reads right: what is off is the total, and what rests on it.
      const affects = [{ row, cell }];
      return { cause: "text-in-sum", suspects, affects, repairs: [], settled: false, undetermined: false, edits };
    }
    const repair: RowRepair = { row, cells: [cell], to: [sum], cost: 0 };
    const suspects = [{ row, cell }];
    return { cause: "formula", suspects, repairs: [repair], settled: false, undetermined: false, edits };
  });
}

/** A total that is blank or cannot be read is added up again; a computed one cannot be read because a figure below it cannot. */
function missingTotalCores(grid: Grid, columns: ColumnSums, account: Account): FaultCore[] {
  const found: FaultCore[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    if (!isTotalRow(grid, row) || grid.missing[row] === 0) continue;
    for (let cell = 0; cell < grid.table.measures.length; cell += 1) {
      if (!isMissing(grid, row, cell) || followsUnreadable(grid, row, cell)) continue;
      const figures = columns.membersOf(row, cell).map((member) => settledFigure(grid, account, member, cell));
      const known = figures.every((figure): figure is number => figure !== null);
      const to = known ? figures.reduce((sum, figure) => sum + figure, 0) : null;
      found.push({ ...coreOfRepair({ row, cells: [cell], to: [to], cost: 0 }), settled: known });
    }
  }
  return found;
}

/** A formula whose result is no count because it adds a figure that is none. */
function followsUnreadable(grid: Grid, row: number, cell: number): boolean {
  if (!isDerived(grid, row, cell)) return false;
  return (grid.adds[row] ?? []).some((child) => isMissing(grid, child, cell) && !isBlank(grid, child, cell));
}

function settledFigure(grid: Grid, account: Account, row: number, cell: number): number | null {
  const repairs = [...(account.blocks.get(row) ?? []).map(({ settled, cells }) => ({ settled, cells }))];
  for (const { settled, cells } of repairs) {
    if (!cells.includes(cell)) continue;
    const place = settled?.cells.indexOf(cell) ?? -1;
    if (!settled) return null;
    if (place >= 0) return settled.to[place] ?? null;
  }
  const hidden = account.hidden.find((repair) => repair.row === row && repair.cells.includes(cell));
  return hidden ? (hidden.to[hidden.cells.indexOf(cell)] ?? null) : valueAt(grid, row, cell);
}
