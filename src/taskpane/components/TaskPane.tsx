import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { PaneHost } from "../host";
import { themeFor, usePrefersDark } from "../theme";
import { OutsideExcel } from "./OutsideExcel";
import { Pane } from "./Pane";

const useStyles = makeStyles({
  // WebView2 hides scroll bars until the pointer is over them: always there, the width does not jump.
  page: { boxSizing: "border-box", height: "100%", overflowY: "scroll" },
});

/** The page that Excel shows beside the sheet. */
export function TaskPane({ host }: { readonly host: PaneHost | null }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeFor(usePrefersDark())} className={styles.page}>
      <main>{host ? <Pane host={host} /> : <OutsideExcel />}</main>
    </FluentProvider>
  );
}
