import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../messages/pane";
import { CopyDialog } from "../copying/CopyDialog";
import { useReportCopy } from "../copying/useReportCopy";
import { ReadSection } from "../columns/ReadSection";
import { HelpHeading } from "../help/HelpHeading";
import type { PaneHost } from "../host";
import { usePaneJobs } from "../usePaneJobs";
import { SettingsSection } from "../settings/SettingsSection";
import { useRunAtOnce } from "../useRunAtOnce";
import { ActionBar } from "./ActionBar";
import { HiddenCellDialog } from "./HiddenCellDialog";
import { Messages } from "./Messages";
import { Progress } from "./Progress";
import { ReadingNotes } from "./ReadingNotes";
import { loadResults, Results } from "./Results";
import { Start } from "./Start";
import { Summary } from "./Summary";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
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
  const jobs = usePaneJobs(host, loadResults);
  const copying = useReportCopy(jobs);
  useRunAtOnce(jobs, host.runsAtOnce === true);
  const { outcome, busy, notice } = jobs.state;
  return (
    <div className={styles.pane}>
      <HelpHeading isBesideGrid={host.saveWorkbook !== undefined} />
      <ActionBar jobs={jobs} copy={copying.copy} canSave={host.saveWorkbook !== undefined} />
      <Summary state={jobs.state} />
      <Progress busy={busy} onCancel={jobs.cancel} />
      <Messages notice={notice} onClose={jobs.closeNotice} />
      <ReadingNotes jobs={jobs} />
      <ReadSection jobs={jobs} host={host} />
      <HiddenCellDialog jobs={jobs} />
      <CopyDialog copying={copying} />
      {outcome ? (
        <Results outcome={outcome} jobs={jobs} host={host} />
      ) : (
        <Start hint={host.hint ?? paneText.start.hint} offersSample={host.saveWorkbook === undefined} />
      )}
      <SettingsSection jobs={jobs} host={host} />
    </div>
  );
}
