import { examineSheet, readAnnex } from "../../src/annex/readAnnex";
import type { Area, PlainCell, PlainRow, PlainSheet } from "../../src/workbook/plainData";
import { PLAIN_HEADER, rightRow, sheetOf } from "../sheetOf";

const SIZE = 60_000;

function sheet(rows: readonly PlainRow[], merges: readonly Area[] = []): PlainSheet {
  return { name: "T6", visibility: "visible", rows, merges, hiddenColumns: new Set(), isProtected: false };
}
const row = (index: number, values: readonly PlainCell["value"][]): PlainRow => ({
  index,
  hidden: false,
  cells: values.map((value, column) => ({ column, value })),
});
const HEADER = row(0, ["STT", "Đơn vị", "Tiếp nhận", "Đã giải quyết", "Đang giải quyết"]);

/** Each must end, and the reader's work must stay in proportion to the sheet: the suite's own time limit holds it. */
test.each([
  [
    "rows of junk",
    sheet(Array.from({ length: SIZE }, (_, at) => row(at, [`rác ${at}`, `chữ ${at * 7}`, `abc ${at}`, at]))),
    false,
  ],
  [
    "rows of junk below a header",
    sheet([HEADER, ...Array.from({ length: SIZE }, (_, at) => row(at + 1, [`rác ${at}`, `chữ ${at}`]))]),
    false,
  ],
  [
    "thousands of columns of headings",
    sheet(
      Array.from({ length: 40 }, (_, at) =>
        row(
          at,
          Array.from({ length: 16_384 }, (__, column) => ["Tổng số", "Quá hạn", "Tiếp nhận"][column % 3] ?? null),
        ),
      ),
    ),
    false,
  ],
  ["headers only", sheet(Array.from({ length: 4000 }, (_, at) => ({ ...HEADER, index: at }))), false],
  [
    "totals only",
    sheet([
      HEADER,
      ...Array.from({ length: 20_000 }, (_, at) => row(at + 1, [null, at % 2 ? "Cộng" : `Huyện ${at}`, 5, 3, 2])),
    ]),
    true,
  ],
  [
    "overlapping merges",
    sheet(
      [HEADER, row(1, [1, "Xã An Thanh", 5, 3, 2])],
      Array.from({ length: 100_000 }, (_, at) => ({
        top: at % 3000,
        bottom: (at % 3000) + 30,
        left: at % 90,
        right: (at % 90) + 40,
      })),
    ),
    false,
  ],
  [
    "a merge over everything",
    sheet([HEADER, row(1, [1, "Xã An Thanh", 5, 3, 2])], [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]),
    true,
  ],
  [
    "circular formulas",
    sheet([
      HEADER,
      ...[1, 2, 3].map((index) => ({
        index,
        hidden: false,
        cells: [
          { column: 1, value: `Xã ${index}` },
          ...[2, 3, 4].map((column) => ({ column, value: null, formula: "SUM(C1:E1048576)" })),
          { column: 5, value: 1 },
        ],
      })),
    ]),
    true,
  ],
])("%s", (_, hostile, isAnnex) => {
  expect(readAnnex(hostile, "bieu.xlsx") !== null).toBe(isAnnex);
});

test("texts are texts: formulas, markup and control characters in names, cells of 32.767 characters", () => {
  const labels = [
    '=HYPERLINK("http://x","Xã A")',
    "+Xã B",
    "-Xã C",
    "@SUM(A1)",
    "<img src=x onerror=alert(1)>",
    "Xã \u0007An\u0000 Thanh",
    "x".repeat(32_767),
  ];
  const annex = readAnnex(
    sheetOf("T6", [...PLAIN_HEADER, ...labels.map((label, at) => rightRow(at + 1, label, 1, 9))]),
    "bieu.xlsx",
  );
  expect(annex?.rows.slice(0, 6).map(({ name }) => name)).toEqual([
    '=HYPERLINK("http://x","Xã A")',
    "B",
    "C",
    "@SUM(A1)",
    "<img src=x onerror=alert(1)>",
    "An Thanh",
  ]);
  expect(annex?.rows[6]?.name.length).toBeLessThanOrEqual(2000);
});

test("an empty sheet says so", () => {
  expect(examineSheet(sheet([]), "bieu.xlsx").refusal?.reasons).toEqual(["no-header"]);
});
