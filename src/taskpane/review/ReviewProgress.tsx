import { ProgressBar, makeStyles } from "@fluentui/react-components";
import { reviewText } from "../../messages/reviewPane";
import type { Review } from "../../review/review";
import { compareRounds, tally } from "../../review/tally";

const useStyles = makeStyles({
  line: { margin: 0 },
  progress: { display: "flex", flexDirection: "column", rowGap: "4px" },
});

/** How far the review has come, and from the second round on what is new beside the rounds before. */
export function ReviewProgress({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const counts = tally(review);
  const total = review.entries.length;
  return (
    <div className={styles.progress}>
      {total > 0 && (
        <>
          <p className={styles.line}>{reviewText.progress(counts)}</p>
          <ProgressBar thickness="large" value={counts.seen / total} aria-label={reviewText.progress(counts)} />
        </>
      )}
      {review.round > 1 && <p className={styles.line}>{reviewText.rounds(review.round, compareRounds(review))}</p>}
    </div>
  );
}
