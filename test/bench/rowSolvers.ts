import highsLoader from "highs";
import { solve, type Constraint } from "yalps";
import type { EditTable } from "../../src/checks/localisation/editTable";

/** Finds one smallest set of cells of a table's only row whose change satisfies the identities. */
export type RowSolver = (table: EditTable) => readonly number[];

/** Rows as a mixed-integer programme: figure x, and z = 1 where it may leave what stands; the fewest z. */
interface Programme {
  readonly values: readonly (number | null)[];
  /** By identity, coefficient by cell. */
  readonly identities: readonly ReadonlyMap<number, number>[];
  /** More than any figure is. */
  readonly large: number;
}

function programmeOf({ measures, identities, rows }: EditTable): Programme {
  const values = rows[0]?.values ?? [];
  return {
    values,
    identities: identities.map(
      ({ left, right }) =>
        new Map([
          ...left.map((measure) => [measures.indexOf(measure), 1] as const),
          ...right.map((measure) => [measures.indexOf(measure), -1] as const),
        ]),
    ),
    large: 2 * values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0) + 10,
  };
}

export async function highsSolver(): Promise<RowSolver> {
  const highs = await highsLoader();
  return (table) => {
    const { values, identities, large } = programmeOf(table);
    const typed = values.flatMap((value, cell) => (value === null ? [] : [{ value, cell }]));
    const term = (coefficient: number, cell: number): string => `${coefficient < 0 ? "-" : "+"} x${cell}`;
    const lines = [
      "Minimize",
      ` cost: ${typed.map(({ cell }) => `z${cell}`).join(" + ")}`,
      "Subject To",
      ...identities.map(
        (terms, index) => ` i${index}: ${[...terms].map(([cell, sign]) => term(sign, cell)).join(" ")} = 0`,
      ),
      ...typed.map(({ value, cell }) => ` u${cell}: x${cell} - ${large} z${cell} <= ${value}`),
      ...typed.map(({ value, cell }) => ` l${cell}: x${cell} + ${large} z${cell} >= ${value}`),
      "Binary",
      ` ${typed.map(({ cell }) => `z${cell}`).join(" ")}`,
      "End",
    ];
    const { Columns } = highs.solve(lines.join("\n"));
    return changedCells(values, (cell) => {
      const column = Columns[`z${cell}`];
      return column !== undefined && "Primal" in column ? column.Primal : 0;
    });
  };
}

export function yalpsSolver(table: EditTable): readonly number[] {
  const { values, identities, large } = programmeOf(table);
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  identities.forEach((_, index) => constraints.set(`i${index}`, { equal: 0 }));
  values.forEach((value, cell) => {
    const x = new Map<string, number>();
    identities.forEach((terms, index) => x.set(`i${index}`, terms.get(cell) ?? 0));
    if (value !== null) {
      constraints.set(`u${cell}`, { max: value }).set(`l${cell}`, { min: value });
      x.set(`u${cell}`, 1).set(`l${cell}`, 1);
      variables.set(
        `z${cell}`,
        new Map([
          ["cost", 1],
          [`u${cell}`, -large],
          [`l${cell}`, large],
        ]),
      );
    }
    variables.set(`x${cell}`, x);
  });
  const binaries = [...variables.keys()].filter((name) => name.startsWith("z"));
  const found = new Map(
    solve({ direction: "minimize", objective: "cost", constraints, variables, binaries }).variables,
  );
  return changedCells(values, (cell) => found.get(`z${cell}`) ?? 0);
}

function changedCells(values: readonly (number | null)[], changed: (cell: number) => number): number[] {
  return values.flatMap((value, cell) => (value === null || changed(cell) > 0.5 ? [cell] : []));
}
