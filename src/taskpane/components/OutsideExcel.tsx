import { Body1, Link, Title3, makeStyles } from "@fluentui/react-components";
import { paneText } from "../../messages/pane";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "12px", padding: "12px 16px" },
  heading: { margin: 0 },
});

/** Someone has opened the pane's address in a browser. */
export function OutsideExcel() {
  const styles = useStyles();
  const { title, body, link } = paneText.outsideExcel;
  return (
    <div className={styles.page}>
      <Title3 as="h1" className={styles.heading}>
        {title}
      </Title3>
      <Body1 as="p" className={styles.heading}>
        {body}
      </Body1>
      <Link href="workbench.html">{link}</Link>
    </div>
  );
}
