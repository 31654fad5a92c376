import { Account } from "./account";
import { coresOf } from "./cores";
import type { EditTable, Localisation } from "./editTable";
import { weighEvidence } from "./evidence";
import { failedEditsOf } from "./failedEdits";
import { faultsOf } from "./faults";
import { gridOf } from "./grid";
import { RowRepairs, type RowRepair } from "./rowRepairs";
import { ColumnSums } from "./totals";

/**
 * Finds the wrong cells of a table and what they should read: the smallest change that satisfies
 * every row identity and every typed total (Fellegi and Holt 1976), several such changes told apart
 * by the slips that people make. What a row settles by itself no column overrules.
 */
export function localise(table: EditTable): Localisation {
  const grid = gridOf(table);
  const failed = failedEditsOf(grid);
  if (failed.length === 0) return { faults: [] };
  const columns = new ColumnSums(grid);
  const repairs = new RowRepairs(grid);
  const wrong: RowRepair[][] = [];
  for (let row = 0; row < grid.height; row += 1) if (!repairs.holds(row)) wrong.push(repairs.smallest(row));
  const account = new Account(grid, columns, weighEvidence(grid, columns, wrong));
  account.completeOpenRows();
  account.settleLeftovers();
  account.settleExactly(repairs);
  account.withholdDoubtful();
  return { faults: faultsOf(grid, columns, coresOf(grid, columns, account), failed) };
}
