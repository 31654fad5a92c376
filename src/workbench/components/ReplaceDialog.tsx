import { Button, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { workbenchText } from "../../messages/workbench";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "min(480px, calc(100vw - 32px))",
    padding: "24px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase300,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  heading: { margin: 0 },
  body: { margin: "8px 0 24px" },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
});

interface Props {
  readonly fileName: string;
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Before a file with unsaved edits gives way to another. */
export function ReplaceDialog({ fileName, open, onCancel, onConfirm }: Props) {
  const styles = useStyles();
  const [titleId, bodyId] = [useId(), useId()];
  const element = useRef<HTMLDialogElement>(null);
  const { title, body, confirm, cancel } = workbenchText.replace;
  useEffect(() => {
    if (open) element.current?.showModal();
    else element.current?.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      onCancel={onCancel}
    >
      <Subtitle1 as="h2" id={titleId} className={styles.heading}>
        {title}
      </Subtitle1>
      <p id={bodyId} className={styles.body}>
        {body(fileName)}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onCancel}>
          {cancel}
        </Button>
        <Button onClick={onConfirm}>{confirm}</Button>
      </div>
    </dialog>
  );
}
