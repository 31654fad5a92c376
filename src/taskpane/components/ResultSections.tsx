import { lazy, Suspense, useDeferredValue } from "react";
import { communesText } from "../../messages/communes";
import { paneText } from "../../messages/pane";
import { settingsPaneText } from "../../messages/settingsPane";
import type { Outcome } from "../../tongHop";
import { COMMUNES_ID, CommunesSection } from "../communes/CommunesSection";
import { FollowUps } from "../following/FollowUps";
import type { PaneHost } from "../host";
import { ReviewSection } from "../review/ReviewSection";
import { useAutoRecheck } from "../review/useAutoRecheck";
import { SETTINGS_ID } from "../settings/SettingsSection";
import type { PaneJobs } from "../usePaneJobs";
import { OutOfDate } from "./OutOfDate";
import { ReportView } from "./ReportView";
import { FINDINGS_ID, REPORT_ID, SectionLinks, type SectionLink } from "./SectionLinks";

/** Where nobody changed the report, nothing of it is loaded. */
const EditedParagraphs = lazy(() => import("./EditedParagraphs"));

export interface ResultProps {
  readonly outcome: Outcome;
  readonly jobs: PaneJobs;
  readonly host: PaneHost;
}

/** What a run found, in the order of the page. */
export function ResultSections({ outcome, jobs, host }: ResultProps) {
  const recheck = useAutoRecheck(jobs);
  // the findings first; what stands further down follows when they are there
  const below = useDeferredValue(outcome, null);
  return (
    <>
      <SectionLinks sections={sectionsOf(outcome)} />
      <OutOfDate jobs={jobs} />
      <ReviewSection outcome={outcome} jobs={jobs} host={host} recheck={recheck} />
      {below && <SectionsBelow outcome={below} jobs={jobs} host={host} />}
    </>
  );
}

function SectionsBelow({ outcome, jobs, host }: ResultProps) {
  return (
    <>
      <CommunesSection overview={outcome.overview} onGoTo={jobs.goTo} />
      {outcome.edits.length > 0 && (
        <Suspense fallback={null}>
          <EditedParagraphs jobs={jobs} />
        </Suspense>
      )}
      <ReportView report={outcome.report} onGoTo={jobs.goTo} />
      <FollowUps outcome={outcome} jobs={jobs} host={host} />
    </>
  );
}

/** What can be jumped to. */
function sectionsOf({ findings }: Outcome): readonly SectionLink[] {
  return [
    { id: FINDINGS_ID, label: paneText.findingsCount(findings.length) },
    { id: COMMUNES_ID, label: communesText.heading },
    { id: REPORT_ID, label: paneText.report },
    { id: SETTINGS_ID, label: settingsPaneText.title },
  ];
}
