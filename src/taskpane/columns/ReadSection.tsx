import { Button, Field, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { Suspense, lazy, useId, useState } from "react";
import type { Annex } from "../../annex/annex";
import { fold } from "../../annex/text/fold";
import { columnsText as text } from "../../messages/columns";
import { periodText } from "../../messages/periods";
import { columnTable, isDoubtfulColumn } from "../../settings/columnChoice";
import type { Outcome } from "../../tongHop";
import { NarrowSelect } from "../components/NarrowSelect";
import type { PaneHost } from "../host";
import type { PaneJobs } from "../usePaneJobs";

const ColumnsPanel = lazy(() => import("./ColumnsPanel"));
const GuessPanel = lazy(() => import("./GuessPanel"));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "8px", ":empty": { display: "none" } },
  toggle: {
    alignSelf: "flex-start",
    marginLeft: "-8px",
    paddingLeft: "8px",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface Props {
  readonly jobs: PaneJobs;
  readonly host: PaneHost;
}

/** Which sheet was read and how its columns were understood, where a person can say otherwise. */
export function ReadSection({ jobs, host }: Props) {
  const styles = useStyles();
  const { outcome, notice } = jobs.state;
  const [guessing, setGuessing] = useState<{ readonly since: Outcome | null } | null>(null);
  // a run that went well ends the guessing
  const isGuessing = guessing !== null && guessing.since === outcome;
  if (isGuessing) return <GuessPanelLoaded jobs={jobs} host={host} />;
  if (notice?.code === "no-annex")
    return (
      <div className={styles.section}>
        <Button onClick={() => setGuessing({ since: outcome })}>{text.choose}</Button>
      </div>
    );
  return outcome ? <AnnexRead jobs={jobs} host={host} outcome={outcome} /> : null;
}

function GuessPanelLoaded(props: Props) {
  return (
    <Suspense fallback={<Spinner size="small" label={text.reading} />}>
      <GuessPanel {...props} />
    </Suspense>
  );
}

function AnnexRead({ jobs, host, outcome }: Props & { readonly outcome: Outcome }) {
  const styles = useStyles();
  const panelId = useId();
  const [opened, setOpened] = useState<boolean | null>(null);
  const { annex, others, settings } = outcome;
  const table = columnTable(annex);
  const doubtful = table?.columns.filter(isDoubtfulColumn).length ?? 0;
  const isOpen = opened ?? doubtful > 0;
  return (
    <div className={styles.section}>
      {others.length > 0 && (
        <Field label={text.sheet}>
          <NarrowSelect value={annex.sheet} onChange={(_, { value }) => jobs.runBy({ sheet: value })}>
            {[annex, ...others].map((choice) => (
              <option key={choice.sheet} value={choice.sheet}>
                {sheetChoice(choice)}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      )}
      {table && doubtful > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.doubtful(doubtful)}</MessageBarBody>
        </MessageBar>
      )}
      {table && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.toggle}
          icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setOpened(!isOpen)}
        >
          {isOpen ? text.hide : text.show(annex.columns.size)}
        </Button>
      )}
      <div id={panelId} hidden={!isOpen}>
        {table && isOpen && (
          <Suspense fallback={<Spinner size="small" label={text.loading} />}>
            <ColumnsPanel
              key={`${table.sheet}|${table.layout}`}
              jobs={jobs}
              host={host}
              table={table}
              onlyDoubtful={opened === null}
              remembered={settings.settings.columns.get(table.layout)}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** The period beside the sheet's name, unless the name is the period. */
function sheetChoice({ sheet, period }: Annex): string {
  const when = period && periodText(period);
  return text.sheetChoice(sheet, when === null || fold(sheet).includes(fold(when)) ? null : when);
}
