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

function searched(table: EditTable) {
  const grid = gridOf(table);
  const found = smallestChanges(grid, new ColumnSums(grid), new RowRepairs(grid), 1_000_000);
  if (!found) throw new Error("gave up on a small table");
  const isTyped = (row: number, cell: number): boolean =>
    table.rows[row]?.values[cell] !== null && table.rows[row]?.derived?.[cell] !== true;
  const sets = found.solutions.map((solution) =>
    solution
      .flatMap(({ row, cells }) => cells.filter((cell) => isTyped(row, cell)).map((cell) => `${row}.${cell}`))
      .sort()
      .join(" "),
  );
  return { cost: found.cost, sets: sets.sort(), solutions: found.solutions };
}

describe("the smallest change of a whole table", () => {
  it("is what an exhaustive search finds: the same number of cells, and the same sets of cells", () => {
    fc.assert(
      fc.property(spoiledTables, (table) => {
        const ours = searched(table);
        fc.pre(ours.cost <= DEAREST);
        const reference = exhaustiveSearch(table, DEAREST);
        expect({ cost: ours.cost, sets: ours.sets }).toEqual({ cost: reference?.cost, sets: reference?.sets });
      }),
      { numRuns: 1500, seed: 5 },
    );
  });

  it("gives a figure exactly where the exhaustive search finds but one", () => {
    fc.assert(
      fc.property(spoiledTables, (table) => {
        const ours = searched(table);
        fc.pre(ours.cost <= DEAREST);
        const reference = exhaustiveSearch(table, DEAREST);
        for (const solution of ours.solutions) {
          const figures = new Map(
            solution.flatMap(({ row, cells, to }) => cells.map((cell, place) => [`${row}.${cell}`, to[place]] as const)),
          );
          const key = [...figures.keys()].filter((cell) => reference?.sets.some((set) => set.split(" ").includes(cell)));
          const only = reference?.figures.get(key.sort().join(" "));
          only?.forEach((figure, cell) => expect([cell, figures.get(cell)]).toEqual([cell, figure]));
        }
      }),
      { numRuns: 800, seed: 6 },
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
