import type { PlannedCell } from "../../workbook/plan";
import type { LineFigure, ReportLine } from "./reportLine";

/**
 * What the sheet `Báo cáo` remembers of each row, in hidden columns beside the text: which line stands there and what we
 * wrote, so that a person's words are told from ours. It moves, and goes, with its row.
 *
 * | C | D | E | F | G |
 * | --- | --- | --- | --- | --- |
 * | line on the left, or over both columns | what we wrote | line on the right | what we wrote | figures, or the whole report's lines |
 */
export const RECORD_COLUMNS = { left: 2, leftText: 3, right: 4, rightText: 5, more: 6 } as const;

export const HIDDEN_COLUMNS: readonly number[] = Object.values(RECORD_COLUMNS);

/** Begins every id, so that the columns are found again where a person inserted some before them. */
export const ID_SIGN = "tth#";

/** Ends the id on a row that goes on with the paragraph above it. */
export const CONTINUED = "…";

/** Texts in hidden cells: small, not wrapped, so that they make no row higher. */
const STYLE = { size: 8, colour: "#808080" } as const;

/** Of all rows of the head and the foot, so that it survives as long as one of them does. */
export interface ReportRecord {
  /** Every line that was written or is known to be deleted: one that is not in the sheet was deleted by a person. */
  readonly ids: readonly string[];
}

/** Cells beside a row that begins with `line`, or goes on with it. */
export function leftRecord(line: ReportLine, isContinued: boolean): readonly PlannedCell[] {
  const { left, leftText } = RECORD_COLUMNS;
  if (isContinued) return [cell(left, ID_SIGN + line.id + CONTINUED)];
  return [cell(left, ID_SIGN + line.id), cell(leftText, line.text)];
}

export function rightRecord(line: ReportLine): readonly PlannedCell[] {
  return [cell(RECORD_COLUMNS.right, ID_SIGN + line.id), cell(RECORD_COLUMNS.rightText, line.text)];
}

/** The figures of a line; nothing where it has none. */
export function figuresRecord(figures: readonly LineFigure[]): readonly PlannedCell[] {
  if (figures.length === 0) return [];
  return [cell(RECORD_COLUMNS.more, JSON.stringify(figures.map(({ shown, source }) => [shown, source])))];
}

export function reportRecord(record: ReportRecord): readonly PlannedCell[] {
  return [cell(RECORD_COLUMNS.more, JSON.stringify(record))];
}

/** Nothing where the cell holds something else: it is a person's sheet, anything may stand there. */
export function parseFigures(text: string): readonly LineFigure[] {
  const parsed = parsedJson(text);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: unknown): LineFigure[] => {
    if (!Array.isArray(entry)) return [];
    const [shown, source] = entry as readonly unknown[];
    return typeof shown === "string" && typeof source === "string" ? [{ shown, source }] : [];
  });
}

/** Null where the cell holds something else. */
export function parseRecord(text: string): ReportRecord | null {
  const parsed = parsedJson(text);
  if (typeof parsed !== "object" || parsed === null || !("ids" in parsed) || !Array.isArray(parsed.ids)) return null;
  return { ids: parsed.ids.filter((id): id is string => typeof id === "string") };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function cell(column: number, value: string): PlannedCell {
  return { column, value, style: STYLE };
}
