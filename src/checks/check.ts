import type { Annex } from "../annex/annex";
import { unitName } from "../annex/names/unitName";
import { finish, mapped, type Steps } from "../steps";
import { annexBefore, checkCarryOver } from "./carryOver";
import { checkColumnTotals } from "./columnTotals";
import { sheetConvention, type Convention } from "./convention";
import { CountTable } from "./counts/countTable";
import { withFaults } from "./faults";
import type { Finding } from "./finding";
import { checkTotalFormulas, TotalFormulas } from "./formulas/totalFormulas";
import { checkRates } from "./rates";
import { checkRoster, learnedRoster } from "./roster";
import { checkRowIdentities } from "./rowIdentities";
import { withSharedFaults } from "./sharedFaults";
import { checkTypedFigures } from "./typedFigures";

export interface Checked {
  readonly convention: Convention;
  /** In sheet order, the sheet's own first. */
  readonly findings: readonly Finding[];
}

/**
 * Every check over an annex.
 * @param others the workbook's other annexes of the same units: history for carry-over and roster
 * @param roster labels of the units that must report, null lets the other annexes tell
 */
export function checkAnnex(annex: Annex, others: readonly Annex[], roster: readonly string[] | null): Checked {
  return finish(checkingAnnex(annex, others, roster));
}

/** {@link checkAnnex} in steps. */
export function* checkingAnnex(
  annex: Annex,
  others: readonly Annex[],
  roster: readonly string[] | null,
): Steps<Checked> {
  const table = new CountTable(annex);
  yield;
  const formulas = new TotalFormulas(table);
  yield;
  const convention = sheetConvention(table);
  const before = annexBefore(annex, others);
  const checks = [
    () => checkTypedFigures(table, convention),
    () => checkRowIdentities(table, convention),
    () => checkColumnTotals(table, formulas),
    () => checkTotalFormulas(table, formulas),
    () => checkRates(table),
    () => (before ? checkCarryOver(annex, before) : []),
    () => checkRoster(annex, roster ? { units: roster.map(unitName), isLearned: false } : learnedRoster(others)),
  ];
  const findings = yield* mapped(checks, (check) => check());
  const located = yield* withFaults(annex, before, convention, inSheetOrder(findings.flat()));
  return { convention, findings: withSharedFaults(annex, located) };
}

function inSheetOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => (a.row ?? -1) - (b.row ?? -1));
}
