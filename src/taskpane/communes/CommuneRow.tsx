import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Question16Regular } from "@fluentui/react-icons";
import { memo } from "react";
import { communesText } from "../../messages/communes";
import { underReportingReason } from "../../messages/findings";
import { itemsText, unitLabel } from "../../messages/overview";
import type { CommuneEntry } from "../../overview/overview";
import type { CellRef } from "../../workbook/address";
import { STICKY_HEIGHT } from "../components/SectionLinks";
import { isOverdue } from "./communeList";
import { brandInk } from "./ink";
import { Sparkline } from "./Sparkline";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    boxSizing: "border-box",
    width: "100%",
    padding: "8px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    scrollMarginTop: `${STICKY_HEIGHT + 16}px`,
    scrollMarginBottom: "16px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: "12px" },
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  bar: { display: "block", width: "100%", height: "6px", ...brandInk },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  asked: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
  },
  icon: { marginTop: "2px", color: tokens.colorStatusWarningForeground3 },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly entry: CommuneEntry;
  /** What the largest commune received. */
  readonly largest: number;
  readonly onGoTo: (cell: CellRef) => void;
  readonly tabIndex: 0 | -1;
  readonly "data-roving": string;
}

/** A commune at a glance; a click selects its figure in the sheet. */
export const CommuneRow = memo(function CommuneRow({ entry, largest, onGoTo, ...stop }: Props) {
  const styles = useStyles();
  const { received, underReporting } = entry;
  return (
    <button {...stop} type="button" className={styles.row} onClick={() => onGoTo(entry.cell)}>
      <span className={styles.line}>
        <span className={styles.name}>{unitLabel(entry)}</span>{" "}
        <span className={styles.count}>{communesText.received(received)}</span>
      </span>
      <svg className={styles.bar} aria-hidden>
        <rect
          width={`${received === null ? 0 : (received / Math.max(1, largest)) * 100}%`}
          height="6"
          rx="2"
          fill="currentColor"
        />
      </svg>
      <span className={styles.line}>
        <Facts entry={entry} />
        {entry.past.length > 1 && <Past points={entry.past} />}
      </span>
      {underReporting && (
        <span className={styles.asked}>
          <Question16Regular className={styles.icon} aria-hidden />
          <span>{sentence(underReportingReason(underReporting))}</span>
        </span>
      )}
    </button>
  );
});

function Facts({ entry }: { readonly entry: CommuneEntry }) {
  const styles = useStyles();
  const { rate, overdue } = entry;
  const facts = [
    ...(rate === null ? [] : [{ text: communesText.rate(rate), isStrong: false }]),
    ...(overdue === null ? [] : [{ text: communesText.overdue(overdue), isStrong: isOverdue(entry) }]),
    { text: itemsText(entry), isStrong: entry.errors > 0 },
  ].filter(({ text }) => text !== "");
  return (
    <span className={styles.facts}>
      {facts.map(({ text, isStrong }, index) => (
        <span key={text}>
          {index > 0 && " · "}
          <span className={mergeClasses(isStrong && styles.strong)}>{index === 0 ? sentence(text) : text}</span>
        </span>
      ))}
    </span>
  );
}

function Past({ points }: { readonly points: readonly (number | null)[] }) {
  const styles = useStyles();
  const known = points.flatMap((count) => count ?? []);
  const [first] = known;
  const last = known.at(-1);
  return (
    <>
      <Sparkline points={points} />
      {first !== undefined && last !== undefined && (
        <span className={styles.unseen}>{communesText.past(points.length, first, last)}</span>
      )}
    </>
  );
}

/** Begins with a capital letter. */
function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
