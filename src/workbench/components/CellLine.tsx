import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { workbenchText } from "../../messages/workbench";
import type { GridDisplay, SelectedCell } from "../grid/display";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    minHeight: "32px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
  },
  cell: { display: "flex", flexGrow: 1, minWidth: 0 },
  address: {
    flexShrink: 0,
    minWidth: "56px",
    padding: "0 12px",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: { flexGrow: 1, overflow: "hidden", padding: "0 12px", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  hint: {
    flexShrink: 0,
    padding: "0 12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media (max-width: 1100px)": { display: "none" },
  },
});

/** Address and content of the selected cell; read out while moving about, as the grid itself is a picture. */
export function CellLine({ display }: { readonly display: GridDisplay | null }) {
  const styles = useStyles();
  const [cell, setCell] = useState<SelectedCell | null>(null);
  useEffect(() => display?.grid.onSelected(setCell), [display]);
  return (
    <div className={styles.line}>
      <div role="group" aria-label={workbenchText.cell} aria-live="polite" aria-atomic className={styles.cell}>
        <span className={styles.address}>{cell?.address}</span>
        <span className={styles.content} title={cell?.content}>
          {cell?.content}
        </span>
      </div>
      <span className={styles.hint}>{workbenchText.keyHint}</span>
    </div>
  );
}
