import type { FailedEdit } from "./editTable";
import { isMissing, isTotalRow, valueAt, type Grid } from "./grid";

/** Every rule that fails. A rule over a cell that is missing is neither kept nor broken. */
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
  const { equations, carryOver, previous } = grid.structure;
  const unknownBefore = previous >= 0 && typeof grid.table.rows[row]?.previousPending !== "number";
  for (let index = 0; index < equations.length; index += 1) {
    const { cells = [], signs = [] } = equations[index] ?? {};
    let sum = 0;
    for (let place = 0; place < cells.length; place += 1) {
      sum += (signs[place] ?? 0) * valueAt(grid, row, cells[place] ?? 0);
    }
    if (sum === 0 || (index === carryOver && unknownBefore)) continue;
    if (cells.some((cell) => isMissing(grid, row, cell))) continue;
    failed.push(index === carryOver ? { kind: "carry-over", row } : { kind: "identity", row, identity: index });
  }
}

function addTotals(grid: Grid, row: number, failed: FailedEdit[]): void {
  const children = grid.table.rows[row]?.adds ?? [];
  grid.table.measures.forEach((measure, cell) => {
    if (isMissing(grid, row, cell) || children.some((child) => isMissing(grid, child, cell))) return;
    const sum = children.reduce((total, child) => total + valueAt(grid, child, cell), 0);
    if (sum !== valueAt(grid, row, cell)) failed.push({ kind: "total", row, measure });
  });
}
