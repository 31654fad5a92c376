import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import { paneText } from "../../messages/pane";

export const FINDINGS_ID = "ket-qua-kiem-tra";
export const REPORT_ID = "bao-cao";

const useStyles = makeStyles({
  links: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "20px",
    margin: "0 -16px",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { fontWeight: tokens.fontWeightSemibold },
});

/** Stays in view above the list and the report; with many findings the report is far down. */
export function SectionLinks({ findingCount }: { readonly findingCount: number }) {
  const styles = useStyles();
  return (
    <nav aria-label={paneText.sections} className={styles.links}>
      <Link className={styles.link} href={`#${FINDINGS_ID}`} onClick={jump}>
        {paneText.findingsCount(findingCount)}
      </Link>
      <Link className={styles.link} href={`#${REPORT_ID}`} onClick={jump}>
        {paneText.report}
      </Link>
    </nav>
  );
}

/** Without touching the address: Office takes `history` away from its pages. */
function jump(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  target?.scrollIntoView({ block: "start" });
  target?.focus({ preventScroll: true });
}
