import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Spinner,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { periodText } from "../../messages/periods";
import { settingsPaneText as text } from "../../messages/settingsPane";
import { draftOfProfile, FACT_KEYS, type DraftId } from "../../settings/draft";
import { PROFILE_SECTIONS } from "../../settings/fields";
import type { PaneHost } from "../host";
import type { PaneJobs } from "../usePaneJobs";
import { RosterField } from "./RosterField";
import { SaveBar } from "./SaveBar";
import { SettingField } from "./SettingField";
import type { SettingsGroup } from "./group";
import { TemplateEditor } from "./TemplateEditor";
import { useSettings } from "./useSettings";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "12px", paddingBottom: "12px" },
  header: { marginLeft: "-10px" },
  panel: { margin: 0 },
  start: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "flex-start", padding: "4px 0 8px" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly jobs: PaneJobs;
  readonly host: PaneHost;
  /** The group to show. */
  readonly group: SettingsGroup;
  readonly onGroup: (group: SettingsGroup) => void;
}

/** The form: one group of fields open at a time, the texts of all of them saved together. */
export default function SettingsPanel({ jobs, host, group, onGroup }: Props) {
  const styles = useStyles();
  const { reading, retry, form } = useSettings(jobs, host);
  const { outcome, busy } = jobs.state;
  if (reading === null)
    return retry ? <Button onClick={retry}>{text.readAgain}</Button> : <Spinner size="small" label={text.reading} />;

  const inUse = outcome ? draftOfProfile(outcome.profile) : {};
  const field = (id: DraftId) => (
    <SettingField
      key={id}
      id={id}
      value={form.draft[id] ?? ""}
      inUse={inUse[id] ?? null}
      problem={form.problems.get(id) ?? null}
      onChange={(value) => form.edit({ [id]: value })}
    />
  );
  const fillWithExample = async (): Promise<void> => {
    const { exampleProfile } = await import("./exampleProfile");
    form.edit(draftOfProfile(await exampleProfile()));
  };

  return (
    <>
      <div className={styles.start}>
        <p className={styles.note}>{text.formNote}</p>
        <Button size="small" onClick={() => void fillWithExample()}>
          {text.useExample}
        </Button>
      </div>
      <Accordion
        openItems={group}
        collapsible
        onToggle={(_, { openItems }) => onGroup((openItems[0] ?? "") as SettingsGroup)}
      >
        {(["office", "signer", "thresholds"] as const).map((section) => (
          <Group key={section} value={section} title={text.groups[section]}>
            {PROFILE_SECTIONS[section].map((key) => field(`profile.${key}`))}
          </Group>
        ))}
        <Group
          value="facts"
          title={form.period ? text.groups.facts(periodText(form.period)) : text.groups.factsWithoutPeriod}
        >
          {form.period ? FACT_KEYS.map((key) => field(`facts.${key}`)) : <p className={styles.note}>{text.noPeriod}</p>}
        </Group>
        <Group value="templates" title={text.groups.templates}>
          <TemplateEditor outcome={outcome} draft={form.draft} onEdit={form.edit} />
        </Group>
        <Group value="roster" title={text.groups.roster}>
          <RosterField outcome={outcome} value={form.draft.roster ?? ""} onChange={(roster) => form.edit({ roster })} />
        </Group>
      </Accordion>
      <SaveBar form={form} isBusy={busy !== null} />
    </>
  );
}

interface GroupProps {
  readonly value: SettingsGroup;
  readonly title: string;
  readonly children: ReactNode;
}

function Group({ value, title, children }: GroupProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3" className={styles.header}>
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <div className={styles.fields}>{children}</div>
      </AccordionPanel>
    </AccordionItem>
  );
}
