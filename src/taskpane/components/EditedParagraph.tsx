import { Badge, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons";
import { diffArrays } from "diff";
import { editedWords, lineName } from "../../messages/edited";
import type { ParagraphEdit } from "../../report/edited/mergeEdits";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", margin: 0 },
  name: { flex: "1 1 140px", fontWeight: tokens.fontWeightSemibold },
  stale: { display: "flex", columnGap: "8px", margin: 0 },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusWarningForeground3 },
  // Beside each other where there is room, in the pane below each other.
  texts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 240px), 1fr))",
    gap: "8px 16px",
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, fontFamily: "'Times New Roman', Tinos, 'Liberation Serif', serif", lineHeight: "20px" },
  changed: {
    padding: "0 1px",
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
  },
});

interface Props {
  readonly edit: ParagraphEdit;
  readonly onChoose: (choice: ParagraphEdit["choice"]) => void;
}

/** What we wrote, what we would write now and what the person left, with what differs from the first marked in the others. */
export function EditedParagraph({ edit, onChoose }: Props) {
  const styles = useStyles();
  const { id, kind, written, now, edited, stale, isOpen, choice } = edit;
  const name = lineName(id, edited ?? now ?? "");
  return (
    <div className={styles.card}>
      <h3 className={styles.title}>
        <span className={styles.name}>{name}</span>
        <Badge appearance="tint" color={isOpen ? "warning" : "informative"}>
          {isOpen ? editedWords.open : editedWords.kinds[kind]}
        </Badge>
      </h3>
      {stale.map(({ shown, now: current, start }) => (
        <p key={start} className={styles.stale}>
          <Warning16Filled aria-hidden className={styles.icon} />
          <span>{editedWords.stale(shown, current)}</span>
        </p>
      ))}
      <dl className={styles.texts}>
        {kind === "edited" && <Version term={editedWords.written} text={written ?? editedWords.unknown} />}
        {kind !== "added" && (
          <Version term={editedWords.now} text={now ?? editedWords.nothing} before={now && written} />
        )}
        {edited !== null && <Version term={editedWords.edited} text={edited} before={written} />}
      </dl>
      {kind !== "added" && (
        <RadioGroup
          layout="horizontal"
          value={choice}
          aria-label={editedWords.choice(name)}
          onChange={(_, { value }) => onChoose(value === "new" ? "new" : "keep")}
        >
          <Radio value="keep" label={kind === "removed" ? editedWords.stayAway : editedWords.keep} />
          <Radio value="new" label={newLabel(edit)} />
        </RadioGroup>
      )}
    </div>
  );
}

function newLabel({ kind, now }: ParagraphEdit): string {
  if (kind === "removed") return editedWords.bringBack;
  return now === null ? editedWords.dropIt : editedWords.useNew;
}

/** Words with the blanks behind them: a figure is one word. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/gu) ?? [];
}

/** One wording; where another is given, the words that it did not have are marked. */
function Version({ term, text, before }: { term: string; text: string; before?: string | null }) {
  const styles = useStyles();
  const parts = before ? diffArrays(wordsOf(before), wordsOf(text)).filter(({ removed }) => !removed) : [];
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.text}>
        {parts.map(({ value, added }, index) =>
          added ? (
            <ins key={index} className={styles.changed}>
              {value.join("")}
            </ins>
          ) : (
            value.join("")
          ),
        )}
        {!before && text}
      </dd>
    </div>
  );
}
