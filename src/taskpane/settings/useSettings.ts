import { useEffect, useRef, useState } from "react";
import type { Period } from "../../annex/period/period";
import { settingsPaneText as text } from "../../messages/settingsPane";
import { changedIds, draftOf, withChanges, type DraftId, type SettingsDraft } from "../../settings/draft";
import { NO_SETTINGS, periodKey, type SettingsReading } from "../../settings/settings";
import { breather } from "../breather";
import type { PaneHost } from "../host";
import { success, type PaneJobs, type TaskResult } from "../usePaneJobs";

/** What the form shows and does. */
export interface SettingsForm {
  /** Of the annex that was read last; null where there is none or it does not tell. */
  readonly period: Period | null;
  readonly draft: SettingsDraft;
  readonly changed: readonly DraftId[];
  readonly problems: ReadonlyMap<DraftId, string>;
  readonly edit: (changes: SettingsDraft) => void;
  readonly discard: () => void;
  readonly save: () => void;
}

/** The reading is null until the sheet has been read. */
export interface SettingsState {
  readonly reading: SettingsReading | null;
  /** Reads the sheet again where that failed; null where it did not. */
  readonly retry: (() => void) | null;
  readonly form: SettingsForm;
}

interface Edits {
  /** Facts are of one period; another annex in view takes other facts. */
  readonly period: string | null;
  readonly texts: SettingsDraft;
}

const NO_EDITS: SettingsDraft = {};

/**
 * The settings in the pane. Edits are kept as what differs from the workbook, so that a run in between, or an edit by
 * hand on the sheet, takes nothing away; only saving writes, and only what was edited.
 */
export function useSettings(jobs: PaneJobs, host: PaneHost): SettingsState {
  const { outcome } = jobs.state;
  const [loaded, setLoaded] = useState<SettingsReading | null>(null);
  const [edits, setEdits] = useState<Edits>({ period: null, texts: NO_EDITS });
  const [hasFailed, setFailed] = useState(false);
  const reading = outcome?.settings ?? loaded;
  const period = outcome?.annex.period ?? null;
  const key = period && periodKey(period);
  const settings = reading?.settings ?? NO_SETTINGS;
  const before = draftOf(settings, period);
  const texts = edits.period === key ? edits.texts : withoutFacts(edits.texts);
  const draft = { ...before, ...texts };

  const asked = useRef(false);
  const mustRead = reading === null && jobs.state.busy === null;
  useEffect(() => {
    if (!mustRead || asked.current) return;
    asked.current = true;
    readNow(host).then(setLoaded, () => setFailed(true));
  }, [mustRead, host]);

  const save = async (): Promise<TaskResult> => {
    const { changeSettings, judge } = await import("../../tongHop");
    const { sheetNames } = await changeSettings(host.port, (now) => withChanges(now, before, draft, period).settings);
    setEdits({ period: key, texts: NO_EDITS });
    const notice = success(text.saved(sheetNames.settings ?? text.title));
    if (outcome) return { notice, outcome: await judge(host.port, jobs.options, { pause: breather() }) };
    setLoaded(await readNow(host));
    return notice;
  };

  const again = async (): Promise<TaskResult> => {
    setLoaded(await readNow(host));
    return null;
  };

  return {
    reading,
    retry: hasFailed && reading === null ? () => jobs.task(text.reading, again) : null,
    form: {
      period,
      draft,
      changed: changedIds(before, draft),
      problems: withChanges(settings, before, draft, period).problems,
      edit: (changes) =>
        setEdits({ period: key, texts: { ...texts, ...(key === null ? withoutFacts(changes) : changes) } }),
      discard: () => setEdits({ period: key, texts: NO_EDITS }),
      save: () => jobs.task(text.saving, save),
    },
  };
}

/** Reading needs no more of the core than this. */
async function readNow(host: PaneHost): Promise<SettingsReading> {
  const { readSettings } = await import("../../settings/readSettings");
  return readSettings(await host.port.read());
}

function withoutFacts(texts: SettingsDraft): SettingsDraft {
  return Object.fromEntries(Object.entries(texts).filter(([id]) => !id.startsWith("facts.")));
}
