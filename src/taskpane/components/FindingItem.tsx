import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import { memo } from "react";
import type { Annex } from "../../annex/annex";
import type { Finding } from "../../checks/finding";
import { FINDING_NAMES, SEVERITY_NAMES, findingMessage, suspectWords } from "../../messages/findings";
import { paneText } from "../../messages/pane";
import type { CellRef } from "../../workbook/address";
import { targetCell, targetName } from "../findingTarget";
import { STICKY_HEIGHT } from "./SectionLinks";
import { SEVERITY_ICONS, useSeverityStyles } from "./severity";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: "8px",
    rowGap: "4px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    // What is out of view costs no layout.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 148px",
  },
  error: { borderLeft: `3px solid ${tokens.colorStatusDangerForeground3}` },
  warning: { borderLeft: `3px solid ${tokens.colorStatusWarningForeground3}` },
  info: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  icon: { gridRowStart: 1, lineHeight: 0 },
  body: {
    gridColumnStart: 2,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "4px",
    minWidth: 0,
  },
  head: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  severity: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  suspect: { margin: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  // What the keyboard scrolls to must not end up below the bars that stay at the top.
  go: { marginTop: "4px", minWidth: 0, scrollMarginTop: `${STICKY_HEIGHT + 100}px`, scrollMarginBottom: "16px" },
});

interface Props {
  readonly finding: Finding;
  readonly annex: Annex;
  /** 1-based. */
  readonly position: number;
  readonly total: number;
  readonly onGoTo: (cell: CellRef) => void;
}

/** A finding in words, and the way to its cell. */
export const FindingItem = memo(function FindingItem({ finding, annex, position, total, onGoTo }: Props) {
  const styles = useStyles();
  const colours = useSeverityStyles();
  const { severity } = finding;
  const Icon = SEVERITY_ICONS[severity];
  const cell = targetCell(finding, annex);
  const suspect = suspectWords(finding);
  return (
    <li className={mergeClasses(styles.item, styles[severity])} aria-posinset={position} aria-setsize={total}>
      <span className={mergeClasses(styles.icon, colours[severity])}>
        <Icon aria-hidden />
      </span>
      <div className={styles.body}>
        <p className={styles.head}>
          <span className={mergeClasses(styles.severity, colours[severity])}>{SEVERITY_NAMES[severity]}</span>
          {` · ${FINDING_NAMES[finding.code]}`}
        </p>
        <p className={styles.text}>{findingMessage(finding)}</p>
        {suspect && <p className={styles.suspect}>{suspect}</p>}
        <Button className={styles.go} icon={<ArrowRight16Regular />} iconPosition="after" onClick={() => onGoTo(cell)}>
          {paneText.goTo(targetName(cell, annex))}
        </Button>
      </div>
    </li>
  );
});
