import { benchExcelHost, costOfJob, type JobCost } from "../../bench/excelHost";

const perUnit = ({ sent, received, units }: JobCost): number => (sent + received) / units;

test("the whole job takes at most four syncs, also over the traces of an earlier session, and as many bytes a unit for many units as for few", async () => {
  const costs: JobCost[] = [];
  for (const units of [23, 168, 3_321, 10_000]) {
    const { first, again } = await costOfJob(units);
    costs.push(first);
    expect([units, first.syncs]).toEqual([units, 3]);
    expect([units, again.syncs]).toEqual([units, 4]);
    expect(Math.max(first.largest, again.largest)).toBeLessThanOrEqual(4_000_000);
  }
  const [, usual, large, huge] = costs;
  if (!usual || !large || !huge) throw new Error("costs");
  expect(perUnit(large)).toBeLessThan(perUnit(usual));
  expect(perUnit(huge)).toBeLessThan(perUnit(large) * 1.1);
}, 60_000);

test("the bench prints a line a size", async () => {
  const lines: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  await benchExcelHost([23]);
  log.mockRestore();
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/^23 \| 3\/4 \|/);
});
