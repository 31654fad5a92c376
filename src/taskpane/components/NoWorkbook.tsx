import { Body1, Button, Link, Title3, makeStyles } from "@fluentui/react-components";
import { connectionText } from "../../messages/connection";
import type { Connection } from "../connection";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "12px", padding: "12px 16px" },
  // Office puts its own menu into the top right corner (34 × 32 px on a Mac).
  heading: { margin: 0, paddingRight: "36px" },
  text: { margin: 0 },
});

type Reason = Exclude<Connection["state"], "connecting" | "connected">;

/** Why there is no workbook beside the pane, and what to do. */
export function NoWorkbook({ reason }: { readonly reason: Reason }) {
  const styles = useStyles();
  const { title, body } = connectionText[reason];
  return (
    <div role="alert" className={styles.page}>
      <Title3 as="h1" className={styles.heading}>
        {title}
      </Title3>
      <Body1 as="p" className={styles.text}>
        {body}
      </Body1>
      {(reason === "no-answer" || reason === "no-library") && (
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {connectionText.reload}
        </Button>
      )}
      {/* Beside Excel the page would be too narrow for the grid: it opens in a browser of its own. */}
      <Link href="workbench.html" target={reason === "outside" ? undefined : "_blank"} rel="noopener">
        {connectionText.workbench}
      </Link>
    </div>
  );
}
