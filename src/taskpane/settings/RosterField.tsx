import { Button, Field, Textarea, makeStyles } from "@fluentui/react-components";
import type { Annex } from "../../annex/annex";
import { settingsPaneText as text } from "../../messages/settingsPane";
import { capitalised, unitFullName } from "../../report/wording/names";
import { listLines } from "../../settings/texts";
import type { Outcome } from "../../tongHop";

const useStyles = makeStyles({
  from: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly outcome: Outcome | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The units that must report: pasted, or taken over from the annexes of the workbook. */
export function RosterField({ outcome, value, onChange }: Props) {
  const styles = useStyles();
  const count = listLines(value).length;
  return (
    <>
      {outcome && (
        <div className={styles.from}>
          <Button size="small" onClick={() => onChange(unitsOf([outcome.annex]))}>
            {text.roster.fromAnnex}
          </Button>
          {outcome.others.length > 0 && (
            <Button size="small" onClick={() => onChange(unitsOf([outcome.annex, ...outcome.others]))}>
              {text.roster.fromAll}
            </Button>
          )}
        </div>
      )}
      <Field label={text.roster.label} hint={count > 0 ? text.roster.count(count) : text.roster.none}>
        <Textarea
          value={value}
          rows={Math.min(12, Math.max(3, count + 1))}
          resize="vertical"
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
    </>
  );
}

/** Full names of the communes of all annexes, each once, in sheet order. */
function unitsOf(annexes: readonly Annex[]): string {
  const names = annexes.flatMap(({ rows }) =>
    rows.flatMap(({ role, name, kind }) => (role === "commune" ? [capitalised(unitFullName(name, kind))] : [])),
  );
  return [...new Set(names)].join("\n");
}
