import type { Annex } from "../annex/annex";
import type { Finding } from "../checks/finding";
import type { Signals } from "../signals/signals";
import type { PlainWorkbook } from "../workbook/plainData";
import { mergeEdits, type MergedReport } from "./edited/mergeEdits";
import type { LineChoices } from "./edited/mergeLines";
import { standingReport } from "./edited/standingReport";
import type { ReportFacts } from "./facts/facts";
import { reportFacts } from "./facts/reportFacts";
import type { Steps } from "../steps";
import { narrative } from "./narrative/narrative";
import type { OfficeProfile } from "./officeProfile";
import type { Report } from "./report";

export { completeProfile } from "./profile/completeProfile";

/** From what was found to the report in our words, and the facts that it rests on. */
export function* writeReport(
  annex: Annex,
  findings: readonly Finding[],
  signals: Signals,
  profile: OfficeProfile,
  others: readonly Annex[],
): Steps<{ readonly draft: Report; readonly facts: ReportFacts }> {
  const facts = reportFacts(annex, findings, signals, profile, others);
  yield;
  return { draft: narrative(facts), facts };
}

/** Our words, and a person's own where the workbook's sheet `Báo cáo` holds some. */
export function withPersonsWords(draft: Report, workbook: PlainWorkbook, choices: LineChoices): MergedReport {
  return mergeEdits(draft, standingReport(workbook), choices);
}
