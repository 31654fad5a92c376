import type { Annex } from "../annex/annex";
import type { Finding } from "../checks/finding";
import type { Signals } from "../signals/signals";
import type { SheetPlan } from "../workbook/plan";
import { reportFacts } from "./facts/reportFacts";
import { narrative } from "./narrative/narrative";
import type { OfficeProfile } from "./officeProfile";
import type { Report } from "./report";
import { reportSheet } from "./sheet/reportSheet";

export { completeProfile } from "./profile/completeProfile";

/** From what was found to the report in words, and the sheet that shows it. */
export function writeReport(
  annex: Annex,
  findings: readonly Finding[],
  signals: Signals,
  profile: OfficeProfile,
): { readonly report: Report; readonly sheet: SheetPlan } {
  const report = narrative(reportFacts(annex, findings, signals, profile));
  return { report, sheet: reportSheet(report) };
}
