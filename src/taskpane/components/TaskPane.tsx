import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { Connection, Connector } from "../connection";
import { themeFor, useLook } from "../theme";
import { runButton } from "../runButton";
import { useConnection } from "../useConnection";
import { useKeptFocus } from "../useKeptFocus";
import { Connecting } from "./Connecting";
import { NoWorkbook } from "./NoWorkbook";
import { Pane } from "./Pane";

const useStyles = makeStyles({
  // WebView2 hides scroll bars until the pointer is over them: always there, the width does not jump.
  page: { boxSizing: "border-box", height: "100%", overflowY: "scroll" },
});

/** The page that Excel shows beside the sheet. */
export function TaskPane({ connector }: { readonly connector: Connector }) {
  const styles = useStyles();
  const connection = useConnection(connector);
  useKeptFocus(runButton);
  const look = useLook(connection.state === "connected" ? connection.look : undefined);
  return (
    <FluentProvider theme={themeFor(look)} className={styles.page}>
      <main>
        <Content connection={connection} />
      </main>
    </FluentProvider>
  );
}

function Content({ connection }: { readonly connection: Connection }) {
  switch (connection.state) {
    case "connecting":
      return <Connecting />;
    case "connected":
      return <Pane host={connection.host} />;
    default:
      return <NoWorkbook reason={connection.state} />;
  }
}
