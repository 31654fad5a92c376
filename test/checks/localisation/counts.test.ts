import fc from "fast-check";
import { solveCounts } from "../../../src/checks/localisation/row/linear";

/** All counts up to the limit that satisfy the equations, by trying. */
function tried(matrix: readonly (readonly number[])[], right: readonly number[], limit: number): number[][] {
  const unknowns = matrix[0]?.length ?? 0;
  const found: number[][] = [];
  const goOn = (counts: number[]): void => {
    if (counts.length === unknowns) {
      const holds = matrix.every(
        (row, index) => row.reduce((sum, entry, at) => sum + entry * (counts[at] ?? 0), 0) === right[index],
      );
      if (holds) found.push(counts);
      return;
    }
    for (let count = 0; count <= limit; count += 1) goOn([...counts, count]);
  };
  goOn([]);
  return found;
}

describe("counts that satisfy some equations", () => {
  it.each([
    [
      "one each",
      [
        [1, 0],
        [1, 1],
      ],
      [3, 5],
      [3, 2],
    ],
    [
      "none below 0",
      [
        [1, 0],
        [1, 1],
      ],
      [5, 3],
      null,
    ],
    ["none that is no whole number", [[2]], [3], null],
    ["several", [[1, 1]], [4], [null, null]],
    ["0 for the parts of 0", [[1, 1]], [0], [0, 0]],
    [
      "one settled, others open",
      [
        [1, 0, 0],
        [1, 1, 1],
      ],
      [2, 9],
      [2, null, null],
    ],
    [
      "a contradiction",
      [
        [1, 1],
        [1, 1],
      ],
      [4, 5],
      null,
    ],
    ["without a bound", [[1, -1]], [2], [null, null]],
  ])("%s", (_, matrix, right, counts) => {
    expect(solveCounts(matrix, right)).toEqual(counts);
  });

  it("agree with trying all of them", () => {
    // Sums of parts, as they stand in an annex: every equation holds its unknowns within the limit.
    const systems = fc.tuple(
      fc.array(fc.array(fc.constantFrom(0, 1, 1), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(systems, ([rows, right]) => {
        const matrix = [...rows, [1, 1, 1, 1]];
        const sums = [...right.slice(0, rows.length), 6];
        const all = tried(matrix, sums, 6);
        const expected = [0, 1, 2, 3].map((at) => {
          const values = new Set(all.map((counts) => counts[at]));
          return values.size === 1 ? [...values][0] : null;
        });
        expect(solveCounts(matrix, sums)).toEqual(all.length === 0 ? null : expected);
      }),
      { numRuns: 1000, seed: 8 },
    );
  });
});
