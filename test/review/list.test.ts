import { FIRST_ARRANGEMENT, arranged, filterCounts, type Arrangement } from "../../src/review/arrange";
import { casesOf } from "../../src/review/cases";
import { decided } from "../../src/review/decide";
import { proposalOf } from "../../src/review/proposal";
import { tally } from "../../src/review/tally";
import { COMMUNES, run, submission } from "./roundOf";

const [AN_THANH = "", BINH_LANG = ""] = COMMUNES;
const review = run(submission({ [AN_THANH]: 7, [BINH_LANG]: 8 }), null);
const cases = casesOf(review);
const shown = (change: Partial<Arrangement>) => arranged(cases, { ...FIRST_ARRANGEMENT, ...change });

test("findings of one fault are one case; every finding is in exactly one", () => {
  const ids = cases.flatMap(({ entries }) => entries.map(({ id }) => id));
  expect([...ids].sort()).toEqual(review.entries.map(({ id }) => id).sort());
  for (const { entries } of cases) expect(new Set(entries.map(({ finding }) => finding.fault)).size).toBe(1);
  expect(cases.some(({ entries }) => entries.length > 1)).toBe(true);
});

test("the list shows each finding once, errors before warnings, and its groups count what they hold", () => {
  for (const grouping of ["unit", "code"] as const) {
    const items = shown({ grouping });
    expect(items).toHaveLength(review.entries.length);
    expect(items.reduce((sum, { group }) => sum + (group?.count ?? 0), 0)).toBe(items.length);
  }
});

test("the numbers of the filters add up", () => {
  const counts = filterCounts(cases);
  expect(counts.error + counts.warning + counts.info).toBe(counts.all);
  const { error, warning, info } = tally(review);
  expect([counts.error, counts.warning, counts.info]).toEqual([error, warning, info]);
  const [first] = cases;
  const accepted = new Map(
    first?.entries.map(({ id }) => [id, { state: "accepted" as const, note: "", who: "", when: "" }]),
  );
  const after = filterCounts(casesOf(decided(review, accepted)));
  expect(after.settled).toBe(first?.entries.length);
  expect(after.open + after.settled).toBe(after.all);
});

test("search minds neither tones nor case", () => {
  const found = shown({ search: "AN THANH" });
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ of }) => of.entries.some(({ finding }) => finding.unit === "An Thanh"))).toBe(true);
  expect(shown({ search: "không có chữ này" })).toEqual([]);
});

test("a case proposes what its findings suggest", () => {
  for (const of of cases) {
    const suggestion = of.entries.find(({ finding }) => finding.suggestion)?.finding.suggestion;
    expect(proposalOf(of)).toEqual(suggestion ? { cell: suggestion.cell, to: suggestion.to } : null);
  }
});
