import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { communesText } from "../../messages/communes";
import { paneText } from "../../messages/pane";
import { settingsPaneText } from "../../messages/settingsPane";
import type { Outcome } from "../../tongHop";
import { COMMUNES_ID, CommunesSection } from "../communes/CommunesSection";
import { CopyDialog } from "../copying/CopyDialog";
import { useReportCopy } from "../copying/useReportCopy";
import { HelpHeading } from "../help/HelpHeading";
import type { PaneHost } from "../host";
import { usePaneJobs } from "../usePaneJobs";
import { ReadSection } from "../columns/ReadSection";
import { SETTINGS_ID, SettingsSection } from "../settings/SettingsSection";
import { useRunAtOnce } from "../useRunAtOnce";
import { ActionBar } from "./ActionBar";
import { FindingList } from "./FindingList";
import { HiddenCellDialog } from "./HiddenCellDialog";
import { Messages } from "./Messages";
import { Progress } from "./Progress";
import { ReadingNotes } from "./ReadingNotes";
import { ReportView } from "./ReportView";
import { FINDINGS_ID, REPORT_ID, SectionLinks, type SectionLink } from "./SectionLinks";
import { Start } from "./Start";
import { Summary } from "./Summary";

/** Where nobody changed the report, nothing of it is loaded. */
const EditedParagraphs = lazy(() => import("./EditedParagraphs"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
    boxSizing: "border-box",
    minHeight: "100%",
    padding: "12px 16px 24px",
    color: tokens.colorNeutralForeground1,
    // A word longer than the pane at 200 % zoom breaks rather than being cut off.
    overflowWrap: "anywhere",
  },
});

/** The task pane, the same in Excel and in the workbench. One primary action, then what it found, then the report. */
export function Pane({ host }: { readonly host: PaneHost }) {
  const styles = useStyles();
  const jobs = usePaneJobs(host);
  const copying = useReportCopy(jobs);
  useRunAtOnce(jobs, host.runsAtOnce === true);
  const { outcome, busy, notice, outOfDate } = jobs.state;
  return (
    <div className={styles.pane}>
      <HelpHeading />
      <ActionBar jobs={jobs} copy={copying.copy} canSave={host.saveWorkbook !== undefined} />
      <Summary state={jobs.state} />
      <Progress busy={busy} onCancel={jobs.cancel} />
      <Messages notice={notice} onClose={jobs.closeNotice} />
      <ReadingNotes jobs={jobs} />
      <ReadSection jobs={jobs} host={host} />
      <HiddenCellDialog jobs={jobs} />
      <CopyDialog copying={copying} />
      {outcome ? (
        <>
          <SectionLinks sections={sectionsOf(outcome)} outOfDate={outOfDate && busy === null} />
          <FindingList outcome={outcome} onGoTo={jobs.goTo} />
          <CommunesSection overview={outcome.overview} onGoTo={jobs.goTo} />
          {outcome.edits.length > 0 && (
            <Suspense fallback={null}>
              <EditedParagraphs jobs={jobs} />
            </Suspense>
          )}
          <ReportView report={outcome.report} onGoTo={jobs.goTo} />
        </>
      ) : (
        <Start hint={host.hint ?? paneText.start.hint} offersSample={host.saveWorkbook === undefined} />
      )}
      <SettingsSection jobs={jobs} host={host} />
    </div>
  );
}

/** What can be jumped to, in the order of the page. */
function sectionsOf({ findings, overview }: Outcome): readonly SectionLink[] {
  return [
    { id: FINDINGS_ID, label: paneText.findingsCount(findings.length) },
    { id: COMMUNES_ID, label: communesText.link(overview.communes.length) },
    { id: REPORT_ID, label: paneText.report },
    { id: SETTINGS_ID, label: settingsPaneText.title },
  ];
}
