import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Annex } from "../../annex/annex";
import { readCountText } from "../../annex/figures/countText";
import { reviewText } from "../../messages/reviewPane";
import type { ReviewCase } from "../../review/cases";
import { correctableCells } from "../../review/proposal";
import { targetName } from "../findingTarget";
import type { Choice } from "./useReview";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "8px", width: "100%", marginTop: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface AcceptProps {
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why figures that do not fit stand as they are; without a reason nothing is accepted. */
export function AcceptForm({ onAccept, onCancel }: AcceptProps) {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === "") setProblem(reviewText.reasonNeeded);
    else onAccept(reason.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={reviewText.reason} validationMessage={problem}>
        <Input
          ref={focusOnce}
          onKeyDown={cancelOnEscape(onCancel)}
          value={reason}
          placeholder={reviewText.reasonHint}
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {reviewText.accept}
        </Button>
        <Button size="small" onClick={onCancel}>
          {reviewText.cancel}
        </Button>
      </div>
    </form>
  );
}

interface CorrectionProps {
  readonly of: ReviewCase;
  readonly annex: Annex;
  readonly onCorrect: (correction: NonNullable<Choice["correction"]>) => void;
  readonly onCancel: () => void;
}

/** A cell of the case and what it should hold: a count, or a unit's name. */
export function CorrectionForm({ of, annex, onCorrect, onCancel }: CorrectionProps) {
  const styles = useStyles();
  const cells = correctableCells(of);
  const [at, setAt] = useState(0);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const cell = cells[at];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const value = cell && correctValue(text, cell.column === annex.unitColumn);
    if (cell === undefined || value === null || value === undefined) setProblem(reviewText.valueNeeded);
    else onCorrect({ cell, value });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={reviewText.cell}>
        <Select value={String(at)} onChange={(_, data) => setAt(Number(data.value))}>
          {cells.map((candidate, index) => (
            <option key={index} value={String(index)}>
              {targetName(candidate, annex)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={reviewText.value} validationMessage={problem}>
        <Input
          ref={focusOnce}
          onKeyDown={cancelOnEscape(onCancel)}
          value={text}
          placeholder={reviewText.valueHint}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {reviewText.write}
        </Button>
        <Button size="small" onClick={onCancel}>
          {reviewText.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Null where the text is neither a count nor, for a unit's name, words. */
function correctValue(text: string, isName: boolean): number | string | null {
  const reading = readCountText(text.trim());
  if (reading.as === "count") return reading.count;
  if (isName && text.trim() !== "" && !text.startsWith("=")) return text.normalize("NFC").trim();
  return null;
}

/** The form was asked for by the person: typing goes on there. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

function cancelOnEscape(cancel: () => void) {
  return (event: { readonly key: string; stopPropagation: () => void }): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  };
}
