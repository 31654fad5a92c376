import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { paneText } from "../../messages/pane";
import type { Notice } from "../state";
import { PRIMARY_HEIGHT } from "./ActionBar";

const useStyles = makeStyles({
  messages: { scrollMarginTop: `${PRIMARY_HEIGHT + 8}px`, ":empty": { display: "none" } },
  title: { display: "block" },
});

interface Props {
  readonly notice: Notice | null;
  readonly onClose: () => void;
}

/** What came of the last job. */
export function Messages({ notice, onClose }: Props) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) element.current?.scrollIntoView({ block: "nearest" });
  }, [notice]);
  return (
    <div ref={element} className={styles.messages} aria-live="polite">
      {notice && <MessageBox notice={notice} onClose={onClose} />}
    </div>
  );
}

/** A message with a title and a body; failures are announced at once. */
export function MessageBox({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <div role={notice.intent === "error" ? "alert" : undefined}>
      <MessageBar intent={notice.intent} layout="multiline" shape="rounded">
        <MessageBarBody>
          <MessageBarTitle className={styles.title}>{notice.title}</MessageBarTitle>
          {notice.body}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={paneText.close}
              onClick={onClose}
            />
          }
        >
          {notice.retry && <Button onClick={notice.retry}>{paneText.retry}</Button>}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
