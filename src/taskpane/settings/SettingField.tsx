import { Field, Input, Textarea } from "@fluentui/react-components";
import { settingsPaneText as text } from "../../messages/settingsPane";
import { fieldOf, type DraftId } from "../../settings/draft";
import { NarrowSelect } from "../components/NarrowSelect";

/** A list of this length still fits one cell of the sheet. */
const LONGEST_LIST = 8000;
const LONGEST_LINE = 500;

interface Props {
  readonly id: DraftId;
  readonly value: string;
  /** What the report says now, where nothing is set here. */
  readonly inUse: string | null;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

/** One setting with its label, what it means, and what is wrong with it. */
export function SettingField({ id, value, inUse, problem, onChange }: Props) {
  const field = fieldOf(id);
  if (field === null) return null;
  const { words, isList, choices } = field;
  const placeholder = inUse ?? undefined;
  const control = choices ? (
    <NarrowSelect value={value} onChange={(_, data) => onChange(data.value)}>
      <option value="">{inUse === null ? text.notSet : text.inUse(inUse)}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </NarrowSelect>
  ) : isList ? (
    <Textarea
      value={value}
      placeholder={placeholder}
      rows={Math.min(8, Math.max(2, value.split("\n").length))}
      resize="vertical"
      maxLength={LONGEST_LIST}
      onChange={(_, data) => onChange(data.value)}
    />
  ) : (
    <Input
      value={value}
      placeholder={placeholder}
      maxLength={LONGEST_LINE}
      onChange={(_, data) => onChange(data.value)}
    />
  );
  return (
    <Field
      label={words.label}
      hint={choices || words.note === "" ? null : words.note}
      validationState={problem === null ? "none" : "error"}
      validationMessage={problem}
    >
      {control}
    </Field>
  );
}
