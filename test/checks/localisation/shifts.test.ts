import { district, FIRST, SECOND, SUMS, THIRD, told } from "./tables";

const totals = { values: SUMS, adds: [0, 1, 2] };
/** The row as it stands where the cell at `deleted` was deleted, so that the figures after it moved left. */
const movedLeft = (row: readonly number[], deleted: number) => [
  ...row.slice(0, deleted),
  ...row.slice(deleted + 1),
  null,
];
/** The row as it stands where a cell was inserted, and the last figure fell out of the table. */
const movedRight = (row: readonly number[], inserted: number) => [
  ...row.slice(0, inserted),
  null,
  ...row.slice(inserted, -1),
];

/** What the row reads once the only fault's repair is made. */
function mended(values: readonly (number | null)[], withTotals: boolean) {
  const rows = [{ values: FIRST }, { values: SECOND }, { values }];
  const table = district(...rows, ...(withTotals ? [totals] : []));
  const faults = told(table);
  const after = [...values];
  for (const change of faults[0]?.repair ?? []) {
    const [, measure = "", to = ""] = /^2\.(\w+): \S+ → (\d+) \(shifted-column\)$/.exec(change) ?? [];
    after[table.measures.findIndex((one) => one === measure)] = Number(to);
  }
  return { faults: faults.length, after };
}

test.each([0, 1, 3, 5])("a cell deleted at %s: the figures after it stand one place to the left", (deleted) => {
  const values = movedLeft(THIRD, deleted);
  expect(mended(values, true)).toEqual({ faults: 1, after: THIRD });
});

test.each([0, 3])("a total deleted at %s: the row alone tells", (deleted) => {
  expect(mended(movedLeft(THIRD, deleted), false)).toEqual({ faults: 1, after: THIRD });
});

test.each([0, 3, 6])("a cell inserted at %s: they stand one place to the right", (inserted) => {
  const values = movedRight(THIRD, inserted);
  expect(mended(values, true)).toEqual({ faults: 1, after: THIRD });
});

test("a blank in an otherwise right row is just a blank", () => {
  const values = THIRD.map((figure, cell) => (cell === 9 ? null : figure));
  expect(told(district({ values: FIRST }, { values: SECOND }, { values }, totals))[0]?.repair).toEqual([
    "2.pendingOverdue: null → 3 (blank)",
  ]);
});
