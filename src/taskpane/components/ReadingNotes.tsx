import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { noteText, readingNotes } from "../../messages/readingNotes";
import { a1, type CellRef } from "../../workbook/address";
import type { PaneJobs } from "../usePaneJobs";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", rowGap: "8px", ":empty": { display: "none" } },
  title: { display: "block" },
});

/** How far the results can be relied on: old results of formulas, figures changed meanwhile. Usually nothing. */
export function ReadingNotes({ jobs }: { readonly jobs: PaneJobs }) {
  const styles = useStyles();
  const { outcome, notes, busy } = jobs.state;
  const addresses = (cells: readonly CellRef[] = []): string[] => cells.map(({ row, column }) => a1(row, column));
  const changed = addresses(outcome?.changedCells);
  const open = {
    computed: addresses(outcome?.openFormulas.computed),
    unknown: addresses(outcome?.openFormulas.unknown),
  };
  return (
    <div className={styles.notes}>
      {readingNotes(outcome && notes, changed, open, outcome?.marks.leftOut ?? 0).map(({ key, title, body }) => (
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
