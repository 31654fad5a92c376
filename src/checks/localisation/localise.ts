import { finish, type Steps } from "../../steps";
import { Account } from "./settling/account";
import { withholdDoubtful } from "./settling/doubts";
import { coresOf } from "./faults/cores";
import type { EditTable, Localisation } from "./editTable";
import { weighEvidence } from "./evidence/evidence";
import { failedEditsOf } from "./table/failedEdits";
import { faultsOf } from "./faults/faults";
import { gridOf } from "./table/grid";
import { RowRepairs, type RowRepair } from "./row/rowRepairs";
import { ColumnSums } from "./table/columnSums";

/**
 * Finds the wrong cells of a table and what they should read: the smallest change that satisfies
 * every row identity and every typed total (Fellegi and Holt 1976), several such changes told apart
 * by the slips that people make. What a row settles by itself no column overrules.
 */
export function localise(table: EditTable): Localisation {
  return finish(localising(table));
}

/** {@link localise} in steps. */
export function* localising(table: EditTable): Steps<Localisation> {
  const grid = gridOf(table);
  const failed = failedEditsOf(grid);
  if (failed.length === 0) return { faults: [] };
  const columns = new ColumnSums(grid);
  const repairs = new RowRepairs(grid);
  const wrong: RowRepair[][] = [];
  for (let row = 0; row < grid.height; row += 1) {
    if (repairs.holds(row)) continue;
    wrong.push(repairs.smallest(row));
    yield;
  }
  const account = yield* Account.opened(grid, columns, yield* weighEvidence(grid, columns, wrong));
  yield;
  account.completeOpenRows();
  yield;
  account.settleLeftovers();
  yield;
  account.settleExactly(repairs);
  yield;
  withholdDoubtful(grid, columns, account);
  yield;
  return { faults: yield* faultsOf(grid, columns, coresOf(grid, columns, account), failed) };
}
