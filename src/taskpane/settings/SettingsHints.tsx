import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { periodText } from "../../messages/periods";
import { settingsPaneText as text, templateProblemLine } from "../../messages/settingsPane";
import { periodKey } from "../../settings/settings";
import { a1 } from "../../workbook/address";
import type { PaneJobs } from "../usePaneJobs";
import type { SettingsGroup } from "./group";

/** More than this says no more. */
const MOST_SHOWN = 5;

const useStyles = makeStyles({
  hints: { display: "flex", flexDirection: "column", rowGap: "8px", ":empty": { display: "none" } },
  list: { margin: 0, paddingLeft: "20px" },
});

interface Props {
  readonly jobs: PaneJobs;
  readonly onOpen: (group: SettingsGroup) => void;
}

/** What is wrong in the settings, and what the period still lacks; there also while the form is closed. */
export function SettingsHints({ jobs, onOpen }: Props) {
  const styles = useStyles();
  const { outcome } = jobs.state;
  const [putOff, setPutOff] = useState<string | null>(null);
  if (!outcome) return null;
  const { annex, settings, report, profile } = outcome;
  const key = annex.period && periodKey(annex.period);
  const lacksFacts = key !== null && profile.feedbackReceived === null && !profile.ratings;
  return (
    <div className={styles.hints}>
      {report.problems.map(({ template, line, message }) => (
        <MessageBar key={template} intent="error" layout="multiline">
          <MessageBarBody>{templateProblemLine(template, line, message)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onOpen("templates")}>{text.template.edit}</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {settings.problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text.problems}
            <ul className={styles.list}>
              {settings.problems.slice(0, MOST_SHOWN).map(({ cell, message }) => (
                <li key={`${cell.row}:${message}`}>
                  <Link as="button" inline onClick={() => jobs.goTo(cell)}>
                    {text.atCell(a1(cell.row, cell.column))}
                  </Link>{" "}
                  {message}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {annex.period !== null && lacksFacts && putOff !== key && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text.askFacts(periodText(annex.period))}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onOpen("facts")}>{text.enterFacts}</Button>
            <Button appearance="transparent" onClick={() => setPutOff(key)}>
              {text.later}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
