import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { noteText, readingNotes } from "../../messages/readingNotes";
import type { PaneJobs } from "../usePaneJobs";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", rowGap: "8px", ":empty": { display: "none" } },
  title: { display: "block" },
});

/** How far the results can be relied on: old results of formulas, figures changed meanwhile. Usually nothing. */
export function ReadingNotes({ jobs }: { readonly jobs: PaneJobs }) {
  const styles = useStyles();
  const { outcome, notes, busy } = jobs.state;
  const messages =
    outcome === null
      ? []
      : readingNotes(notes, outcome.changedCells ?? [], outcome.openFormulas, outcome.marks.leftOut);
  return (
    <div className={styles.notes}>
      {messages.map(({ key, title, body }) => (
        <MessageBar key={key} intent="warning" layout="multiline" shape="rounded">
          <MessageBarBody>
            <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
            {body}
          </MessageBarBody>
          {key === "isCalculationManual" && (
            <MessageBarActions>
              <Button disabledFocusable={busy !== null} onClick={jobs.recalculate}>
                {noteText.calculate}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ))}
    </div>
  );
}
