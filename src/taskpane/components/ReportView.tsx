import { Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { paneText } from "../../messages/pane";
import { layoutWords } from "../../messages/report";
import type { Report, ReportBlock, ReportRun } from "../../report/report";
import { REPORT_ID, STICKY_HEIGHT } from "./SectionLinks";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    scrollMarginTop: `${STICKY_HEIGHT + 8}px`,
    outlineStyle: "none",
  },
  heading: { margin: 0 },
  page: {
    padding: "16px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: "'Times New Roman', Tinos, 'Liberation Serif', serif",
    fontSize: "15px",
    lineHeight: "22px",
  },
  head: { margin: "0 0 4px", textAlign: "center", fontWeight: 700 },
  subject: { margin: 0, textAlign: "center", fontWeight: 700 },
  addressee: { margin: "12px 0", textAlign: "center" },
  title: { margin: "12px 0 4px", fontWeight: 700, fontSize: "inherit", lineHeight: "inherit" },
  item: { margin: "8px 0 4px", fontWeight: 700, fontStyle: "italic" },
  paragraph: { margin: "0 0 8px" },
  note: {
    margin: "0 0 8px",
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorStatusWarningForeground3}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontStyle: "italic",
  },
  disputed: {
    padding: "0 2px",
    borderBottom: `2px dotted ${tokens.colorStatusDangerForeground3}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  remark: {
    marginLeft: "4px",
    color: tokens.colorStatusDangerForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontStyle: "normal",
    fontWeight: 400,
    whiteSpace: "nowrap",
  },
});

/** The narrative as it goes into the sheet and the .docx. */
export function ReportView({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section id={REPORT_ID} tabIndex={-1} className={styles.section} aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        {paneText.report}
      </Subtitle2>
      <div className={styles.page}>
        <p className={styles.head}>{report.head.documentType}</p>
        {report.head.subject.map((line) => (
          <p key={line} className={styles.subject}>
            {line}
          </p>
        ))}
        <p className={styles.addressee}>{layoutWords.addressee(report.head.addressee)}</p>
        {report.blocks.map((block) => (
          <Block key={block.id} block={block} />
        ))}
      </div>
    </section>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  const styles = useStyles();
  const { label, runs, kind } = block;
  const text = (
    <>
      {label !== undefined && `${label} `}
      {/* All of a note is about what is disputed. */}
      {runs.map((run, index) => (kind === "note" ? run.text : <Run key={index} run={run} />))}
    </>
  );
  switch (kind) {
    case "section":
      return <h3 className={styles.title}>{text}</h3>;
    case "item":
      return <p className={styles.item}>{text}</p>;
    case "note":
      return <p className={mergeClasses(styles.paragraph, styles.note)}>{text}</p>;
    case "paragraph":
      return <p className={styles.paragraph}>{text}</p>;
  }
}

/** A figure with an open error is marked, and said in words. */
function Run({ run }: { readonly run: ReportRun }) {
  const styles = useStyles();
  if (!run.disputed) return run.text;
  return (
    <>
      <mark className={styles.disputed}>{run.text}</mark>
      <span className={styles.remark}>({paneText.disputed})</span>
    </>
  );
}
