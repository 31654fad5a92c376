import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { reviewText } from "../../messages/reviewPane";
import type { Review } from "../../review/review";
import { DecisionLine } from "./DecisionLine";

/** More are looked up in the sheet. */
const MOST_SHOWN = 100;

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  list: { display: "flex", flexDirection: "column", rowGap: "8px", margin: "8px 0 0", padding: 0, listStyleType: "''" },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "4px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly review: Review;
  readonly undoable: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onUndo: (ids: readonly string[]) => void;
}

/** What has gone in this round, so that one sees what a correction settled and can still take it back. */
export function PastFindings({ review, undoable, disabled, onUndo }: Props) {
  const styles = useStyles();
  const gone = review.past.filter(({ period, course }) => period === review.period && course?.round === review.round);
  if (gone.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{reviewText.past(gone.length)}</summary>
      <ul aria-label={reviewText.pastList} className={styles.list}>
        {gone.slice(0, MOST_SHOWN).map(({ id, message, decision }) => (
          <li key={id} className={styles.item}>
            <p className={styles.text}>{message}</p>
            <DecisionLine decision={decision} />
            {undoable.has(id) && (
              <Button size="small" disabledFocusable={disabled} onClick={() => onUndo([id])}>
                {reviewText.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
