import fc from "fast-check";
import type { EditTable } from "../../../src/checks/localisation/editTable";
import { RowRepairs } from "../../../src/checks/localisation/row/rowRepairs";
import { smallestChanges } from "../../../src/checks/localisation/settling/smallest";
import { ColumnSums } from "../../../src/checks/localisation/table/columnSums";
import { gridOf } from "../../../src/checks/localisation/table/grid";
import { exhaustiveSearch } from "./exhaustive";
import { spoiledTables } from "./smallTables";

/** Beyond this many changed cells the exhaustive search takes too long. */
const DEAREST = 4;

/** The engine's answer in the reference's terms. */
function searched(table: EditTable) {
  const grid = gridOf(table);
  const found = smallestChanges(grid, new ColumnSums(grid), new RowRepairs(grid), 1_000_000);
  if (!found) throw new Error("gave up on a small table");
  const isTyped = (row: number, cell: number): boolean =>
    table.rows[row]?.values[cell] !== null && table.rows[row]?.derived?.[cell] !== true;
  const solutions = found.solutions.map((solution) => {
    const changed = solution.flatMap(({ row, cells, to }) =>
      cells.flatMap((cell, place) => (isTyped(row, cell) ? [[`${row}.${cell}`, to[place]] as const] : [])),
    );
    return {
      set: changed
        .map(([cell]) => cell)
        .sort()
        .join(" "),
      figures: new Map<string, unknown>(changed),
    };
  });
  return { cost: found.cost, solutions };
}

describe("the smallest change of a whole table", () => {
  it("is what an exhaustive search finds: the same number of cells, and the same sets of cells", () => {
    fc.assert(
      fc.property(spoiledTables, (table) => {
        const ours = searched(table);
        fc.pre(ours.cost <= DEAREST);
        const reference = exhaustiveSearch(table, DEAREST);
        const sets = ours.solutions.map(({ set }) => set).sort();
        expect({ cost: ours.cost, sets }).toEqual({ cost: reference?.cost, sets: reference?.sets });
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it("gives a figure exactly where the exhaustive search finds but one", () => {
    fc.assert(
      fc.property(spoiledTables, (table) => {
        const ours = searched(table);
        fc.pre(ours.cost <= DEAREST);
        const reference = exhaustiveSearch(table, DEAREST);
        for (const { set, figures } of ours.solutions) {
          const only = reference?.figures.get(set);
          expect([set, only && figures]).toEqual([set, only]);
        }
      }),
      { numRuns: 400, seed: 6 },
    );
  });

  it("gives up where the budget does not suffice", () => {
    const rows = [{ values: [9, 3, 3] }, { values: [8, 1, 1] }, { values: [17, 9, 9], adds: [0, 1] }];
    const grid = gridOf({
      measures: ["pendingTotal", "pendingInTime", "pendingOverdue"],
      identities: [{ left: ["pendingTotal"], right: ["pendingInTime", "pendingOverdue"] }],
      rows,
    });
    expect(smallestChanges(grid, new ColumnSums(grid), new RowRepairs(grid), 5)).toBeNull();
  });
});
