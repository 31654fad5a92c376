import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { MEASURES, type Measure } from "../../annex/measures";
import { COLUMN_REASONS } from "../../messages/annex";
import { columnChoiceWords, columnsText as text } from "../../messages/columns";
import {
  choiceProblems,
  correctedColumns,
  isDoubtfulColumn,
  takenFor,
  type ColumnChoices,
  type ColumnTable,
  type ColumnUse,
  type UnderstoodColumn,
} from "../../settings/columnChoice";
import type { RememberedColumns, Settings } from "../../settings/settings";
import { columnLetters } from "../../workbook/address";
import { NarrowSelect } from "../components/NarrowSelect";
import type { PaneHost } from "../host";
import type { PaneJobs } from "../usePaneJobs";

const USES: readonly (Measure | "unit")[] = ["unit", ...MEASURES];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    margin: 0,
    padding: "4px 0 0",
    listStyleType: "none",
  },
  whole: { marginTop: "8px", marginLeft: "-8px", color: tokens.colorBrandForegroundLink },
  foot: { display: "flex", flexDirection: "column", rowGap: "8px", paddingTop: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  problems: { margin: 0, color: tokens.colorStatusDangerForeground1, ":empty": { display: "none" } },
});

interface Props {
  readonly jobs: PaneJobs;
  readonly host: PaneHost;
  readonly table: ColumnTable;
  /** Of this layout. */
  readonly remembered: RememberedColumns | undefined;
  /** Only the columns that are a question, at first. */
  readonly onlyDoubtful?: boolean;
}

/** Each column with what it is taken for; what a person says otherwise is read so, and remembered for the layout. */
export default function ColumnsPanel({ jobs, host, table, remembered, onlyDoubtful = false }: Props) {
  const styles = useStyles();
  const [choices, setChoices] = useState<ColumnChoices>(new Map());
  const [isRemembered, setRemembered] = useState(true);
  const [isWhole, setWhole] = useState(!onlyDoubtful);
  const problems = choiceProblems(table, choices);
  const hasNews = choices.size > 0 || table.columns.some(isDoubtfulColumn);
  const isIdle = jobs.state.busy === null;

  const changeColumns = async (change: (columns: Map<string, RememberedColumns>) => void): Promise<void> => {
    const { changeSettings } = await import("../../tongHop");
    await changeSettings(host.port, (settings: Settings) => {
      const columns = new Map(settings.columns);
      change(columns);
      return { ...settings, columns };
    });
  };
  const apply = (): void => {
    const { sheet, layout } = table;
    const corrected = correctedColumns(table, choices, remembered);
    if (isRemembered)
      jobs.runBy({ sheet, columns: new Map() }, () => changeColumns((columns) => columns.set(layout, corrected)));
    else jobs.runBy({ sheet, columns: new Map([[layout, corrected]]) });
  };
  const forget = (): void => {
    setChoices(new Map());
    const isKept = remembered !== undefined;
    jobs.runBy(
      { columns: new Map() },
      isKept ? () => changeColumns((columns) => columns.delete(table.layout)) : undefined,
    );
  };

  return (
    <section aria-label={text.title}>
      <ul className={styles.list}>
        {(isWhole ? table.columns : table.columns.filter(isDoubtfulColumn)).map((column) => (
          <li key={column.column}>
            <ColumnField
              column={column}
              use={takenFor(column, choices)}
              isChosen={choices.has(column.column)}
              onChoose={(use) => setChoices(new Map([...choices, [column.column, use]]))}
            />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button appearance="transparent" size="small" className={styles.whole} onClick={() => setWhole(true)}>
          {text.whole(table.columns.length)}
        </Button>
      )}
      <div className={styles.foot}>
        <div aria-live="polite">
          {problems.map((problem) => (
            <p key={problem} className={styles.problems}>
              {problem}
            </p>
          ))}
        </div>
        <Checkbox
          label={text.remember}
          checked={isRemembered}
          onChange={(_, { checked }) => setRemembered(checked === true)}
        />
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={!isIdle || !hasNews || problems.length > 0} onClick={apply}>
            {text.apply}
          </Button>
          {table.columns.some(({ reason }) => reason === "user") && (
            <Button appearance="subtle" disabledFocusable={!isIdle} onClick={forget}>
              {text.forget}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

interface ColumnProps {
  readonly column: UnderstoodColumn;
  readonly use: ColumnUse;
  readonly isChosen: boolean;
  readonly onChoose: (use: ColumnUse) => void;
}

function ColumnField({ column, use, isChosen, onChoose }: ColumnProps) {
  const letters = [column.column, ...column.further].map(columnLetters);
  const heading = column.path.length > 0 ? text.path(column.path) : text.noHeading;
  const isDoubtful = isDoubtfulColumn(column) && !isChosen;
  return (
    <Field
      label={text.labelled(text.column(letters), heading)}
      validationState={isDoubtful ? "warning" : "none"}
      validationMessage={isChosen ? text.chosen : certainty(column)}
    >
      <NarrowSelect
        value={use ?? ""}
        onChange={(_, { value }) => onChoose(value === "" ? null : (value as Measure | "unit"))}
      >
        <option value="">{text.unused}</option>
        {USES.map((choice) => (
          <option key={choice} value={choice}>
            {text.choice(columnChoiceWords.use(choice))}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}

/** How sure the reading is and why, in words; nothing for a column that is not read. */
function certainty({ confidence, reason, ...column }: UnderstoodColumn): string | null {
  if (confidence === null || reason === null) return null;
  const percent = `${Math.round(confidence * 100)}%`;
  const words = COLUMN_REASONS[reason];
  return isDoubtfulColumn({ ...column, confidence, reason }) ? text.doubt(percent, words) : text.sure(percent, words);
}
