import { Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { editedWords } from "../../messages/edited";
import { paneText } from "../../messages/pane";
import { layoutWords } from "../../messages/report";
import type { Report, ReportBlock } from "../../report/report";
import { useRovingFocus } from "../useRovingFocus";
import { ReportFigure, type FigureLinks, type FigureProps } from "./ReportFigure";
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
  item: { margin: "8px 0 4px" },
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
    // The system's own marker would lie under a figure's button in the button's colour.
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
  },
  edited: {
    marginLeft: "4px",
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontStyle: "normal",
    fontWeight: 400,
    whiteSpace: "nowrap",
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

/**
 * The narrative as it goes into the sheet and the .docx. Each figure is a button that leads to its cells; all of them
 * together are one stop of the Tab key, arrow keys go from one to the next.
 */
export function ReportView({ report, onGoTo }: { readonly report: Report; readonly onGoTo: FigureLinks["onGoTo"] }) {
  const styles = useStyles();
  const headingId = useId();
  const figures = useRovingFocus(figureKeys(report));
  return (
    <section id={REPORT_ID} tabIndex={-1} className={styles.section} aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        {paneText.report}
      </Subtitle2>
      <div className={styles.page} {...figures.group}>
        <p className={styles.head}>{report.head.documentType}</p>
        {report.head.subject.map((line) => (
          <p key={line} className={styles.subject}>
            {line}
          </p>
        ))}
        <p className={styles.addressee}>{layoutWords.addressee(report.head.addressee)}</p>
        {report.blocks.map((block) => (
          <Block key={block.id} block={block} figures={figures} onGoTo={onGoTo} />
        ))}
      </div>
    </section>
  );
}

function Block({ block, ...links }: { readonly block: ReportBlock } & FigureLinks) {
  const styles = useStyles();
  const { label, runs, kind } = block;
  const text = (
    <>
      {label !== undefined && `${label} `}
      {/* All of a note is about what is disputed. */}
      {runs.map((run, index) =>
        kind === "note" ? run.text : <Run key={index} run={run} name={figureKey(block, index)} {...links} />,
      )}
      {block.isEdited && <span className={styles.edited}>({editedWords.mark})</span>}
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

function figureKey(block: ReportBlock, run: number): string {
  return `${block.id}/${run}`;
}

function figureKeys({ blocks }: Report): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "note"
      ? []
      : block.runs.flatMap(({ cells }, run) => (cells && cells.length > 0 ? [figureKey(block, run)] : [])),
  );
}

/** A figure with an open error is marked, and said in words. */
function Run(props: FigureProps) {
  const { run } = props;
  const styles = useStyles();
  const figure = <ReportFigure {...props} />;
  if (!run.disputed) return figure;
  return (
    <>
      <mark className={styles.disputed}>{figure}</mark>
      <span className={styles.remark}>({paneText.disputed})</span>
    </>
  );
}
