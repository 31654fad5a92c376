import { Field, Input, Select, ToggleButton, makeStyles } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { communesText, type CommuneOrder } from "../../messages/communes";
import type { CommuneEntry } from "../../overview/overview";
import { isOverdue, type CommuneChoice } from "./communeList";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", rowGap: "8px" },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 176px), 1fr))", gap: "8px" },
  field: { minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  select: { "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  filters: { display: "flex", flexWrap: "wrap", gap: "8px" },
  filter: { minWidth: 0 },
});

interface Props {
  readonly communes: readonly CommuneEntry[];
  readonly choice: CommuneChoice;
  readonly onChoice: (choice: CommuneChoice) => void;
}

/** Search, order and filters of the list of communes. */
export function CommuneChoices({ communes, choice, onChoice }: Props) {
  const styles = useStyles();
  const overdue = communes.filter(isOverdue).length;
  const asked = communes.filter(({ underReporting }) => underReporting !== null).length;
  return (
    <div className={styles.choices}>
      <div className={styles.fields}>
        <Field label={communesText.search} className={styles.field}>
          <Input
            type="search"
            className={styles.input}
            contentBefore={<Search16Regular aria-hidden />}
            value={choice.search}
            onChange={(_, { value }) => onChoice({ ...choice, search: value })}
          />
        </Field>
        <Field label={communesText.orderLabel} className={styles.field}>
          <Select
            className={styles.select}
            value={choice.order}
            onChange={(_, { value }) => onChoice({ ...choice, order: value as CommuneOrder })}
          >
            {Object.entries(communesText.orders).map(([order, label]) => (
              <option key={order} value={order}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div role="group" aria-label={communesText.filters} className={styles.filters}>
        <ToggleButton
          size="small"
          className={styles.filter}
          checked={choice.overdueOnly}
          onClick={() => onChoice({ ...choice, overdueOnly: !choice.overdueOnly })}
        >
          {communesText.overdueOnly(overdue)}
        </ToggleButton>
        <ToggleButton
          size="small"
          className={styles.filter}
          checked={choice.askedOnly}
          onClick={() => onChoice({ ...choice, askedOnly: !choice.askedOnly })}
        >
          {communesText.askedOnly(asked)}
        </ToggleButton>
      </div>
    </div>
  );
}
