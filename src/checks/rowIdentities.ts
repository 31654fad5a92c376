import { measureCells } from "./cellsOf";
import type { Convention } from "./convention";
import type { CountTable } from "./counts/countTable";
import { Rule } from "./counts/rule";
import type { Finding } from "./finding";
import { identityName } from "./identities";

/** `row-identity`: an identity of the sheet's convention fails in a row. `identity-not-used`: no variant of it fits the sheet. */
export function checkRowIdentities(table: CountTable, convention: Convention): readonly Finding[] {
  const unused = convention.unused.map(({ variant }): Finding => ({
    code: "identity-not-used",
    severity: "info",
    row: null,
    unit: null,
    measure: variant.left[0] ?? null,
    identity: identityName(variant),
    cells: [],
    suspects: [],
  }));
  const found = convention.used.flatMap(({ variant, failed }) => {
    if (failed.length === 0) return [];
    const rule = new Rule(table, variant);
    return failed.map((index): Finding => {
      const row = table.rowAt(index);
      return {
        code: "row-identity",
        severity: "error",
        row: row.row,
        unit: row.name,
        measure: variant.left[0] ?? null,
        identity: identityName(variant),
        cells: measureCells(table.annex, row, [...variant.left, ...variant.right]),
        found: rule.leftSum(index),
        expected: rule.rightSum(index),
        suspects: [],
      };
    });
  });
  return [...unused, ...found.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))];
}
