import { Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";

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
    overflowWrap: "anywhere",
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  heading: { margin: 0 },
  body: { margin: "8px 0 24px" },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
});

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the first one gets the focus. */
  readonly actions: ReactNode;
  /** By the Esc key. */
  readonly onCancel: () => void;
}

/** A question inside the page: dialogs of their own are not dependable in Office (office-js #5476), nor are `confirm` and `alert`. */
export function ModalDialog({ open, title, children, actions, onCancel }: Props) {
  const styles = useStyles();
  const [titleId, bodyId] = [useId(), useId()];
  const element = useRef<HTMLDialogElement>(null);
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
      <div id={bodyId} className={styles.body}>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
