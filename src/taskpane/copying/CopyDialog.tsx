import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { copyText } from "../../messages/copying";
import { ModalDialog } from "../components/ModalDialog";
import { fillClipboard } from "./clipboard";
import type { ReportCopy } from "./useReportCopy";

const useStyles = makeStyles({
  content: {
    maxHeight: "min(240px, 40vh)",
    marginTop: "12px",
    padding: "8px 12px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
  },
});

/** The last way to copy: the text stands selected, the user presses Ctrl+C, and both forms go to the clipboard. */
export function CopyDialog({ copying: { byHand, confirm, close } }: { readonly copying: ReportCopy }) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!byHand || !element.current) return;
    element.current.focus();
    window.getSelection()?.selectAllChildren(element.current);
  }, [byHand]);
  const { title, body, content, close: closeWord } = copyText.byHand;
  return (
    <ModalDialog
      open={byHand !== null}
      title={title}
      onCancel={close}
      actions={<Button onClick={close}>{closeWord}</Button>}
    >
      {body}
      <div
        ref={element}
        role="textbox"
        aria-readonly
        aria-multiline
        aria-label={content}
        tabIndex={0}
        className={styles.content}
        onCopy={(event) => {
          if (byHand && fillClipboard(event, byHand)) confirm();
        }}
      >
        {byHand?.text}
      </div>
    </ModalDialog>
  );
}
