import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { helpText } from "../../messages/help";
import type { MarkStyle } from "../../workbook/plan";

/** The sheet's own colours (the hosts set them), in every theme of the pane. */
const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: "4px", margin: 0, padding: 0, listStyleType: "''" },
  entry: { display: "grid", gridTemplateColumns: "48px 1fr", columnGap: "8px", alignItems: "center" },
  cell: {
    boxSizing: "border-box",
    padding: "0 4px",
    fontVariantNumeric: "tabular-nums",
    lineHeight: "20px",
    textAlign: "right",
    forcedColorAdjust: "none",
  },
  suspect: { border: "1px solid #000000", backgroundColor: "#FF9F40", color: "#000000", fontWeight: 700 },
  failed: { border: "1px solid #9C0006", backgroundColor: "#FFC7CE", color: "#9C0006" },
  warning: { border: "1px dashed #7F6000", backgroundColor: "#FFF2CC", color: "#000000" },
  note: { margin: 0 },
});

const STYLES: readonly MarkStyle[] = ["suspect", "failed", "warning"];

/** What the cells look like that are marked in the sheet. */
export function MarkLegend() {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {STYLES.map((style) => (
          <li key={style} className={styles.entry}>
            <span aria-hidden className={mergeClasses(styles.cell, styles[style])}>
              132
            </span>
            <span>{helpText.markNames[style]}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{helpText.marksNote}</p>
    </>
  );
}
