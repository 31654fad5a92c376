import { checkAnnex } from "../../src/checks/check";
import { annexMarks } from "../../src/marks/marks";
import { a1Area } from "../../src/workbook/address";
import { MARK_TAG } from "../../src/workbook/plan";
import { plainAnnex, rightRow, type TypedCell } from "../sheetOf";

const LETTERS = "CDEFGHIJKL".split("");

function communes(count: number): TypedCell[][] {
  return Array.from({ length: count }, (_, at) => rightRow(at + 1, `Xã Số ${at}`, 3, 40 + (at % 20)));
}

function marksOf(rows: readonly (readonly TypedCell[])[]) {
  const annex = plainAnnex(rows);
  const { convention, findings } = checkAnnex(annex, [], null);
  return annexMarks(annex, convention, findings).rules.map(({ areas, formula, style }) => ({
    areas: areas.map(a1Area).join(" "),
    formula,
    style,
  }));
}

function withTotal(rows: TypedCell[][]): TypedCell[][] {
  const last = rows.length + 2;
  const sums = LETTERS.map((letter, at) => ({
    formula: `SUM(${letter}3:${letter}${last})`,
    value: rows.reduce((sum, row) => sum + Number(row[at + 2]), 0),
  }));
  return [...rows, [null, "Tổng cộng", ...sums]];
}

test("the formula of a mark is the check itself, over all rows, and bears our tag", () => {
  expect(marksOf(withTotal(communes(4)))).toEqual([
    {
      areas: "C3:E7",
      formula: 'AND(COUNTA($C3,$D3,$E3)=3,N($C3)<>N($D3)+N($E3),N("tong-hop row-identity")=0)',
      style: "failed",
    },
    {
      areas: "F3:I7",
      formula: 'AND(COUNTA($F3,$G3,$H3,$I3)=4,N($F3)<>N($G3)+N($H3)+N($I3),N("tong-hop row-identity")=0)',
      style: "failed",
    },
    {
      areas: "J3:L7",
      formula: 'AND(COUNTA($J3,$K3,$L3)=3,N($J3)<>N($K3)+N($L3),N("tong-hop row-identity")=0)',
      style: "failed",
    },
    {
      areas: "C3:C7 F3:F7 J3:J7",
      formula: 'AND(COUNTA($C3,$F3,$J3)=3,N($C3)<>N($F3)+N($J3),N("tong-hop row-identity")=0)',
      style: "failed",
    },
    { areas: "C7:L7", formula: 'AND(ISNUMBER(C$7),C$7<>SUM(C$3:C$6),N("tong-hop column-total")=0)', style: "failed" },
    { areas: "I3:I7 L3:L7", formula: 'AND(N(I3)>0,N("tong-hop overdue")=0)', style: "warning" },
  ]);
});

test("the number of marks does not grow with the communes", () => {
  expect(marksOf(withTotal(communes(300)))).toHaveLength(marksOf(withTotal(communes(4))).length);
});

test("what no formula can say is pinned to what stood in the cell", () => {
  const rows = communes(6);
  rows[1]![4] = '1.0"47';
  rows[3]![1] = "Xã Số 0";
  const pinned = marksOf(rows).filter(({ areas }) => /^[A-Z]+\d+$/.test(areas));
  expect(pinned).toEqual([
    { areas: "E4", formula: 'AND(EXACT(T(E4),"1.0""47"),N("tong-hop suspect")=0)', style: "suspect" },
    { areas: "B6", formula: 'AND(NOT(ISBLANK(B6)),N("tong-hop suspect")=0)', style: "suspect" },
    { areas: "E4", formula: 'AND(EXACT(T(E4),"1.0""47"),N("tong-hop not-a-count")=0)', style: "failed" },
    { areas: "B6", formula: 'AND(NOT(ISBLANK(B6)),N("tong-hop duplicate-unit")=0)', style: "failed" },
  ]);
  expect(marksOf(rows).every(({ formula }) => formula.includes(`N("${MARK_TAG} `))).toBe(true);
});

test("of very many doubtful cells the first thousand get a mark of their own, errors first; it is said how many did not", () => {
  const rows = communes(3_600).map((row, at) =>
    at % 3 === 0 ? [...row.slice(0, 2), Number(row[2]) + 9, ...row.slice(3)] : row,
  );
  const annex = plainAnnex(rows);
  const { convention, findings } = checkAnnex(annex, [], null);
  const { rules, leftOut } = annexMarks(annex, convention, findings);
  const pinned = rules.filter(({ areas: [area] }) => area?.top === area?.bottom && area?.left === area?.right);
  const doubtful = new Set(findings.flatMap(({ suspects }) => suspects.map(({ row, column }) => `${row} ${column}`)));
  expect(pinned).toHaveLength(1_000);
  expect(pinned.every(({ style }) => style === "suspect")).toBe(true);
  expect(leftOut).toBe(doubtful.size - 1_000);
});
