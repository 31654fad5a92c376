import fc from "fast-check";
import type { Annex, AnnexRow, Figure } from "../../../src/annex/annex";
import type { CountMeasure } from "../../../src/annex/measures";
import { columnSum } from "../../../src/checks/counts/columnSum";
import { CountTable } from "../../../src/checks/counts/countTable";
import { Rule, type RuleOutcome } from "../../../src/checks/counts/rule";
import { plainAnnex, rightRow } from "../../sheetOf";

const MEASURES: readonly CountMeasure[] = ["receivedTotal", "carriedOver", "receivedNew"];
const VARIANT = { left: MEASURES.slice(0, 1), right: MEASURES.slice(1) };

/** null is a blank, "?" cannot be read, undefined is a measure that the row's table lacks. */
type Typed = number | null | "?" | undefined;

const figures = fc.array(
  fc.array(fc.constantFrom<Typed>(0, 1, 2, 3, null, "?", undefined), { minLength: 3, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 700,
  },
);

function annexOf(rows: readonly (readonly Typed[])[]): Annex {
  const base = plainAnnex([rightRow(1, "Xã An Thanh", 4, 40)]);
  const made = rows.map((typed, at): AnnexRow => {
    const own = MEASURES.flatMap((measure, column): [CountMeasure, Figure][] => {
      const value = typed[column];
      if (value === undefined) return [];
      const state = value === null ? "blank" : value === "?" ? "unreadable" : "count";
      return [[measure, { row: at, column, state, value: state === "count" ? (value as number) : null, typed: value }]];
    });
    return { row: at, role: "commune", name: `${at}`, kind: null, hidden: false, adds: [], figures: new Map(own) };
  });
  return { ...base, rows: made };
}

/** By trying: counts from 0 to 12 for the blanks. */
function tried([total, ...parts]: readonly Typed[]): RuleOutcome {
  const all = [total, ...parts];
  if (all.some((one) => one === "?" || one === undefined)) return "unreadable";
  const blanks = all.filter((one) => one === null).length;
  const zero = (one: Typed): number => (typeof one === "number" ? one : 0);
  const holds = zero(total) === parts.reduce((sum: number, one) => sum + zero(one), 0);
  if (blanks === 0) return holds ? "passed" : "failed";
  if (total === null && parts.includes(null)) return "fillable";
  if (holds) return "shown";
  const room = zero(total) - parts.reduce((sum: number, one) => sum + zero(one), 0);
  return (total === null ? -room : room) > 0 ? "fillable" : "failed";
}

test("a rule over columns judges every row as it stands, whatever is missing in it", () => {
  fc.assert(
    fc.property(figures, (rows) => {
      const table = new CountTable(annexOf(rows));
      const rule = new Rule(table, VARIANT);
      const outcomes = rows.map(tried);
      expect(rows.map((_, index) => rule.outcome(index))).toEqual(outcomes);
      const holds = outcomes.filter((one) => one === "passed" || one === "shown").length;
      const failed = outcomes.flatMap((one, index) => (one === "failed" ? [index] : []));
      expect(rule.support(-1)).toMatchObject({ holds, judged: holds + failed.length });
      if (failed.length * 2 <= rows.length) expect(rule.support(-1)?.failed).toEqual(failed);
      expect(rule.support(holds)).toBeNull();
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("a sum over rows leaves out blanks and is not known where a figure cannot be read", () => {
  const table = new CountTable(
    annexOf([
      [5, 1, null],
      [7, undefined, 2],
      [1, 1, "?"],
    ]),
  );
  const all = table.indexesOf([0, 1, 2]);
  expect(MEASURES.map((measure) => columnSum(table, all, measure))).toEqual([13, 2, null]);
  expect([...table.indexesOf([2, 0, 9])]).toEqual([2, 0]);
});
