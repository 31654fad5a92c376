import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../messages/pane";
import { countOf } from "../findingTarget";
import type { PaneState } from "../state";

const useStyles = makeStyles({
  summary: {
    ":empty": { display: "none" },
    padding: "4px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { margin: 0 },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What was read and what was found. Always there, so that a screen reader announces the change. */
export function Summary({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.summary}>
      <SummaryLines state={state} />
    </div>
  );
}

function SummaryLines({ state: { busy, outcome } }: { readonly state: PaneState }) {
  const styles = useStyles();
  if (busy?.job === "run")
    return <p className={styles.line}>{busy.stopping ? paneText.cancelling : paneText.stage[busy.stage]}</p>;
  if (!outcome) return null;
  const { annex, findings } = outcome;
  const communes = annex.rows.filter((row) => row.role === "commune").length;
  return (
    <>
      <p className={styles.line}>{paneText.read(annex.sheet, annex.period, communes)}</p>
      <p className={styles.counts}>
        {paneText.counts(countOf(findings, "error"), countOf(findings, "warning"), countOf(findings, "info"))}
      </p>
    </>
  );
}
