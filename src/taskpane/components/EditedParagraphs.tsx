import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { editedWords } from "../../messages/edited";
import type { ParagraphEdit } from "../../report/edited/mergeEdits";
import { withChoice } from "../../tongHop";
import { breather } from "../breather";
import type { PaneJobs } from "../usePaneJobs";
import { EditedParagraph } from "./EditedParagraph";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "8px" },
  heading: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  settled: { "& > summary": { padding: "8px 0", cursor: "pointer", fontWeight: tokens.fontWeightSemibold } },
});

/** The paragraphs in which a person's words and ours differ: those to decide on first, the others folded away. */
export default function EditedParagraphs({ jobs }: { readonly jobs: PaneJobs }) {
  const styles = useStyles();
  const headingId = useId();
  const edits = (jobs.state.outcome?.edits ?? []).filter(({ kind, stale }) => kind !== "added" || stale.length > 0);
  if (edits.length === 0) return null;
  // a choice made stays where it was made: it can be taken back
  const [first, others] = [edits.filter(needsLook), edits.filter((edit) => !needsLook(edit))];
  const items = (list: readonly ParagraphEdit[]) => (
    <ul className={styles.list}>
      {list.map((edit) => (
        <li key={edit.id}>
          <EditedParagraph
            edit={edit}
            onChoose={(choice) =>
              jobs.task(editedWords.choosing, async () => {
                const { outcome } = jobs.state;
                return outcome && { notice: null, revised: await withChoice(outcome, edit, choice, breather()) };
              })
            }
          />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        {editedWords.section(edits.length)}
      </Subtitle2>
      <Text as="p" className={styles.hint}>
        {editedWords.hint}
      </Text>
      {items(first)}
      {others.length > 0 && (
        <details className={styles.settled} open={first.length === 0}>
          <summary>{editedWords.settled(others.length)}</summary>
          {items(others)}
        </details>
      )}
    </section>
  );
}

function needsLook({ isOpen, isDecided, stale }: ParagraphEdit): boolean {
  return isOpen || isDecided || stale.length > 0;
}
