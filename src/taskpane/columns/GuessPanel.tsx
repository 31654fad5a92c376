import { Field, MessageBar, MessageBarBody, Spinner, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { finishWith } from "../../steps";
import { breather } from "../breather";
import type { Refusal } from "../../annex/readAnnex";
import { REFUSAL_REASONS } from "../../messages/annex";
import { columnsText as text } from "../../messages/columns";
import { guessedTable } from "../../settings/columnChoice";
import { NarrowSelect } from "../components/NarrowSelect";
import type { PaneHost } from "../host";
import type { PaneJobs } from "../usePaneJobs";
import ColumnsPanel from "./ColumnsPanel";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "8px" },
});

interface Props {
  readonly jobs: PaneJobs;
  readonly host: PaneHost;
}

/** Where no annex was found: every sheet with what it lacks, and its columns for a person to say what they are. */
export default function GuessPanel({ jobs, host }: Props) {
  const styles = useStyles();
  const [refusals, setRefusals] = useState<readonly Refusal[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void refusedSheets(host).then(setRefusals, () => setRefusals([]));
  }, [host]);
  if (refusals === null) return <Spinner size="small" label={text.reading} />;
  const refusal = refusals.find(({ sheet }) => sheet === chosen) ?? refusals[0];
  const table = refusal && guessedTable(refusal);
  return (
    <div className={styles.panel}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{text.guess}</MessageBarBody>
      </MessageBar>
      {refusal && (
        <Field label={text.chooseSheet} hint={text.why(refusal.reasons.map((reason) => REFUSAL_REASONS[reason]))}>
          <NarrowSelect value={refusal.sheet} onChange={(_, { value }) => setChosen(value)}>
            {refusals.map(({ sheet }) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      )}
      {table ? (
        <ColumnsPanel key={table.sheet} jobs={jobs} host={host} table={table} remembered={undefined} />
      ) : (
        <p>{text.noHeader}</p>
      )}
    </div>
  );
}

/** The sheets that are no annex, the likeliest first: with most columns understood. @throws WorkbookFailure */
async function refusedSheets(host: PaneHost): Promise<readonly Refusal[]> {
  const [{ examiningSheets }, { readSettings }] = await Promise.all([
    import("../../annex/readWorkbook"),
    import("../../settings/readSettings"),
  ]);
  const workbook = await host.port.read();
  const corrections = readSettings(workbook).settings.columns;
  const examined = await finishWith(examiningSheets(workbook, corrections), breather());
  const refusals = examined.flatMap(({ refusal }) => refusal ?? []);
  return refusals.sort(
    (a, b) => b.columns.size - a.columns.size || Number(b.layout !== null) - Number(a.layout !== null),
  );
}
