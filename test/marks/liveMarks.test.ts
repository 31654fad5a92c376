import fc from "fast-check";
import { checkAnnex } from "../../src/checks/check";
import { liveMarks } from "../../src/marks/live/liveMarks";
import { annexMarks } from "../../src/marks/marks";
import { a1Area, parseA1 } from "../../src/workbook/address";
import type { MarkRule } from "../../src/workbook/plan";
import type { Area, CellValue } from "../../src/workbook/plainData";
import { evaluate } from "../excelHost/formulas/evaluate";
import { plainAnnex, rightRow, type TypedCell } from "../sheetOf";

const FIRST_ROW = 2;
const COLUMNS = 12;
const LETTERS = "CDEFGHIJKL".split("");

/** Four communes and their total, with a figure that fits nowhere, a text in a figure's place, a number typed as text, a name twice. */
function faultyRows(): TypedCell[][] {
  const rows = [0, 1, 2, 3].map((at) => rightRow(at + 1, `Xã Số ${at}`, 3, 40 + at));
  const sums = LETTERS.map((letter, at) => ({
    formula: `SUM(${letter}3:${letter}6)`,
    value: rows.reduce((sum, row) => sum + Number(row[at + 2]), 0),
  }));
  rows[0]![2] = 999;
  rows[1]![4] = '1.0"47';
  rows[2]![3] = "3";
  rows[3]![1] = "Xã Số 0";
  return [...rows, [null, "Tổng cộng", ...sums]];
}

function faultyMarks(): readonly MarkRule[] {
  const annex = plainAnnex(faultyRows());
  const { convention, findings } = checkAnnex(annex, [], null);
  return annexMarks(annex, convention, findings).rules;
}

const MARKS = faultyMarks();

/** What may come to stand in a cell. */
const content: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom<CellValue>(null, null, 3, 999, 0.5, -4, "", "-", "3", '1.0"47', "Xã Số 0", true, false),
  fc.constant({ error: "#REF!" }),
);

const table = fc.array(fc.array(content, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: 5, maxLength: 5 });

function readerOf(rows: readonly (readonly CellValue[])[]): (row: number, column: number) => CellValue {
  return (row, column) => rows[row - FIRST_ROW]?.[column] ?? null;
}

/** By the evaluator of the Excel that the other tests have. */
function expectedAt(rows: readonly (readonly CellValue[])[], row: number, column: number): MarkRule[] {
  const read = readerOf(rows);
  return MARKS.filter(({ areas, formula }) => {
    const [base] = areas;
    const isIn = areas.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
    if (!base || !isIn) return false;
    const grid = ({ top, left, bottom, right }: Area): CellValue[][] =>
      span(top, bottom).map((r) => span(left, right).map((c) => read(r, c)));
    const scope = { row, column, down: row - base.top, right: column - base.left };
    return evaluate(formula, { ...scope, read: (_, area) => grid(area) }) === true;
  });
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

test("every mark of ours can be asked for, and is met exactly where its formula is", () => {
  expect(new Set(MARKS.map(({ formula }) => /N\("tong-hop ([\w-]+)"\)/.exec(formula)?.[1]))).toEqual(
    new Set(["suspect", "row-identity", "column-total", "overdue", "number-as-text", "not-a-count", "duplicate-unit"]),
  );
  const live = liveMarks(MARKS);
  expect(live.beyond).toEqual([]);
  fc.assert(
    fc.property(table, (rows) => {
      for (const row of span(FIRST_ROW, FIRST_ROW + 4)) {
        for (const column of span(0, COLUMNS - 1)) {
          expect(live.at(row, column, readerOf(rows))).toEqual(expectedAt(rows, row, column));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("a mark goes when a summand or another cell of its row is put right", () => {
  const wrong = faultyRows().map((row) => row.map((cell) => (isFormula(cell) ? cell.value : cell)));
  const at = (rows: readonly (readonly CellValue[])[], cell: string): string[] => {
    const { row, column } = parseA1(cell)!;
    const marks = liveMarks(MARKS).at(row, column, readerOf(rows));
    return marks.map(({ areas, style }) => `${style} ${areas.map(a1Area).join(" ")}`);
  };
  expect(at(wrong, "D3")).toEqual(["failed C3:E7"]);
  expect(at(wrong, "C7")).toContain("failed C7:L7");
  const right = wrong.map((row, index) => (index === 0 ? [...row.slice(0, 2), 43, ...row.slice(3)] : row));
  expect(at(right, "D3")).toEqual([]);
  expect(at(right, "C7")).not.toContain("failed C7:L7");
});

test("what stands as text is no longer marked as text once it is a number", () => {
  const asText = liveMarks(MARKS.filter(({ formula }) => formula.includes("number-as-text")));
  expect(asText.at(4, 3, () => "3")).toHaveLength(1);
  expect(asText.at(4, 3, () => 3)).toEqual([]);
});

test("figures are compared to fifteen digits, as in Excel", () => {
  const mark = { areas: [{ top: 0, bottom: 0, left: 0, right: 0 }], formula: "N(A1)+N(B1)<>N(C1)" };
  const sums = (third: number) => liveMarks([mark]).at(0, 0, (_, column) => [0.1, 0.2, third][column] ?? null);
  expect(sums(0.3)).toEqual([]);
  expect(sums(0.31)).toEqual([mark]);
});

test.each([
  ["another function", 'AND(MAX(C3)>1,N("tong-hop x")=0)'],
  ["another sheet", "AND(Sheet2!C3>1)"],
  ["what may be a text is added", "C3+D3>1"],
  ["a rest", "AND(C3>1) C4"],
  ["a sign that is none", "AND(C3>1;C4>1)"],
  ["an argument too many", "ISBLANK(C3,C4)"],
  ["nothing", ""],
])("a formula beyond ours is handed back: %s", (_, formula) => {
  const mark = { areas: [{ top: 2, bottom: 2, left: 2, right: 2 }], formula };
  expect(liveMarks([mark]).beyond).toEqual([mark]);
});

function isFormula(cell: TypedCell): cell is { readonly formula: string; readonly value: CellValue } {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}
