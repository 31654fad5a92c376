import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import { memo, type CSSProperties, type ReactNode, type Ref } from "react";
import type { Annex } from "../../annex/annex";
import { FINDING_NAMES, SEVERITY_NAMES, findingMessage, suspectWords } from "../../messages/findings";
import { paneText } from "../../messages/pane";
import { reviewText } from "../../messages/reviewPane";
import type { ListItem } from "../../review/arrange";
import type { CellRef } from "../../workbook/address";
import { STICKY_HEIGHT } from "../components/SectionLinks";
import { SEVERITY_ICONS, useSeverityStyles } from "../components/severity";
import { groundCell, targetCell, targetName } from "../findingTarget";
import { DecisionLine } from "./DecisionLine";

const useStyles = makeStyles({
  group: { margin: 0, padding: "8px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // What the keyboard scrolls to must not end up below the bars that stay at the top.
  item: {
    boxSizing: "border-box",
    paddingBottom: "8px",
    scrollMarginTop: `${STICKY_HEIGHT + 8}px`,
    scrollMarginBottom: "8px",
  },
  // The findings of one wrong cell look like one card.
  joined: { paddingBottom: 0 },
  card: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  error: { borderLeft: `3px solid ${tokens.colorStatusDangerForeground3}` },
  warning: { borderLeft: `3px solid ${tokens.colorStatusWarningForeground3}` },
  info: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  opensBelow: {
    borderBottomStyle: "none",
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    paddingBottom: "4px",
  },
  opensAbove: { borderTopStyle: "none", borderTopLeftRadius: 0, borderTopRightRadius: 0, paddingTop: "4px" },
  current: { backgroundColor: tokens.colorNeutralBackground1Hover },
  icon: { lineHeight: 0 },
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "4px",
    minWidth: 0,
    gridColumnStart: 2,
    // Without a word of its own the icon stands beside the finding's.
    ":empty": { display: "none" },
  },
  head: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  severity: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  suspect: { margin: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  go: { minWidth: 0, scrollMarginTop: `${STICKY_HEIGHT + 100}px`, scrollMarginBottom: "16px" },
});

export interface ItemProps {
  readonly item: ListItem;
  readonly annex: Annex;
  /** 1-based, among all items of the list. */
  readonly position: number;
  readonly total: number;
  readonly isCurrent: boolean;
  /** Null where one is not choosing several. */
  readonly isSelected: boolean | null;
  readonly onGoTo: (item: ListItem, cell: CellRef) => void;
  readonly onSelect: (key: string, isSelected: boolean) => void;
  /** What can be done about the case; below its last finding. */
  readonly children?: ReactNode;
  /** For a list that renders only what is in view. */
  readonly frame?: { readonly style: CSSProperties; readonly ref: Ref<HTMLLIElement> };
}

/** A finding in words, and the way to its cell. The findings of one wrong cell stand below each other as its grounds. */
export const FindingItem = memo(function FindingItem(props: ItemProps) {
  const { item, position, total, isCurrent, children, frame } = props;
  const styles = useStyles();
  const { place, count, group, of } = item;
  const isLast = place === count - 1;
  return (
    <li
      ref={frame?.ref}
      style={frame?.style}
      className={mergeClasses(styles.item, !isLast && styles.joined)}
      aria-posinset={position}
      aria-setsize={total}
      aria-current={isCurrent ? "true" : undefined}
      data-index={position - 1}
      data-case={of.key}
    >
      {group && <h3 className={styles.group}>{reviewText.groupHead(group.name, group.count)}</h3>}
      <div
        className={mergeClasses(
          styles.card,
          styles[of.severity],
          !isLast && styles.opensBelow,
          place > 0 && styles.opensAbove,
          isCurrent && styles.current,
        )}
      >
        {place === 0 && <CaseHead {...props} />}
        <Ground {...props} />
        {isLast && children && <div className={styles.body}>{children}</div>}
      </div>
    </li>
  );
});

function CaseHead({ item: { entry, of, count }, isSelected, onSelect }: ItemProps) {
  const styles = useStyles();
  const colours = useSeverityStyles();
  const Icon = SEVERITY_ICONS[of.severity];
  const [suspect] = of.entries.flatMap(({ finding }) => suspectWords(finding) ?? []);
  return (
    <>
      <span className={mergeClasses(styles.icon, colours[of.severity])}>
        <Icon aria-hidden />
      </span>
      <div className={styles.body}>
        {isSelected !== null && (
          <Checkbox
            checked={isSelected}
            label={reviewText.select}
            aria-label={reviewText.selectThis(findingMessage(entry.finding))}
            onChange={(_, data) => onSelect(of.key, data.checked === true)}
          />
        )}
        {suspect && <p className={styles.suspect}>{suspect}</p>}
        <DecisionLine decision={entry.decision} />
        {count > 1 && <p className={styles.text}>{reviewText.grounds(count)}</p>}
      </div>
    </>
  );
}

function Ground({ item, annex, onGoTo }: ItemProps) {
  const styles = useStyles();
  const colours = useSeverityStyles();
  const { finding } = item.entry;
  const cell = item.place === 0 ? targetCell(finding, annex) : groundCell(finding, annex);
  return (
    <div className={styles.body}>
      <p className={styles.head}>
        <span className={mergeClasses(styles.severity, colours[finding.severity])}>
          {SEVERITY_NAMES[finding.severity]}
        </span>
        {` · ${FINDING_NAMES[finding.code]}`}
      </p>
      <p className={styles.text}>{findingMessage(finding)}</p>
      <Button
        className={styles.go}
        size={item.place === 0 ? "medium" : "small"}
        icon={<ArrowRight16Regular />}
        iconPosition="after"
        onClick={() => onGoTo(item, cell)}
      >
        {paneText.goTo(targetName(cell, annex))}
      </Button>
    </div>
  );
}
