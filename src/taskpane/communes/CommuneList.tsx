import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { communesText } from "../../messages/communes";
import type { CommuneEntry } from "../../overview/overview";
import type { CellRef } from "../../workbook/address";
import { useRovingFocus } from "../useRovingFocus";
import { CommuneChoices } from "./CommuneChoices";
import { CommuneRow } from "./CommuneRow";
import { chosenCommunes, EVERY_COMMUNE, type CommuneChoice } from "./communeList";

/** Rows shown at first and added on request: a district fits, thousands of communes must not hold up the pane. */
const PAGE = 40;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: "8px" },
  count: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "''" },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 76px",
  },
  none: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", margin: 0 },
});

interface Props {
  readonly communes: readonly CommuneEntry[];
  readonly onGoTo: (cell: CellRef) => void;
}

/** One row a commune, to be searched, filtered and put in order; all rows are one stop of the Tab key, arrow keys go on. */
export function CommuneList({ communes, onGoTo }: Props) {
  const styles = useStyles();
  const [choice, setChoice] = useState<CommuneChoice>(EVERY_COMMUNE);
  const settled = useDeferredValue(choice);
  const chosen = useMemo(() => chosenCommunes(communes, settled), [communes, settled]);
  const largest = useMemo(() => communes.reduce((most, { received }) => Math.max(most, received ?? 0), 0), [communes]);
  const { shown, showMore, listRef } = useGrowing(chosen);
  const rest = chosen.length - shown;
  const visible = chosen.slice(0, shown);
  const roving = useRovingFocus(visible.map(keyOf));
  return (
    <div className={styles.part}>
      <CommuneChoices communes={communes} choice={choice} onChoice={setChoice} />
      <p className={styles.count} aria-live="polite">
        {communesText.shown(chosen.length, communes.length)}
      </p>
      {chosen.length === 0 && (
        <p className={styles.none}>
          {communesText.none}
          <Button size="small" onClick={() => setChoice({ ...EVERY_COMMUNE, order: choice.order })}>
            {communesText.showAll}
          </Button>
        </p>
      )}
      <ul className={styles.list} aria-label={communesText.list} ref={listRef} {...roving.group}>
        {visible.map((entry, index) => (
          <li key={entry.row} className={styles.item} aria-posinset={index + 1} aria-setsize={chosen.length}>
            <CommuneRow {...roving.item(keyOf(entry))} entry={entry} largest={largest} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
      {rest > 0 && <Button onClick={showMore}>{communesText.showMore(Math.min(PAGE, rest), rest)}</Button>}
    </div>
  );
}

function keyOf({ row }: CommuneEntry): string {
  return String(row);
}

/** How many rows are shown; after "more" the keyboard goes on at the first new one. */
function useGrowing(chosen: readonly CommuneEntry[]) {
  const [{ of, shown }, setShown] = useState({ of: chosen, shown: PAGE });
  const listRef = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number | null>(null);
  useEffect(() => {
    if (firstNew.current === null) return;
    listRef.current?.children[firstNew.current]?.querySelector("button")?.focus();
    firstNew.current = null;
  }, [shown]);
  const current = of === chosen ? shown : PAGE;
  const showMore = (): void => {
    firstNew.current = current;
    setShown({ of: chosen, shown: current + PAGE });
  };
  return { shown: current, showMore, listRef };
}
