import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwise16Regular, Warning16Filled } from "@fluentui/react-icons";
import { paneText } from "../../messages/pane";
import { reviewText } from "../../messages/reviewPane";
import type { Editor } from "../state";
import type { PaneJobs } from "../usePaneJobs";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ":empty": { display: "none" },
  },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  text: { flex: "1 1 160px" },
});

const TEXTS: Readonly<Record<Editor, string>> = {
  person: paneText.outOfDate,
  "co-author": reviewText.byCoAuthor,
  self: reviewText.bySelf,
};

/** Says when the results no longer tell what is in the sheet, and offers to check again. */
export function OutOfDate({ jobs }: { readonly jobs: PaneJobs }) {
  const styles = useStyles();
  const { editedBy, busy } = jobs.state;
  return (
    <div aria-live="polite" className={styles.notice}>
      {editedBy !== null && busy === null && (
        <>
          <Warning16Filled aria-hidden className={styles.icon} />
          <span className={styles.text}>{TEXTS[editedBy]}</span>
          <Button size="small" icon={<ArrowClockwise16Regular />} onClick={jobs.run}>
            {reviewText.recheck}
          </Button>
        </>
      )}
    </div>
  );
}
