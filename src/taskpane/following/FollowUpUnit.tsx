import { Checkbox, Input, makeStyles } from "@fluentui/react-components";
import { lettersText } from "../../messages/letter";
import type { UnitFacts } from "../../report/facts/facts";
import { pastDate } from "../../report/facts/namedUnits";
import { unitPhrase } from "../../report/narrative/unitPhrases";
import { capitalised } from "../../report/wording/names";
import { count, grouped } from "../../report/wording/numbers";

const useStyles = makeStyles({
  unit: { display: "flex", flexDirection: "column" },
  cause: { marginLeft: "32px" },
});

interface Props {
  readonly unit: UnitFacts;
  readonly isChosen: boolean;
  readonly cause: string;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onCause: (cause: string) => void;
}

/** A commune to write to, with why, and room for the cause that it told. */
export function FollowUpUnit({ unit, isChosen, cause, onChoose, onCause }: Props) {
  const styles = useStyles();
  const late = pastDate(unit);
  const received = unit.figures.receivedTotal?.value;
  const reasons = [
    ...(late > 0 ? [lettersText.overdue(count(late))] : []),
    ...(received === undefined ? [] : [lettersText.received(grouped(received))]),
  ].join(", ");
  const name = unitPhrase(unit);
  return (
    <div className={styles.unit}>
      <Checkbox
        label={[capitalised(name), reasons].filter((part) => part !== "").join(": ")}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      {isChosen && (
        <Input
          className={styles.cause}
          size="small"
          value={cause}
          placeholder={lettersText.cause}
          aria-label={lettersText.causeOf(name)}
          onChange={(_, { value }) => onCause(value)}
        />
      )}
    </div>
  );
}
