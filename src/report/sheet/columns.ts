import type { CellStyle, PlannedCell, PlannedRow } from "../../workbook/plan";
import { figuresRecord, leftRecord, rightRecord } from "../edited/sheetRecord";
import type { ReportLine } from "../edited/reportLine";
import { paragraphRows } from "./paragraphRows";

/**
 * The two columns of the sheet in characters of Calibri 11 (7 pixels), about two to three as in the decree's Mẫu 1.4;
 * together as wide as the text of an A4 page between its margins (165 mm), so that nothing is shrunk in print.
 */
export const COLUMNS = { left: 34.5, right: 52.5 } as const;

const POINTS_PER_PIXEL = 0.75;

function points(characters: number): number {
  return (characters * 7 + 5) * POINTS_PER_PIXEL;
}

const WIDTH = { left: points(COLUMNS.left), right: points(COLUMNS.right) };

/** Text of one of the two columns. */
export interface Side {
  readonly text: string;
  readonly style: CellStyle;
  /** Which line of the report it is, with what we wrote: beside a person's words that is another text. */
  readonly line: ReportLine;
}

/** A row whose cells stand over both columns, or one on the left and one on the right. */
export interface SheetRow {
  readonly row: PlannedRow;
  readonly isWide: boolean;
  /** Lines of the report that begin here, or go on. */
  readonly ids: readonly string[];
}

/** A paragraph over the whole width, in as many rows as it needs. */
export function wideRows({ text, style, line }: Side, spaceBefore = 0): readonly SheetRow[] {
  return paragraphRows(text, style, WIDTH.left + WIDTH.right, spaceBefore).map(({ text: part, height }, index) => {
    const record = [...leftRecord(line, index > 0), ...(index === 0 ? figuresRecord(line.figures) : [])];
    return { row: { height, cells: [cell(0, part, style), ...record] }, isWide: true, ids: [line.id] };
  });
}

/** A row of the head or the foot: what stands on the left and on the right, as high as the higher of them. */
export function sideRow(left: Side | null, right: Side | null, spaceBefore = 0): SheetRow {
  const sides = [
    ...(left ? [{ ...left, column: 0, width: WIDTH.left }] : []),
    ...(right ? [{ ...right, column: 1, width: WIDTH.right }] : []),
  ];
  const heights = sides.map(({ text, style, width }) =>
    paragraphRows(text, style, width, spaceBefore).reduce((sum, { height }) => sum + height, 0),
  );
  const bottom: CellStyle = spaceBefore > 0 ? { verticalAlign: "bottom" } : {};
  const cells = sides.map(({ column, text, style }) => cell(column, text, { ...style, ...bottom }));
  const record = [...(left ? leftRecord(left.line, false) : []), ...(right ? rightRecord(right.line) : [])];
  const row = { height: Math.min(400, Math.max(...heights)), cells: [...cells, ...record] };
  return { row, isWide: false, ids: sides.map(({ line }) => line.id) };
}

function cell(column: number, text: string, style: CellStyle): PlannedCell {
  // space before stands above the text, as in Word
  return {
    column,
    value: text,
    style: { font: "Times New Roman", size: 13, verticalAlign: "bottom", ...style, wrap: true },
  };
}
