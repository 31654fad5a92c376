import type { Severity } from "../../checks/finding";
import { findingMessage, SEVERITY_NAMES, suspectWords } from "../../messages/findings";
import { REVIEW_COLUMNS, STATE_NAMES, type ReviewColumn } from "../../messages/review";
import { linesInCell } from "../../report/wording/linesInCell";
import { a1, type CellRef } from "../../workbook/address";
import type { CellStyle, PlannedCell, PlannedRow } from "../../workbook/plan";
import { courseText } from "./courseText";
import { isSettled, type Decision, type ReviewState } from "../decision";
import type { Review, ReviewEntry, ReviewRow } from "../review";

/** Light enough to be told apart in grey too; the words beside them say the same. */
const SEVERITY_FILLS: Readonly<Record<Severity, string>> = { error: "#FDE7E9", warning: "#FFF4CE", info: "#F3F2F1" };
const STATE_FILLS: Readonly<Partial<Record<ReviewState, string>>> = {
  corrected: "#DFF6DD",
  "corrected-by-hand": "#DFF6DD",
  accepted: "#DFF6DD",
  asked: "#FFF4CE",
  later: "#FFF4CE",
  unknown: "#F1BBBC",
};
const GREY = "#605E5C";

const BODY: CellStyle = { size: 11, wrap: true, verticalAlign: "top", border: "all" };

type Texts = Readonly<Partial<Record<ReviewColumn, string | number | null>>>;
type Styles = Readonly<Partial<Record<ReviewColumn, CellStyle>>>;

/** A finding that stands. @param ordinal 1-based */
export function listRow(entry: ReviewEntry, ordinal: number, review: Review): PlannedRow {
  const { id, finding, figures, decision, course } = entry;
  const { severity } = finding;
  const cell = finding.suggestion?.cell ?? (finding.suspects.length === 1 ? finding.suspects[0] : finding.cells[0]);
  return row(
    {
      number: ordinal,
      severity: SEVERITY_NAMES[severity],
      unit: finding.unit,
      cell: cell ? a1(cell.row, cell.column) : null,
      message: findingMessage(finding),
      advice: suspectWords(finding),
      ...decisionTexts(decision),
      course: courseText(course, review.round),
      id,
      period: review.period,
      figures,
    },
    {
      severity: { fill: SEVERITY_FILLS[severity], bold: severity === "error" },
      ...(cell && { cell: { colour: "#0563C1", underline: true } }),
      ...stateStyle(decision),
    },
    ownCells(review, id),
    cell,
  );
}

/** A finding that has gone, or that belongs to another period. */
export function pastRow(past: ReviewRow, review: Review): PlannedRow {
  const { decision, course } = past;
  const { severity, unit, cell, message, advice, id, period, figures } = past;
  const texts: Texts = { severity, unit, cell, message, advice, id, period, figures };
  const grey: Styles = Object.fromEntries(REVIEW_COLUMNS.map(({ key }) => [key, { colour: GREY }]));
  return row(
    { ...texts, ...decisionTexts(decision), course: course ? courseText(course, review.round) : null },
    { ...grey, ...(decision.state === "unknown" && stateStyle(decision)) },
    ownCells(review, id),
  );
}

function decisionTexts({ state, words, note, who, when }: Decision): Texts {
  return { state: state === "unknown" ? (words ?? "") : STATE_NAMES[state], note, who, when };
}

function stateStyle(decision: Decision): Styles {
  const fill = STATE_FILLS[decision.state];
  return { state: { ...(fill !== undefined && { fill }), bold: !isSettled(decision) && decision.state !== "open" } };
}

function ownCells({ own }: Review, id: string): readonly string[] {
  return own.cells.get(id) ?? own.columns.map(() => "");
}

function row(texts: Texts, styles: Styles, own: readonly string[], link?: CellRef): PlannedRow {
  const ours = REVIEW_COLUMNS.map(({ key }, column): PlannedCell => {
    const value = texts[key] === "" ? null : (texts[key] ?? null);
    const style = styleOf(key, styles[key]);
    return { column, value, style, ...(key === "cell" && link && { link }) };
  });
  const more = own.map((value, at): PlannedCell => {
    return { column: REVIEW_COLUMNS.length + at, value: value === "" ? null : value, style: BODY };
  });
  return { height: rowHeight(texts), cells: [...ours, ...more] };
}

/** Each look once, so that a sheet of many rows has few to spell out. */
const looks = new Map<string, CellStyle>();

function styleOf(column: ReviewColumn, own: CellStyle | undefined): CellStyle {
  if (own === undefined) return STYLES.get(column) ?? BODY;
  const name = `${column} ${own.fill} ${own.colour} ${own.bold} ${own.underline}`;
  const known = looks.get(name) ?? { ...BODY, ...COLUMN_STYLES[column], ...own };
  looks.set(name, known);
  return known;
}

const COLUMN_STYLES: Styles = { number: { align: "center" }, id: { size: 9, colour: GREY } };

const STYLES: ReadonlyMap<ReviewColumn, CellStyle> = new Map(
  REVIEW_COLUMNS.map(({ key }) => [key, { ...BODY, ...COLUMN_STYLES[key] }]),
);

/** Points of a line at 11 pt, and above and below the lines together. */
const LINE_HEIGHT = 15.5;
const PADDING = 3;
/** Excel's limit is 409. */
const TALLEST = 400;

const LOOK = { size: 11, bold: false };

/** Points: lines of the longest text at 11 pt. */
function rowHeight(texts: Texts): number {
  const lines = REVIEW_COLUMNS.map((column) =>
    "hidden" in column ? 1 : linesInCell(String(texts[column.key] ?? ""), column.width, LOOK),
  );
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE_HEIGHT + PADDING);
}
