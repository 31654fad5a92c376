import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableSimpleCheckmark20Regular } from "@fluentui/react-icons";
import { connectionText } from "../../messages/connection";
import { paneText } from "../../messages/pane";
import { PaneHeading } from "./PaneHeading";
import { Start } from "./Start";

const useStyles = makeStyles({
  // The measures of the pane that takes its place, so that nothing jumps.
  page: { display: "flex", flexDirection: "column", rowGap: "16px", padding: "12px 16px 24px" },
  status: { margin: 0, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** The first picture: the pane as it will be, while Excel has not answered yet. */
export function Connecting() {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <PaneHeading />
      <Button appearance="primary" size="large" icon={<TableSimpleCheckmark20Regular />} disabledFocusable>
        {paneText.run}
      </Button>
      <p role="status" className={styles.status}>
        {connectionText.connecting}
      </p>
      <Start hint={paneText.start.hint} />
    </div>
  );
}
