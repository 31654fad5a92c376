import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FindingCode, Severity } from "../../checks/finding";
import { FINDING_NAMES } from "../../messages/findings";
import { FINDING_HELP, helpText } from "../../messages/help";
import { SEVERITY_ICONS, useSeverityStyles } from "../components/severity";

/** As the result contract has them, the gravest first. */
const CODES: readonly (readonly [FindingCode, Severity])[] = [
  ["row-identity", "error"],
  ["column-total", "error"],
  ["total-formula", "error"],
  ["carry-over", "error"],
  ["not-a-count", "error"],
  ["missing-unit", "error"],
  ["duplicate-unit", "error"],
  ["number-as-text", "warning"],
  ["missing-figure", "warning"],
  ["unknown-unit", "warning"],
  ["rate", "warning"],
  ["overdue", "warning"],
  ["under-reporting", "warning"],
  ["identity-not-used", "info"],
];

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column" },
  entry: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: {
    padding: "8px 0",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { margin: "0 4px 0 8px", verticalAlign: "-5px" },
  text: { margin: "0 0 8px" },
  label: { fontWeight: tokens.fontWeightSemibold },
});

/** Each kind of finding: what it means, an example, what to do. */
export function FindingMeanings() {
  const styles = useStyles();
  const colours = useSeverityStyles();
  return (
    <div className={styles.list}>
      {CODES.map(([code, severity]) => {
        const Icon = SEVERITY_ICONS[severity];
        const { meaning, example, toDo } = FINDING_HELP[code];
        return (
          <details key={code} className={styles.entry}>
            <summary className={styles.name}>
              <Icon aria-hidden className={mergeClasses(styles.icon, colours[severity])} />
              {FINDING_NAMES[code]}
            </summary>
            <p className={styles.text}>{meaning}</p>
            <p className={styles.text}>
              <span className={styles.label}>{helpText.example}:</span> {example}
            </p>
            <p className={styles.text}>
              <span className={styles.label}>{helpText.toDo}:</span> {toDo}
            </p>
          </details>
        );
      })}
    </div>
  );
}
