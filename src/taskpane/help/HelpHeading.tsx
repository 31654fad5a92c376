import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { QuestionCircle20Regular } from "@fluentui/react-icons";
import { Suspense, lazy, useId, useRef, useState } from "react";
import { paneText } from "../../messages/pane";
import { PaneHeading } from "../components/PaneHeading";

/** Nobody needs it before they ask. */
const HelpView = lazy(() => import(/* webpackChunkName: "help" */ "./HelpView"));

const useStyles = makeStyles({
  row: { position: "relative" },
  button: { position: "absolute", top: 0, right: 0 },
  // left of the corner that Office keeps for its own menu
  besideMenu: { right: "36px" },
});

/** The pane's name, and behind a button beside it the help. */
export function HelpHeading({ isBesideGrid }: { readonly isBesideGrid: boolean }) {
  const styles = useStyles();
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    row.current?.querySelector("button")?.focus();
  };
  return (
    <>
      <div className={styles.row} ref={row}>
        <PaneHeading />
        <Button
          className={mergeClasses(styles.button, !isBesideGrid && styles.besideMenu)}
          appearance="subtle"
          size="small"
          icon={<QuestionCircle20Regular />}
          aria-label={paneText.help}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <Suspense fallback={<p role="status">{paneText.openingHelp}</p>}>
          <HelpView id={id} isBesideGrid={isBesideGrid} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
