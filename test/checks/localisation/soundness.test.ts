import fc from "fast-check";
import { COUNT_MEASURES } from "../../../src/annex/measures";
import type { EditRow, EditTable, FailedEdit } from "../../../src/checks/localisation/editTable";
import { localise } from "../../../src/checks/localisation/localise";
import { failedEditsOf } from "../../../src/checks/localisation/table/failedEdits";
import { gridOf } from "../../../src/checks/localisation/table/grid";
import { retyped } from "./planting";
import { Random } from "./random";
import { rightTables, spoiledTables } from "./smallTables";
import { IDENTITIES, MEASURES, syntheticTable, syntheticUnit } from "./syntheticTable";
import { told } from "./tables";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A right table of random shape: some of the measures, subtotals, typed and computed totals, a period before. */
function randomRightTable(random: Random): EditTable {
  const kept = MEASURES.flatMap((_, cell) => (random.chance(0.8) ? [cell] : []));
  const measures = kept.map((cell) => MEASURES[cell] ?? "returned");
  const pick = (values: readonly number[]): number[] => kept.map((cell) => values[cell] ?? 0);
  const rows: EditRow[] = [];
  const computed = random.chance(0.4);
  const add = (adds: readonly number[]): number => {
    const values = measures.map((_, cell) => sum(adds.map((row) => rows[row]?.values[cell] ?? 0)));
    return rows.push({ values, adds, derived: values.map(() => computed && random.chance(0.9)) }) - 1;
  };
  const groups = Array.from({ length: 1 + random.below(3) }, () => {
    const units = Array.from({ length: 1 + random.below(5) }, () => {
      const values = syntheticUnit(random);
      const before = random.chance(0.2) ? { previousPending: values[1] ?? 0 } : {};
      return rows.push({ values: pick(values), ...before }) - 1;
    });
    return random.chance(0.6) ? [add(units)] : units;
  });
  if (random.chance(0.6)) add(groups.flat());
  const identities = IDENTITIES.filter(({ left, right }) => [...left, ...right].every((one) => measures.includes(one)));
  return { measures, identities, rows };
}

describe("no false alarm", () => {
  it("on 20.000 right tables of random shape", () => {
    const random = new Random(2026);
    const flagged = Array.from({ length: 20_000 }, () => localise(randomRightTable(random)).faults.length);
    expect(sum(flagged)).toBe(0);
  });

  it("on any right small table", () => {
    fc.assert(fc.property(rightTables, (table) => expect(localise(table).faults).toEqual([])));
  });
});

describe("what is found", () => {
  it("explains every rule that fails, and no other", () => {
    fc.assert(
      fc.property(spoiledTables, (table) => {
        const key = (edit: FailedEdit): string => JSON.stringify(edit);
        const explained = new Set(localise(table).faults.flatMap(({ edits }) => edits.map(key)));
        expect([...explained].sort()).toEqual(failedEditsOf(gridOf(table)).map(key).sort());
      }),
      { numRuns: 600, seed: 3 },
    );
  });

  it("leaves a right table where every fault is settled and mended", () => {
    let mendedTables = 0;
    fc.assert(
      fc.property(spoiledTables, (spoiled) => {
        const table = { ...spoiled, rows: spoiled.rows.map((row) => ({ ...row, derived: [] })) };
        const { faults } = localise(table);
        if (faults.length === 0 || faults.some(({ settled }) => !settled)) return;
        mendedTables += 1;
        const changes = faults.flatMap(({ repairs }) => repairs[0]?.changes ?? []);
        const mended = changes.reduce(
          (before, { row, measure, to }) =>
            retyped(before, row, new Map([[table.measures.findIndex((one) => one === measure), to]])),
          table as EditTable,
        );
        expect(localise(mended).faults).toEqual([]);
      }),
      { numRuns: 600, seed: 4 },
    );
    expect(mendedTables).toBeGreaterThan(100);
  });

  it("is one wrong figure, whatever it reads, where true totals stand below", () => {
    const random = new Random(77);
    const missed: string[] = [];
    for (let round = 0; round < 250; round += 1) {
      const table = syntheticTable(random, 6 + random.below(60), true);
      const row = random.below(table.rows.length - 1);
      const cell = random.pick(MEASURES.flatMap((measure, index) => (measure === "returned" ? [] : [index])));
      const right = table.rows[row]?.values[cell] ?? 0;
      const wrong = random.below(3 * right + 50);
      if (wrong === right) continue;
      const found = told(retyped(table, row, new Map([[cell, wrong]])));
      const repair = found.length === 1 ? found[0]?.repair?.join() : undefined;
      if (!repair?.startsWith(`${row}.${MEASURES[cell]}: ${wrong} → ${right} (`)) missed.push(JSON.stringify(found));
    }
    expect(missed).toEqual([]);
  });
});

describe("tables that make no sense", () => {
  const anything = fc.oneof(fc.integer({ min: -5, max: 30 }), fc.double(), fc.constant(null), fc.maxSafeInteger());
  const tables = fc.record({
    measures: fc.constant(COUNT_MEASURES.slice(0, 5)),
    identities: fc.array(
      fc.record({
        left: fc.subarray([...COUNT_MEASURES.slice(0, 2)], { minLength: 1 }),
        right: fc.subarray([...COUNT_MEASURES.slice(2, 5)], { minLength: 1 }),
      }),
      { maxLength: 3 },
    ),
    rows: fc.array(
      fc.record({
        values: fc.array(anything, { minLength: 5, maxLength: 5 }),
        derived: fc.array(fc.boolean(), { maxLength: 5 }),
        // also of itself, of rows that add it, and of rows that are not there
        adds: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
        previousPending: fc.option(fc.nat({ max: 20 })),
      }),
      { maxLength: 8 },
    ),
  });

  it("are localised all the same, and only counts are put forward", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const { repairs, settled } of localise(table).faults) {
          const figures = repairs.flatMap(({ changes }) => changes.map(({ to }) => to));
          expect(figures.every((to) => to === null || (Number.isInteger(to) && to >= 0))).toBe(true);
          if (settled) expect(repairs[0]?.changes.every(({ to }) => to !== null)).toBe(true);
        }
      }),
      { numRuns: 400, seed: 9 },
    );
  });

  it("may add each other's rows many times over", () => {
    const values = [1, 1, 0, 0, 0];
    const tangled = Array.from({ length: 60 }, (_, row) => ({
      values,
      adds: Array.from({ length: row }, (_, below) => below),
      derived: values.map(() => true),
    }));
    expect(
      localise({ measures: COUNT_MEASURES.slice(0, 5), identities: [], rows: tangled }).faults.length,
    ).toBeGreaterThan(0);
  });

  it("may be wrong in every row", () => {
    const random = new Random(4);
    const table = syntheticTable(random, 120, true);
    const rows = table.rows.map((row) => ({ ...row, values: row.values.map(() => random.below(5_000)) }));
    const { faults } = localise({ ...table, rows });
    expect(faults.length).toBeGreaterThanOrEqual(120);
  });
});
