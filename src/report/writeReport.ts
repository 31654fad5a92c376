import type { Annex } from "../annex/annex";
import type { Finding } from "../checks/finding";
import type { Signals } from "../signals/signals";
import type { PlainWorkbook } from "../workbook/plainData";
import type { SheetPlan } from "../workbook/plan";
import { mergeEdits, type MergedReport } from "./edited/mergeEdits";
import type { LineChoices } from "./edited/mergeLines";
import { standingReport } from "./edited/standingReport";
import type { ReportFacts } from "./facts/facts";
import { reportFacts } from "./facts/reportFacts";
import { narrative } from "./narrative/narrative";
import type { OfficeProfile } from "./officeProfile";
import type { Report } from "./report";
import { reportSheet } from "./sheet/reportSheet";

export { completeProfile } from "./profile/completeProfile";

/** From what was found to the report in our words, and the facts that it rests on. */
export function writeReport(
  annex: Annex,
  findings: readonly Finding[],
  signals: Signals,
  profile: OfficeProfile,
  others: readonly Annex[],
): { readonly draft: Report; readonly facts: ReportFacts } {
  const facts = reportFacts(annex, findings, signals, profile, others);
  return { draft: narrative(facts), facts };
}

/** Our words, and a person's own where the workbook's sheet `Báo cáo` holds some; and the sheet that shows both. */
export function withPersonsWords(
  draft: Report,
  workbook: PlainWorkbook,
  choices: LineChoices,
): MergedReport & { readonly sheet: SheetPlan } {
  const merged = mergeEdits(draft, standingReport(workbook), choices);
  return { ...merged, sheet: reportSheet(merged.report) };
}
