import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { paneText } from "../../messages/pane";
import type { Busy } from "../state";

/** Shorter work shows nothing that flickers by, ms. */
const PATIENCE = 500;

const STAGES = ["reading", "recognising", "checking", "writing-report", "marking"] as const;

const useStyles = makeStyles({
  progress: { display: "flex", alignItems: "center", columnGap: "12px" },
  bar: { flexGrow: 1 },
});

/** How far the work has come, and a way out of it where there is one. */
export function Progress({ busy, onCancel }: { readonly busy: Busy | null; readonly onCancel: () => void }) {
  const styles = useStyles();
  const isLong = useLasting(busy !== null, PATIENCE);
  if (!busy || !isLong) return null;
  const value = busy.job === "run" ? { value: (STAGES.indexOf(busy.stage) + 1) / (STAGES.length + 1) } : {};
  return (
    <div className={styles.progress}>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={busy.job === "run" ? paneText.stage[busy.stage] : busy.label}
        {...value}
      />
      {busy.job === "run" && (
        <Button disabledFocusable={busy.stopping || busy.stage === "marking"} onClick={onCancel}>
          {paneText.cancel}
        </Button>
      )}
    </div>
  );
}

/** True once `active` has been true for that many ms without a break. */
function useLasting(active: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active, ms]);
  return active && lasting;
}
