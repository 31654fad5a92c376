import { Button, Subtitle2, makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { paneText } from "../../messages/pane";
import type { Outcome } from "../../tongHop";
import type { CellRef } from "../../workbook/address";
import { bySeverity } from "../findingTarget";
import { FindingItem } from "./FindingItem";
import { FINDINGS_ID, STICKY_HEIGHT } from "./SectionLinks";

/** Items shown at first and added on request: a list of thousands must not hold up the pane. */
const PAGE = 100;

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    scrollMarginTop: `${STICKY_HEIGHT + 8}px`,
    outlineStyle: "none",
  },
  heading: { margin: 0 },
  // An empty bullet rather than none: without bullets Safari takes it for no list.
  list: { display: "flex", flexDirection: "column", rowGap: "8px", margin: 0, padding: 0, listStyleType: "''" },
  none: { margin: 0 },
});

interface Props {
  readonly outcome: Outcome;
  readonly onGoTo: (cell: CellRef) => void;
}

/** One item a finding, errors first. */
export function FindingList({ outcome, onGoTo }: Props) {
  const styles = useStyles();
  const headingId = useId();
  const findings = useMemo(() => bySeverity(outcome.findings), [outcome]);
  const { shown, showMore, listRef } = useGrowingList(outcome);
  const rest = findings.length - shown;
  return (
    <section id={FINDINGS_ID} tabIndex={-1} className={styles.section} aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        {paneText.findings}
      </Subtitle2>
      {findings.length === 0 && <p className={styles.none}>{paneText.noFindings}</p>}
      <ul aria-label={paneText.findings} className={styles.list} ref={listRef}>
        {findings.slice(0, shown).map((finding, index) => (
          <FindingItem
            key={index}
            finding={finding}
            annex={outcome.annex}
            position={index + 1}
            total={findings.length}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      {rest > 0 && <Button onClick={showMore}>{paneText.showMore(Math.min(PAGE, rest), rest)}</Button>}
    </section>
  );
}

/** How much of the list is shown; after "more" the keyboard goes on at the first new item. */
function useGrowingList(outcome: Outcome) {
  const [{ of, shown }, setShown] = useState({ of: outcome, shown: PAGE });
  const listRef = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number | null>(null);
  useEffect(() => {
    if (firstNew.current === null) return;
    listRef.current?.children[firstNew.current]?.querySelector("button")?.focus();
    firstNew.current = null;
  }, [shown]);
  const current = of === outcome ? shown : PAGE;
  const showMore = (): void => {
    firstNew.current = current;
    setShown({ of: outcome, shown: current + PAGE });
  };
  return { shown: current, showMore, listRef };
}
