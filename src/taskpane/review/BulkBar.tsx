import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { reviewText } from "../../messages/reviewPane";
import type { ReviewCase } from "../../review/cases";
import { AcceptForm } from "./DecisionForms";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface Props {
  readonly chosen: readonly ReviewCase[];
  readonly disabled: boolean;
  readonly onSelectShown: () => void;
  readonly onAccept: (reason: string) => void;
  readonly onAsk: () => void;
  readonly onLater: () => void;
}

/** One decision for several cases. */
export function BulkBar({ chosen, disabled, onSelectShown, onAccept, onAsk, onLater }: Props) {
  const styles = useStyles();
  const [isAccepting, setAccepting] = useState(false);
  const idle = disabled || chosen.length === 0;
  return (
    <div role="group" aria-label={reviewText.selectMany} className={styles.bar}>
      <span role="status">{reviewText.selected(chosen.length)}</span>
      {isAccepting ? (
        <AcceptForm
          onCancel={() => setAccepting(false)}
          onAccept={(reason) => {
            setAccepting(false);
            onAccept(reason);
          }}
        />
      ) : (
        <>
          <Button size="small" onClick={onSelectShown}>
            {reviewText.selectShown}
          </Button>
          <Button size="small" disabledFocusable={idle} onClick={() => setAccepting(true)}>
            {reviewText.accept}
          </Button>
          <Button size="small" disabledFocusable={idle} onClick={onAsk}>
            {reviewText.ask}
          </Button>
          <Button size="small" disabledFocusable={idle} onClick={onLater}>
            {reviewText.later}
          </Button>
        </>
      )}
    </div>
  );
}
