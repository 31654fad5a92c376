import type { Annex } from "../../annex/annex";
import type { Finding } from "../../checks/finding";
import type { Signals } from "../../signals/signals";
import type { OfficeProfile } from "../officeProfile";
import { disputesOf } from "./disputes";
import type { ReportFacts } from "./facts";
import { groupFacts, provenZeros } from "./groupFacts";
import { communeSignals } from "./namedUnits";

/**
 * What the report may say: every figure with the cells it comes from and the open errors it rests on.
 * Counts are whole numbers; a figure that the annex does not bear is absent, never 0.
 */
export function reportFacts(
  annex: Annex,
  findings: readonly Finding[],
  signals: Signals,
  profile: OfficeProfile,
): ReportFacts {
  const source = { annex, disputes: disputesOf(annex, findings), zeros: provenZeros(findings, annex.sheet) };
  const offices = groupFacts(source, "office");
  const communes = groupFacts(source, "commune");
  return {
    period: annex.period,
    profile,
    offices,
    communes,
    ...communeSignals(signals, profile, offices, communes),
  };
}
