import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Annex } from "../../annex/annex";
import { number } from "../../messages/numbers";
import { reviewText } from "../../messages/reviewPane";
import type { ReviewCase } from "../../review/cases";
import { proposalOf } from "../../review/proposal";
import { AcceptForm, CorrectionForm } from "./DecisionForms";
import type { Choice } from "./useReview";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

export type OpenForm = "correction" | "reason" | null;

interface Props {
  readonly of: ReviewCase;
  readonly annex: Annex;
  readonly canUndo: boolean;
  readonly disabled: boolean;
  readonly onDecide: (choice: Choice) => void;
  readonly onAsk: () => void;
  readonly onUndo: () => void;
  /** A form has been closed, with a decision or without. */
  readonly onClosed: () => void;
  /** A form that a key has opened. */
  readonly firstForm: OpenForm;
}

/** What can be done about a case; only the one at hand carries it, so that the list stays calm. */
export function CaseActions({ of, annex, canUndo, disabled, onDecide, onAsk, onUndo, onClosed, firstForm }: Props) {
  const styles = useStyles();
  const [form, setForm] = useState<OpenForm>(firstForm);
  const proposal = proposalOf(of);
  const close = (): void => {
    setForm(null);
    onClosed();
  };
  const decide = (choice: Choice): void => {
    if (form !== null) close();
    onDecide(choice);
  };
  if (form === "reason")
    return <AcceptForm onAccept={(note) => decide({ state: "accepted", note })} onCancel={close} />;
  if (form === "correction") {
    return (
      <CorrectionForm
        of={of}
        annex={annex}
        onCancel={close}
        onCorrect={(correction) => decide({ state: "corrected-by-hand", correction })}
      />
    );
  }
  return (
    <div role="group" aria-label={reviewText.decision} className={styles.actions}>
      {proposal && (
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={disabled}
          onClick={() => decide({ state: "corrected", correction: { cell: proposal.cell, value: proposal.to } })}
        >
          {reviewText.fix(number(proposal.to))}
        </Button>
      )}
      <Button size="small" disabledFocusable={disabled} onClick={() => setForm("correction")}>
        {reviewText.fixByHand}
      </Button>
      <Button size="small" disabledFocusable={disabled} onClick={() => setForm("reason")}>
        {reviewText.accept}
      </Button>
      <Button size="small" disabledFocusable={disabled} onClick={onAsk}>
        {reviewText.ask}
      </Button>
      <Button size="small" disabledFocusable={disabled} onClick={() => decide({ state: "later" })}>
        {reviewText.later}
      </Button>
      {canUndo && (
        <Button appearance="subtle" size="small" disabledFocusable={disabled} onClick={onUndo}>
          {reviewText.undo}
        </Button>
      )}
    </div>
  );
}
