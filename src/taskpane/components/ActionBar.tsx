import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowDownload20Regular,
  Copy20Regular,
  DocumentArrowDown20Regular,
  Eraser20Regular,
  TableAdd20Regular,
  TableSimpleCheckmark20Regular,
} from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import { copyText } from "../../messages/copying";
import { paneText } from "../../messages/pane";
import { RUN_ID } from "../runButton";
import type { PaneJobs } from "../usePaneJobs";

/** Height of what stays at the top while the rest scrolls, in pixels. */
export const PRIMARY_HEIGHT = 56;

const useStyles = makeStyles({
  // In reach wherever one is in the list: fix a cell, check again.
  primary: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "grid",
    boxSizing: "border-box",
    minHeight: `${PRIMARY_HEIGHT}px`,
    margin: "0 -16px -8px",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  others: {
    display: "grid",
    // Two beside each other from 136 px each; one below the other when the text is enlarged.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 136px), 1fr))",
    gap: "0 8px",
  },
  other: {
    justifyContent: "flex-start",
    minWidth: 0,
    minHeight: "28px",
    paddingLeft: "4px",
    paddingRight: "4px",
    fontWeight: 400,
    textAlign: "left",
  },
});

interface Action {
  readonly label: string;
  readonly Icon: FluentIcon;
  readonly onClick: () => void;
  readonly disabled: boolean;
}

interface Props {
  readonly jobs: PaneJobs;
  /** Puts the report on the clipboard; null as long as there is none. */
  readonly copy: (() => void) | null;
  readonly canSave: boolean;
}

/** The one thing to do first, and what can be done with its result. */
export function ActionBar({ jobs, copy, canSave }: Props) {
  const styles = useStyles();
  const { busy, outcome } = jobs.state;
  const idle = busy === null;
  const actions: readonly Action[] = [
    { label: paneText.insertSheets, Icon: TableAdd20Regular, onClick: jobs.insertSheets, disabled: !idle || !outcome },
    { label: paneText.clearMarks, Icon: Eraser20Regular, onClick: jobs.clearMarks, disabled: !idle },
    {
      label: paneText.downloadDocument,
      Icon: DocumentArrowDown20Regular,
      onClick: jobs.downloadDocument,
      disabled: !idle || !outcome,
    },
    { label: copyText.copy, Icon: Copy20Regular, onClick: () => copy?.(), disabled: !idle || !copy },
    ...(canSave
      ? [
          {
            label: paneText.downloadWorkbook,
            Icon: ArrowDownload20Regular,
            onClick: jobs.downloadWorkbook,
            disabled: !idle,
          },
        ]
      : []),
  ];
  return (
    <>
      <div className={styles.primary}>
        <Button
          id={RUN_ID}
          appearance="primary"
          size="large"
          icon={<TableSimpleCheckmark20Regular />}
          disabledFocusable={!idle}
          onClick={jobs.run}
        >
          {paneText.run}
        </Button>
      </div>
      <div role="group" aria-label={paneText.actions} className={styles.others}>
        {actions.map(({ label, Icon, onClick, disabled }) => (
          <Button
            key={label}
            appearance="subtle"
            size="small"
            className={styles.other}
            icon={<Icon />}
            disabledFocusable={disabled}
            onClick={onClick}
          >
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
