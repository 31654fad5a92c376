import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { settingsPaneText as text } from "../../messages/settingsPane";
import type { SettingsForm } from "./useSettings";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    margin: "0 -16px",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  state: { flexBasis: "100%", margin: 0, fontSize: tokens.fontSizeBase200, ":empty": { display: "none" } },
});

/** In reach from every field: how much is unsaved, and the two things to do about it. */
export function SaveBar({ form, isBusy }: { readonly form: SettingsForm; readonly isBusy: boolean }) {
  const styles = useStyles();
  const { changed, problems } = form;
  const isUnsaved = changed.length > 0;
  return (
    <div className={styles.bar}>
      <p className={styles.state} aria-live="polite">
        {problems.size > 0 ? text.mistakes(problems.size) : isUnsaved ? text.unsaved(changed.length) : ""}
      </p>
      <Button appearance="primary" disabledFocusable={isBusy || !isUnsaved || problems.size > 0} onClick={form.save}>
        {text.save}
      </Button>
      <Button appearance="subtle" disabledFocusable={isBusy || !isUnsaved} onClick={form.discard}>
        {text.discard}
      </Button>
    </div>
  );
}
