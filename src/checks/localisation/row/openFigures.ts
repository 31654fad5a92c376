import { isOpen, valueAt, type Grid } from "../table/grid";
import { solveCounts } from "./linear";
import type { RowRepair } from "./rowRepairs";

/**
 * A row may leave figures open (two blanks in one sum) that the column totals tell.
 * Fills them in where both agree; null where they do not.
 * @param told the figure that the column gives for a cell; null where it gives none
 */
export function completed(grid: Grid, repair: RowRepair, told: (cell: number) => number | null): RowRepair | null {
  const { row, cells } = repair;
  const figures = new Map<number, number | null>();
  cells.forEach((cell, place) => figures.set(cell, repair.to[place] ?? told(cell)));
  const unknown = cells.filter((cell) => figures.get(cell) === null);
  const figureOf = (cell: number): number => figures.get(cell) ?? valueAt(grid, row, cell);
  // Open cells that the repair does not name follow from the others: they bind nothing.
  const binding = grid.structure.coefficients.filter((equation) =>
    equation.every((coefficient, cell) => coefficient === 0 || cells.includes(cell) || !isOpen(grid, row, cell)),
  );
  const matrix = binding.map((equation) => unknown.map((cell) => equation[cell] ?? 0));
  const right = binding.map((equation) =>
    equation.reduce((sum, coefficient, cell) => (unknown.includes(cell) ? sum : sum - coefficient * figureOf(cell)), 0),
  );
  const solved = unknown.length === 0 ? (right.every((rest) => rest === 0) ? [] : null) : solveCounts(matrix, right);
  if (!solved) return null;
  unknown.forEach((cell, index) => figures.set(cell, solved[index] ?? null));
  const to = cells.map((cell) => figures.get(cell) ?? null);
  return to.every((figure) => figure === null || figure >= 0) ? { ...repair, to } : null;
}
