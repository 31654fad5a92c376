import { Button, Field, Input, Radio, RadioGroup, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { Copy20Regular, DocumentArrowDown20Regular } from "@fluentui/react-icons";
import { lettersText } from "../../messages/letter";
import { FollowUpUnit } from "./FollowUpUnit";
import type { FollowUpProps } from "./followUpProps";
import { useLetters } from "./useLetters";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "12px" },
  units: { display: "flex", flexDirection: "column", rowGap: "4px", margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Which communes, their causes, one letter or several, by when to answer; then the file or the message. */
export default function LettersPanel(props: FollowUpProps) {
  const styles = useStyles();
  const letters = useLetters(props);
  const { units, message } = letters;
  const isIdle = props.jobs.state.busy === null && letters.chosen.length > 0;
  if (units.length === 0) return <p>{lettersText.none}</p>;
  return (
    <div className={styles.panel}>
      <fieldset className={styles.units}>
        <legend className={styles.legend}>{lettersText.units}</legend>
        {units.map((unit) => (
          <FollowUpUnit
            key={unit.row}
            unit={unit}
            isChosen={letters.isChosen(unit)}
            cause={letters.causeOf(unit)}
            onChoose={(isChosen) => letters.choose(unit, isChosen)}
            onCause={(cause) => letters.setCause(unit, cause)}
          />
        ))}
      </fieldset>
      <Field label={lettersText.form}>
        <RadioGroup
          value={letters.isOneEach ? "each" : "all"}
          onChange={(_, { value }) => letters.setOneEach(value === "each")}
        >
          <Radio value="all" label={lettersText.oneForAll} />
          <Radio value="each" label={lettersText.oneEach} />
        </RadioGroup>
      </Field>
      <Field label={lettersText.answerBy}>
        <Input type="date" value={letters.answerBy} onChange={(_, { value }) => letters.setAnswerBy(value)} />
      </Field>
      <Field label={lettersText.message}>
        <Textarea readOnly resize="vertical" rows={5} value={message} />
      </Field>
      <div className={styles.buttons}>
        <Button icon={<DocumentArrowDown20Regular />} disabledFocusable={!isIdle} onClick={letters.download}>
          {lettersText.download}
        </Button>
        <Button icon={<Copy20Regular />} disabledFocusable={!isIdle} onClick={letters.copy}>
          {lettersText.copy}
        </Button>
      </div>
    </div>
  );
}
