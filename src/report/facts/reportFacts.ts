import type { Annex } from "../../annex/annex";
import type { Finding } from "../../checks/finding";
import type { Signals } from "../../signals/signals";
import type { OfficeProfile } from "../officeProfile";
import { disputesOf } from "./disputes";
import { comparison } from "./comparison";
import type { GroupFacts, ReportFacts } from "./facts";
import { groupFacts, provenZeros } from "./groupFacts";
import { communeSignals } from "./namedUnits";

/**
 * What the report may say: every figure with the cells it comes from and the open errors it rests on.
 * Counts are whole numbers; a figure that the annex does not bear is absent, never 0.
 * @param others the workbook's other annexes, for the period before
 */
export function reportFacts(
  annex: Annex,
  findings: readonly Finding[],
  signals: Signals,
  profile: OfficeProfile,
  others: readonly Annex[] = [],
): ReportFacts {
  const { rateBase } = profile;
  const source = { annex, rateBase, disputes: disputesOf(annex, findings), zeros: provenZeros(findings, annex.sheet) };
  const compared = (role: "office" | "commune"): GroupFacts | null => {
    const group = groupFacts(source, role);
    const past = comparison(annex, others, role, group);
    return group && past ? { ...group, comparison: past } : group;
  };
  const offices = compared("office");
  const communes = compared("commune");
  return {
    period: annex.period,
    profile,
    offices,
    communes,
    ...communeSignals(signals, profile, offices, communes),
  };
}
