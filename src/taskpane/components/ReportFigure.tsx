import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../messages/pane";
import { figureSource } from "../../report/figureSource";
import type { ReportRun } from "../../report/report";
import { a1, type CellRef } from "../../workbook/address";
import type { RovingFocus } from "../useRovingFocus";

const useStyles = makeStyles({
  figure: {
    display: "inline",
    margin: 0,
    padding: 0,
    border: "none",
    borderRadius: "2px",
    background: "none",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: "3px",
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationStyle: "solid" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

export interface FigureLinks {
  readonly figures: RovingFocus;
  readonly onGoTo: (cell: CellRef, through?: CellRef) => void;
}

export interface FigureProps extends FigureLinks {
  readonly run: ReportRun;
  /** Tells the figure from all others of the report. */
  readonly name: string;
}

/** Words stay words; a figure that has cells leads to them. */
export function ReportFigure({ run, name, figures, onGoTo }: FigureProps) {
  const styles = useStyles();
  const source = figureSource(run.cells ?? []);
  if (source === null) return run.text;
  const { cell, through } = source;
  const title = paneText.source(
    cell.sheet,
    a1(cell.row, cell.column),
    through ? a1(through.row, through.column) : null,
  );
  return (
    <button
      {...figures.item(name)}
      type="button"
      className={styles.figure}
      title={title}
      onClick={() => onGoTo(cell, through)}
    >
      {run.text}
    </button>
  );
}
