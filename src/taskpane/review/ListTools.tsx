import { Field, Input, Select, Switch, makeStyles } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { reviewText } from "../../messages/reviewPane";
import { STATE_FILTERS, filterCounts, type Arrangement, type Grouping, type StateFilter } from "../../review/arrange";
import type { ReviewCase } from "../../review/cases";
import type { Recheck } from "./useAutoRecheck";

const GROUPINGS: readonly Grouping[] = ["unit", "code"];

const useStyles = makeStyles({
  tools: {
    display: "grid",
    // Two beside each other from 136 px each; one below the other when the text is enlarged.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 136px), 1fr))",
    alignItems: "end",
    gap: "8px",
  },
  input: { minWidth: 0, width: "100%" },
  wide: { gridColumn: "1 / -1", marginLeft: "-8px" },
});

interface Props {
  readonly cases: readonly ReviewCase[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly person: string;
  readonly onPerson: (person: string) => void;
  readonly recheck: Recheck;
}

/** Search, filter and grouping of the list; who reviews; checking again after each edit. */
export function ListTools({ cases, arrangement, onArrange, person, onPerson, recheck }: Props) {
  const styles = useStyles();
  const counts = filterCounts(cases);
  const filters = STATE_FILTERS.filter((show) => counts[show] > 0 || show === "all" || show === arrangement.show);
  return (
    <div className={styles.tools}>
      <Field label={reviewText.show} size="small">
        <Select
          size="small"
          value={arrangement.show}
          onChange={(_, { value }) => onArrange({ ...arrangement, show: value as StateFilter })}
        >
          {filters.map((show) => (
            <option key={show} value={show}>
              {reviewText.filter(reviewText.filters[show], counts[show])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={reviewText.group} size="small">
        <Select
          size="small"
          value={arrangement.grouping}
          onChange={(_, { value }) => onArrange({ ...arrangement, grouping: value as Grouping })}
        >
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {reviewText.groupings[grouping]}
            </option>
          ))}
        </Select>
      </Field>
      <Input
        className={styles.input}
        size="small"
        type="search"
        aria-label={reviewText.search}
        placeholder={reviewText.search}
        contentBefore={<Search16Regular aria-hidden />}
        value={arrangement.search}
        onChange={(_, { value }) => onArrange({ ...arrangement, search: value })}
      />
      <Field label={reviewText.person} size="small">
        <Input
          className={styles.input}
          size="small"
          value={person}
          placeholder={reviewText.personHint}
          onChange={(_, { value }) => onPerson(value)}
        />
      </Field>
      <Switch
        className={styles.wide}
        checked={recheck.isOn}
        label={reviewText.autoRecheck}
        onChange={(_, { checked }) => recheck.turn(checked)}
      />
    </div>
  );
}
