import fc from "fast-check";
import type { CountMeasure } from "../../../src/annex/measures";
import type { IdentityVariant } from "../../../src/checks/identities";
import type { EditRow, EditTable } from "../../../src/checks/localisation/editTable";

interface Shape {
  readonly measures: readonly CountMeasure[];
  readonly identities: readonly IdentityVariant[];
  /** A right row of three counts. */
  readonly unit: (a: number, b: number, c: number) => number[];
}

const SHAPES: readonly Shape[] = [
  {
    measures: ["pendingTotal", "pendingInTime", "pendingOverdue"],
    identities: [{ left: ["pendingTotal"], right: ["pendingInTime", "pendingOverdue"] }],
    unit: (a, b) => [a + b, a, b],
  },
  {
    measures: ["receivedTotal", "resolvedTotal", "pendingTotal", "pendingInTime", "pendingOverdue"],
    identities: [
      { left: ["receivedTotal"], right: ["resolvedTotal", "pendingTotal"] },
      { left: ["pendingTotal"], right: ["pendingInTime", "pendingOverdue"] },
    ],
    unit: (a, b, c) => [a + b + c, c, a + b, a, b],
  },
  {
    measures: ["receivedTotal", "carriedOver", "receivedNew", "returned"],
    identities: [{ left: ["receivedTotal"], right: ["carriedOver", "receivedNew"] }],
    unit: (a, b, c) => [a + b, a, b, c],
  },
];

/** How the rows are added: not at all, by one total, or by two subtotals and a total of these. */
type Adding = "none" | "total" | "subtotals";

/** A right table of at most four units. */
export function rightTable(
  shape: Shape,
  units: readonly (readonly [number, number, number])[],
  adding: Adding,
): EditTable {
  const rows: EditRow[] = units.map(([a, b, c]) => ({ values: shape.unit(a, b, c) }));
  const add = (adds: readonly number[]): number => {
    const sum = (cell: number): number => adds.reduce((total, row) => total + (rows[row]?.values[cell] ?? 0), 0);
    return rows.push({ values: shape.measures.map((_, cell) => sum(cell)), adds }) - 1;
  };
  const all = units.map((_, row) => row);
  const half = Math.ceil(all.length / 2);
  if (adding === "total") add(all);
  if (adding === "subtotals" && all.length > 1) add([add(all.slice(0, half)), add(all.slice(half))]);
  return { measures: shape.measures, identities: shape.identities, rows };
}

const count = fc.integer({ min: 0, max: 9 });
const units = fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 3 });
const adding = fc.constantFrom<Adding>("none", "total", "subtotals");

export const rightTables = fc
  .tuple(fc.constantFrom(...SHAPES), units, adding)
  .map(([shape, figures, how]) => rightTable(shape, figures, how));

/** Small tables with computed cells and up to four figures that are anything, or missing. */
export const spoiledTables = fc
  .tuple(
    rightTables,
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(fc.integer({ min: 0, max: 19 }), { freq: 6 })), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([table, derived, spoiled]) => {
    const rows = table.rows.map((row) => ({ ...row, values: [...row.values], derived: row.values.map(() => false) }));
    const width = table.measures.length;
    for (const [row, cell] of derived) rows[row % rows.length]!.derived[cell % width] = true;
    for (const [row, cell, value] of spoiled) rows[row % rows.length]!.values[cell % width] = value;
    return { ...table, rows } satisfies EditTable;
  });
