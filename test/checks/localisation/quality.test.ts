import { measureQuality, type Setting } from "./quality";

/** What the localisation is measured by, in per cent of the wrong rows: right at least, wrong at most, shown at least. */
const BOUNDS: readonly [string, Setting, { right: number; wrong: number; shown: number }][] = [
  [
    "identities alone",
    { units: 23, wrong: 4, totals: false, tables: 3000, seed: 5 },
    { right: 82, wrong: 1.1, shown: 94 },
  ],
  [
    "identities alone, two slips in each row",
    { units: 23, wrong: 2, totals: false, slips: 2, tables: 3000, seed: 34 },
    { right: 61, wrong: 1.1, shown: 92 },
  ],
  [
    "identities alone, three slips in each row",
    { units: 23, wrong: 2, totals: false, slips: 3, tables: 1500, seed: 15 },
    { right: 38, wrong: 1.1, shown: 77 },
  ],
  [
    "identities alone, four slips in each row",
    { units: 23, wrong: 2, totals: false, slips: 4, tables: 1000, seed: 16 },
    { right: 18, wrong: 1.1, shown: 53 },
  ],
  [
    "23 rows, 1 wrong, true totals",
    { units: 23, wrong: 1, totals: true, tables: 500, seed: 1 },
    { right: 96, wrong: 1.1, shown: 98 },
  ],
  [
    "23 rows, 4 wrong, true totals",
    { units: 23, wrong: 4, totals: true, tables: 200, seed: 2 },
    { right: 96, wrong: 1.1, shown: 98 },
  ],
  [
    "168 rows, 1 wrong, true totals",
    { units: 168, wrong: 1, totals: true, tables: 200, seed: 3 },
    { right: 95.5, wrong: 1.1, shown: 97 },
  ],
  [
    "168 rows, 8 wrong, true totals",
    { units: 168, wrong: 8, totals: true, tables: 60, seed: 3 },
    { right: 95.5, wrong: 1.1, shown: 97 },
  ],
  [
    "168 rows, 16 wrong, true totals",
    { units: 168, wrong: 16, totals: true, tables: 80, seed: 4 },
    { right: 95.5, wrong: 1.1, shown: 97 },
  ],
  [
    "168 rows, 32 wrong, true totals",
    { units: 168, wrong: 32, totals: true, tables: 50, seed: 5 },
    { right: 92, wrong: 1.1, shown: 95 },
  ],
  [
    "a wrong total besides 4 wrong rows",
    { units: 23, wrong: 4, totals: true, wrongTotal: true, tables: 100, seed: 6 },
    { right: 94, wrong: 1.1, shown: 96 },
  ],
  [
    "8 wrong rows that share a column of parts",
    { units: 168, wrong: 8, totals: true, slips: 1, cells: [11], tables: 25, seed: 7 },
    { right: 98, wrong: 0.5, shown: 99 },
  ],
  [
    "two slips in each of 2 rows",
    { units: 23, wrong: 2, totals: true, slips: 2, tables: 100, seed: 8 },
    { right: 95, wrong: 1.1, shown: 96 },
  ],
  [
    "three slips in each of 2 rows",
    { units: 23, wrong: 2, totals: true, slips: 3, tables: 600, seed: 9 },
    { right: 82, wrong: 1.1, shown: 90 },
  ],
  [
    "four slips in each of 2 rows",
    { units: 23, wrong: 2, totals: true, slips: 4, tables: 300, seed: 10 },
    { right: 65, wrong: 1.1, shown: 78 },
  ],
  [
    "four slips in each of 4 rows",
    { units: 23, wrong: 4, totals: true, slips: 4, tables: 200, seed: 12 },
    { right: 38, wrong: 1.1, shown: 64 },
  ],
  [
    "three slips in each of 8 rows among 168",
    { units: 168, wrong: 8, totals: true, slips: 3, tables: 250, seed: 17 },
    { right: 58, wrong: 1.1, shown: 81 },
  ],
  [
    "three slips in each of 16 rows among 168",
    { units: 168, wrong: 16, totals: true, slips: 3, tables: 120, seed: 18 },
    { right: 41, wrong: 1.1, shown: 78 },
  ],
  [
    "four slips in each of 8 rows among 168",
    { units: 168, wrong: 8, totals: true, slips: 4, tables: 120, seed: 19 },
    { right: 16, wrong: 1.1, shown: 54 },
  ],
  [
    "four slips in one row",
    { units: 23, wrong: 1, totals: true, slips: 4, tables: 300, seed: 11 },
    { right: 80, wrong: 1.1, shown: 86 },
  ],
];

describe("how often the wrong cells are found", () => {
  it.each(BOUNDS)("%s", (_, setting, bounds) => {
    const { right, wrong, shown } = measureQuality(setting).all.percent;
    expect({ right: right >= bounds.right, wrong: wrong <= bounds.wrong, shown: shown >= bounds.shown }).toEqual({
      right: true,
      wrong: true,
      shown: true,
    });
  });
});
