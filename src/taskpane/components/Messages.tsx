import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { paneText } from "../../messages/pane";
import type { Notice } from "../state";

const useStyles = makeStyles({
  messages: { display: "flex", flexDirection: "column", rowGap: "8px", ":empty": { display: "none" } },
  body: { paddingTop: "8px", paddingBottom: "8px" },
  title: { display: "block" },
});

interface Props {
  readonly notice: Notice | null;
  readonly outOfDate: boolean;
  readonly onClose: () => void;
}

/** What came of the last job, and whether the results still hold. */
export function Messages({ notice, outOfDate, onClose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.messages}>
      {outOfDate && <MessageBox notice={{ intent: "warning", ...paneText.outOfDate }} />}
      {notice && <MessageBox notice={notice} onClose={onClose} />}
    </div>
  );
}

/** Failures are announced at once, the rest when there is a pause. */
export function MessageBox({ notice, onClose }: { readonly notice: Notice; readonly onClose?: () => void }) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={notice.intent}
      layout="multiline"
      shape="rounded"
      politeness={notice.intent === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{notice.title}</MessageBarTitle>
        {notice.body}
      </MessageBarBody>
      {onClose && (
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={paneText.close} onClick={onClose} />
          }
        />
      )}
    </MessageBar>
  );
}
