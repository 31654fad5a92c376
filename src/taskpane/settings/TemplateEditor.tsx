import { Button, Field, Link, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { TEMPLATE_NAMES } from "../../messages/settings";
import { settingsPaneText } from "../../messages/settingsPane";
import type { TemplateProblem } from "../../report/report";
import { defaultTemplates, type TemplateKey } from "../../report/templates/templateSet";
import { TEMPLATE_PARTS, type SettingsDraft } from "../../settings/draft";
import { templateText } from "../../settings/texts";
import type { Outcome } from "../../tongHop";
import { NarrowSelect } from "../components/NarrowSelect";
import { useTemplateProblem } from "./useTemplateProblem";

const text = settingsPaneText.template;

/** The engine reads no longer one. */
const LONGEST_TEMPLATE = 20_000;

const useStyles = makeStyles({
  below: { alignSelf: "flex-start" },
  area: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } },
});

interface Props {
  readonly outcome: Outcome | null;
  readonly draft: SettingsDraft;
  readonly onEdit: (changes: SettingsDraft) => void;
}

/** The wording of one part of the report: the office's own, or the default one to start from; checked with the annex's figures. */
export function TemplateEditor({ outcome, draft, onEdit }: Props) {
  const styles = useStyles();
  const [part, setPart] = useState<TemplateKey>((outcome?.report.problems[0]?.template as TemplateKey) ?? "opening");
  const area = useRef<HTMLTextAreaElement>(null);
  const standard = useMemo(
    () => templateText(defaultTemplates(outcome?.profile.level ?? "district")[part]),
    [outcome, part],
  );
  const own = draft[`templates.${part}`] ?? "";
  const shown = own === "" ? standard : own;
  const problem = useTemplateProblem(outcome, part, own);
  // emptied to be typed anew: a blank keeps the default from coming back under the typist's hands
  const change = (value: string): void =>
    onEdit({ [`templates.${part}`]: value === standard ? "" : value === "" ? " " : value });

  const line = problem?.line ?? null;
  const goToLine = (at: number): void => {
    const lines = shown.split("\n");
    const start = lines.slice(0, at - 1).reduce((sum, before) => sum + before.length + 1, 0);
    area.current?.focus();
    area.current?.setSelectionRange(start, start + (lines[at - 1]?.length ?? 0));
  };

  return (
    <>
      <Field label={text.part}>
        <NarrowSelect value={part} onChange={(_, data) => setPart(data.value as TemplateKey)}>
          {TEMPLATE_PARTS.map((key) => (
            <option key={key} value={key}>
              {draft[`templates.${key}`] ? `${TEMPLATE_NAMES[key]} (${text.own})` : TEMPLATE_NAMES[key]}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Field
        label={text.text}
        hint={text.hint}
        validationState={problem ? "error" : problem === null ? "success" : "none"}
        validationMessage={own === "" ? text.usesDefault : wordsOf(problem)}
      >
        <Textarea
          textarea={{ ref: area, spellCheck: false }}
          className={styles.area}
          value={shown}
          rows={14}
          resize="vertical"
          maxLength={LONGEST_TEMPLATE}
          onChange={(_, data) => change(data.value)}
        />
      </Field>
      {line !== null && (
        <Link as="button" className={styles.below} onClick={() => goToLine(line)}>
          {text.goToLine(line)}
        </Link>
      )}
      <Button size="small" className={styles.below} disabledFocusable={own === ""} onClick={() => change(standard)}>
        {text.restore}
      </Button>
    </>
  );
}

function wordsOf(problem: TemplateProblem | null | undefined): string {
  if (problem === undefined) return text.notChecked;
  if (problem === null) return text.right;
  return problem.line === null ? problem.message : text.atLine(problem.line, problem.message);
}
