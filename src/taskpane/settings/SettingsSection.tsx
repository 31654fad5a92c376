import { Button, Spinner, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { Suspense, lazy, useId, useState } from "react";
import { settingsPaneText as text } from "../../messages/settingsPane";
import { STICKY_HEIGHT } from "../components/SectionLinks";
import type { PaneHost } from "../host";
import type { PaneJobs } from "../usePaneJobs";
import type { SettingsGroup } from "./group";
import { SettingsHints } from "./SettingsHints";

export const SETTINGS_ID = "thiet-lap";

const SettingsPanel = lazy(() => import("./SettingsPanel"));

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    scrollMarginTop: `${STICKY_HEIGHT + 8}px`,
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: "none",
  },
  heading: { margin: 0 },
  toggle: { minWidth: 0, marginLeft: "-8px", paddingLeft: "8px", fontSize: "inherit", lineHeight: "inherit" },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the office sets: closed at first, its form loaded when it is opened. */
export function SettingsSection({ jobs, host }: { readonly jobs: PaneJobs; readonly host: PaneHost }) {
  const styles = useStyles();
  const headingId = useId();
  const panelId = useId();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [group, setGroup] = useState<SettingsGroup>("office");
  const open = (at: SettingsGroup): void => {
    setGroup(at);
    setOpen(true);
    setWasOpen(true);
  };
  return (
    <section id={SETTINGS_ID} tabIndex={-1} className={styles.section} aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => (isOpen ? setOpen(false) : open(group))}
        >
          {text.title}
        </Button>
      </Subtitle2>
      {!isOpen && <p className={styles.about}>{text.about}</p>}
      <SettingsHints jobs={jobs} onOpen={open} />
      <div id={panelId} hidden={!isOpen}>
        {wasOpen && (
          <Suspense fallback={<Spinner size="small" label={text.loading} />}>
            <SettingsPanel jobs={jobs} host={host} group={group} onGroup={setGroup} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
