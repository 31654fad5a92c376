import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { wordTemplateWords as words } from "../../messages/wordTemplate";
import { LIST_FIELDS, type NameGroup, type TemplateName } from "../../report/wordTemplate/templateNames";
import { copyToClipboard } from "../copying/clipboard";
import type { Notice } from "../state";

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  group: { "& > summary": { padding: "6px 0", cursor: "pointer", fontWeight: tokens.fontWeightSemibold } },
  list: { display: "flex", flexDirection: "column", rowGap: "4px", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: "8px",
    alignItems: "start",
  },
  name: {
    justifyContent: "flex-start",
    minWidth: 0,
    padding: "2px 6px",
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  value: {
    display: "-webkit-box",
    padding: "2px 0",
    overflow: "hidden",
    "-webkit-line-clamp": "3",
    "-webkit-box-orient": "vertical",
  },
});

interface Props {
  readonly names: readonly TemplateName[];
  readonly tell: (notice: Notice) => void;
}

/** Every name by group, each a button that copies it as it is typed in Word, beside today's value. */
export function TemplateNameList({ names, tell }: Props) {
  const styles = useStyles();
  const groups = [...new Set(names.map(({ group }) => group))];
  const copy = (text: string): void => {
    void copyToClipboard({ text, html: text }).then((isCopied) =>
      tell(
        isCopied
          ? { intent: "success", title: words.copied(text), body: words.paste }
          : { intent: "warning", title: words.copy(text), body: words.notCopied },
      ),
    );
  };
  const entry = (typed: string, value: string) => (
    <li key={typed} className={styles.item}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.name}
        aria-label={words.copy(typed)}
        onClick={() => copy(typed)}
      >
        {typed}
      </Button>
      <span className={styles.value}>{value}</span>
    </li>
  );
  return (
    <>
      <p className={styles.hint}>{words.namesHint}</p>
      {groups.map((group: NameGroup) => (
        <details key={group} className={styles.group}>
          <summary>{words.groups[group]}</summary>
          <ul className={styles.list}>
            {names
              .filter((name) => name.group === group)
              .flatMap(entriesOf)
              .map(({ typed, value }) => entry(typed, value))}
          </ul>
        </details>
      ))}
      <details className={styles.group}>
        <summary>{words.groups.fields}</summary>
        <ul className={styles.list}>
          {Object.entries(LIST_FIELDS).map(([field, value]) => entry(`{{${field}}}`, value))}
        </ul>
      </details>
    </>
  );
}

/** As typed in Word; a list with the names of its units. */
function entriesOf(name: TemplateName): readonly { readonly typed: string; readonly value: string }[] {
  if (name.kind === "text") return [{ typed: `{{${name.name}}}`, value: name.value }];
  if (name.kind === "paragraphs") return [{ typed: `{{${name.name}}}`, value: name.value.join(" ") }];
  return [{ typed: words.loopUse(name.name, "ten"), value: words.units(name.value.length) }];
}
