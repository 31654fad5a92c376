import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { workbenchText } from "../../messages/workbench";
import { MessageBox } from "../../taskpane/components/Messages";
import { Pane } from "../../taskpane/components/Pane";
import { themeFor, usePrefersDark } from "../../taskpane/theme";
import { runButton } from "../../taskpane/runButton";
import { useKeptFocus } from "../../taskpane/useKeptFocus";
import type { PickedFile } from "../pickedFile";
import { useWorkbench } from "../useWorkbench";
import { useRegionKeys } from "../useRegionKeys";
import { DropTarget } from "./DropTarget";
import { GridPanel } from "./GridPanel";
import { PanePlaceholder } from "./PanePlaceholder";
import { ReplaceDialog } from "./ReplaceDialog";
import { TopBar } from "./TopBar";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateRows: "auto auto minmax(0, 1fr)",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: {
    // named, because the row above goes away while there is no notice
    gridRow: "3",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) clamp(320px, 29vw, 450px)",
    minHeight: 0,
    // Side by side is too narrow on a tablet held upright.
    "@media (max-width: 860px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateRows: "minmax(0, 1fr) minmax(0, 1fr)",
    },
  },
  side: {
    minHeight: 0,
    overflowY: "scroll",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  notice: { padding: "8px 16px", ":empty": { display: "none" } },
});

/** The page: the file on top, the grid on the left, the pane on the right. */
export function Workbench() {
  const isDark = usePrefersDark();
  const styles = useStyles();
  const bench = useWorkbench(isDark);
  const [pending, setPending] = useState<(() => Promise<PickedFile>) | null>(null);
  const gridRef = useRef<HTMLElement>(null);
  const paneRef = useRef<HTMLElement>(null);
  useKeptFocus(runButton);
  useRegionKeys(gridRef, paneRef, () => bench.display?.grid.focus());

  const ask = (pick: () => Promise<PickedFile>): void => {
    if (bench.hasUnsaved) setPending(() => pick);
    else bench.open(pick);
  };

  return (
    <FluentProvider theme={themeFor(isDark ? "dark" : "light")} className={styles.page}>
      <TopBar session={bench.session} hasUnsaved={bench.hasUnsaved} isOpening={bench.isOpening} onPick={ask} />
      <div className={styles.notice}>
        {bench.notice && <MessageBox notice={bench.notice} onClose={bench.closeNotice} />}
      </div>
      <main className={styles.main}>
        <GridPanel regionRef={gridRef} display={bench.display} session={bench.session} onMount={bench.mountGrid} />
        <section ref={paneRef} aria-label={workbenchText.pane} className={styles.side} tabIndex={-1}>
          {bench.session ? <Pane key={bench.session.id} host={bench.session.host} /> : <PanePlaceholder />}
        </section>
      </main>
      <DropTarget onPick={ask} onRefused={(failure) => bench.open(() => Promise.reject(failure))} />
      <ReplaceDialog
        fileName={bench.session?.fileName ?? ""}
        open={pending !== null}
        onCancel={() => setPending(null)}
        onConfirm={() => {
          if (pending) bench.open(pending);
          setPending(null);
        }}
      />
    </FluentProvider>
  );
}
