import { Button, Skeleton, SkeletonItem, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { workbenchText } from "../../messages/workbench";
import type { GridDisplay } from "../grid/display";
import type { Session } from "../useWorkbench";
import { CellLine } from "./CellLine";
import { SheetTabs } from "./SheetTabs";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr) auto",
    minWidth: 0,
    minHeight: 0,
  },
  frame: {
    position: "relative",
    minHeight: 0,
    // Inside, or the neighbours would cover it.
    ":focus-within::after": {
      content: '""',
      position: "absolute",
      inset: 0,
      border: `2px solid ${tokens.colorBrandStroke1}`,
      pointerEvents: "none",
      zIndex: 200,
    },
  },
  // Shows itself to those who come by keyboard.
  entry: {
    position: "absolute",
    top: "8px",
    left: "8px",
    zIndex: 300,
    ":not(:focus)": { opacity: 0, pointerEvents: "none" },
  },
  grid: { position: "absolute", inset: 0, outlineStyle: "none" },
  waiting: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    padding: "16px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly regionRef: RefObject<HTMLElement | null>;
  readonly display: GridDisplay | null;
  readonly session: Session | null;
  readonly onMount: (container: HTMLElement) => void;
}

/** The grid with the line that says what the selected cell holds, and the sheets' tabs. */
export function GridPanel({ regionRef, display, session, onMount }: Props) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const mounted = useRef(false);
  useEffect(() => {
    if (mounted.current || !container.current) return;
    mounted.current = true;
    onMount(container.current);
  }, [onMount]);

  return (
    <section ref={regionRef} aria-label={workbenchText.grid} className={styles.panel}>
      <CellLine display={display} />
      <div className={styles.frame}>
        <Button className={styles.entry} onClick={() => display?.grid.focus()}>
          {workbenchText.enterGrid}
        </Button>
        <div ref={container} role="application" aria-label={workbenchText.gridKeys} className={styles.grid} />
        {!session && (
          <Skeleton aria-label={workbenchText.loadingGrid} className={styles.waiting}>
            {Array.from({ length: 16 }, (_, row) => (
              <SkeletonItem key={row} size={24} />
            ))}
          </Skeleton>
        )}
      </div>
      <SheetTabs display={display} />
    </section>
  );
}
