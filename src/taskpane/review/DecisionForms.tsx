import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
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

interface TypedProps {
  readonly label: string;
  readonly hint: string;
  /** On the button that submits. */
  readonly action: string;
  /** What is wrong with the text; null where it is taken. */
  readonly onSubmit: (text: string) => string | null;
  readonly onCancel: () => void;
  /** Asked above the text. */
  readonly children?: ReactNode;
}

/** One line to type, with what is wrong with it said below. */
function TypedForm({ label, hint, action, onSubmit, onCancel, children }: TypedProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setProblem(onSubmit(text));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      <Field label={label} validationMessage={problem}>
        <Input
          ref={focusOnce}
          onKeyDown={cancelOnEscape(onCancel)}
          value={text}
          placeholder={hint}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {action}
        </Button>
        <Button size="small" onClick={onCancel}>
          {reviewText.cancel}
        </Button>
      </div>
    </form>
  );
}

interface AcceptProps {
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why figures that do not fit stand as they are; without a reason nothing is accepted. */
export function AcceptForm({ onAccept, onCancel }: AcceptProps) {
  const submit = (text: string): string | null => {
    const reason = text.trim();
    if (reason === "") return reviewText.reasonNeeded;
    onAccept(reason);
    return null;
  };
  return (
    <TypedForm
      label={reviewText.reason}
      hint={reviewText.reasonHint}
      action={reviewText.accept}
      onSubmit={submit}
      onCancel={onCancel}
    />
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
  const cells = correctableCells(of);
  const [at, setAt] = useState(0);
  const cell = cells[at];
  const submit = (text: string): string | null => {
    const value = cell && correctValue(text, cell.column === annex.unitColumn);
    if (cell === undefined || value === null || value === undefined) return reviewText.valueNeeded;
    onCorrect({ cell, value });
    return null;
  };
  return (
    <TypedForm
      label={reviewText.value}
      hint={reviewText.valueHint}
      action={reviewText.write}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field label={reviewText.cell}>
        <Select value={String(at)} onChange={(_, data) => setAt(Number(data.value))}>
          {cells.map((candidate, index) => (
            <option key={index} value={String(index)}>
              {targetName(candidate, annex)}
            </option>
          ))}
        </Select>
      </Field>
    </TypedForm>
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
