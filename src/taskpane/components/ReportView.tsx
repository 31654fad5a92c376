import { Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { paneText } from "../../messages/pane";
import type { Report, ReportBlock, ReportRun } from "../../report/report";
import { REPORT_ID } from "./SectionLinks";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "8px", scrollMarginTop: "40px", outlineStyle: "none" },
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
  section_: { margin: "12px 0 4px", fontWeight: 700, fontSize: "inherit", lineHeight: "inherit" },
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
    borderBottom: `2px dotted ${tokens.colorStatusDangerForeground1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  remark: {
    marginLeft: "4px",
    color: tokens.colorStatusDangerForeground1,
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
        <p className={styles.addressee}>{report.head.addressee}</p>
        {report.blocks.map((block) => (
          <Block key={block.id} block={block} />
        ))}
      </div>
    </section>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  const styles = useStyles();
  const runs = block.runs.map((run, index) => <Run key={index} run={run} />);
  switch (block.kind) {
    case "section":
      return <h3 className={styles.section_}>{runs}</h3>;
    case "item":
      return <p className={styles.item}>{runs}</p>;
    case "note":
      return <p className={mergeClasses(styles.paragraph, styles.note)}>{runs}</p>;
    case "paragraph":
      return <p className={styles.paragraph}>{runs}</p>;
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
