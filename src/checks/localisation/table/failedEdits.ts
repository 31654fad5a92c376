import type { FailedEdit } from "../editTable";
import { isBlank, isMissing, isTotalRow, valueAt, type Grid } from "./grid";
import type { Equation } from "./structure";

/**
 * Every rule that fails. One over a cell that cannot be read neither holds nor fails; a blank counts
 * as nothing in a total, and in an identity as whatever count would make it hold.
 */
export function failedEditsOf(grid: Grid): FailedEdit[] {
  const failed: FailedEdit[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    addMissing(grid, row, failed);
    addEquations(grid, row, failed);
    if (isTotalRow(grid, row)) addTotals(grid, row, failed);
  }
  return failed;
}

function addMissing(grid: Grid, row: number, failed: FailedEdit[]): void {
  if (grid.missing[row] === 0) return;
  grid.table.measures.forEach((measure, cell) => {
    if (isMissing(grid, row, cell)) failed.push({ kind: "count", row, measure });
  });
}

function addEquations(grid: Grid, row: number, failed: FailedEdit[]): void {
  const { equations, carryOver } = grid.structure;
  for (let index = 0; index < equations.length; index += 1) {
    const equation = equations[index];
    if (!equation) continue;
    let sum = 0;
    for (let place = 0; place < equation.cells.length; place += 1) {
      sum += (equation.signs[place] ?? 0) * valueAt(grid, row, equation.cells[place] ?? 0);
    }
    if (sum === 0 || mayStillHold(grid, row, equation, sum)) continue;
    failed.push(index === carryOver ? { kind: "carry-over", row } : { kind: "identity", row, identity: index });
  }
}

/** A cell of it is unknown, or a blank on the lighter side can make up for the difference. */
function mayStillHold(grid: Grid, row: number, { cells, signs }: Equation, sum: number): boolean {
  const { previous } = grid.structure;
  return cells.some((cell, place) => {
    if (cell === previous) return typeof grid.table.rows[row]?.previousPending !== "number";
    if (!isMissing(grid, row, cell)) return false;
    return !isBlank(grid, row, cell) || Math.sign(signs[place] ?? 0) !== Math.sign(sum);
  });
}

function addTotals(grid: Grid, row: number, failed: FailedEdit[]): void {
  const children = grid.adds[row] ?? [];
  const isUnreadable = (child: number, cell: number): boolean =>
    isMissing(grid, child, cell) && !isBlank(grid, child, cell);
  grid.table.measures.forEach((measure, cell) => {
    if (isMissing(grid, row, cell) || children.some((child) => isUnreadable(child, cell))) return;
    const sum = children.reduce((total, child) => total + valueAt(grid, child, cell), 0);
    if (sum !== valueAt(grid, row, cell)) failed.push({ kind: "total", row, measure });
  });
}
