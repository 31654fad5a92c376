import type { Annex } from "../annex/annex";
import { measureCells } from "./cellsOf";
import type { Convention } from "./convention";
import type { Finding } from "./finding";
import { identityName } from "./identities";
import { judgeIdentity } from "./ruleOutcome";

/** `row-identity`: an identity of the sheet's convention fails in a row. `identity-not-used`: no variant of it fits the sheet. */
export function checkRowIdentities(annex: Annex, convention: Convention): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { variant } of convention.unused) {
    findings.push({
      code: "identity-not-used",
      severity: "info",
      row: null,
      unit: null,
      measure: variant.left[0] ?? null,
      identity: identityName(variant),
      cells: [],
      suspects: [],
    });
  }
  for (const row of annex.rows) {
    for (const { variant } of convention.used) {
      const outcome = judgeIdentity(row, variant);
      if (outcome.is !== "failed") continue;
      findings.push({
        code: "row-identity",
        severity: "error",
        row: row.row,
        unit: row.name,
        measure: variant.left[0] ?? null,
        identity: identityName(variant),
        cells: measureCells(annex, row, [...variant.left, ...variant.right]),
        found: outcome.left,
        expected: outcome.right,
        suspects: [],
      });
    }
  }
  return findings;
}
