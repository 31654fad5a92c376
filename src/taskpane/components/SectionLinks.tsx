import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import { paneText } from "../../messages/pane";
import { PRIMARY_HEIGHT } from "./ActionBar";

export const FINDINGS_ID = "ket-qua-kiem-tra";
export const REPORT_ID = "bao-cao";

/** A part of the pane that one can jump to. */
export interface SectionLink {
  readonly id: string;
  readonly label: string;
}

/** Height of the links, in pixels; the text below them comes on top of it. */
const LINKS_HEIGHT = 36;
/** What a section that is jumped to must leave free above it. */
export const STICKY_HEIGHT = PRIMARY_HEIGHT + LINKS_HEIGHT;

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: `${PRIMARY_HEIGHT}px`,
    zIndex: 1,
    margin: "-8px -16px 0",
    padding: "0 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  links: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "12px",
    minHeight: `${LINKS_HEIGHT}px`,
  },
  link: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  /** In the order of the page. */
  readonly sections: readonly SectionLink[];
}

/** Stays in view above the list and the report: with many findings the report is far down. */
export function SectionLinks({ sections }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <nav aria-label={paneText.sections} className={styles.links}>
        {sections.map(({ id, label }) => (
          <Link key={id} className={styles.link} href={`#${id}`} onClick={jump}>
            {label}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** Without touching the address: Office takes `history` away from its pages. */
function jump(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  target?.scrollIntoView({ block: "start" });
  target?.focus({ preventScroll: true });
}
