import type { FieldWords } from "../messages/settings";
import { wrappedLines } from "../report/wording/textWidth";
import type { CellStyle, PlannedRow } from "../workbook/plan";
import type { Area } from "../workbook/plainData";
import type { SheetValue } from "./field";

/** Characters of the default font: what it is, what is set, what it means. */
export const COLUMN_WIDTHS = [34, 62, 50] as const;

/** Points of text that a column shows for each of its characters, counted short: hosts measure type a little differently. */
const POINTS_PER_CHARACTER = 4.7;
const LINE_HEIGHT = 1.32;
const PADDING = 5;
/** Excel cuts off what is higher than 409 points. */
const TALLEST = 400;

const LABEL: CellStyle = { size: 12, wrap: true, verticalAlign: "top", border: "all" };
const VALUE: CellStyle = { size: 12, wrap: true, verticalAlign: "top", border: "all", align: "left", fill: "#FFFBEB" };
const NOTE: CellStyle = { size: 11, italic: true, wrap: true, verticalAlign: "top", border: "all", colour: "#595959" };

/** Rows of the sheet in the making; what is too high for one row is spread over merged ones. */
export class SheetRows {
  readonly rows: PlannedRow[] = [];
  readonly merges: Area[] = [];

  /** A heading over all columns but the last, which says what the section is for. */
  section(heading: string, note: string): void {
    this.rows.push({ height: 10, cells: [] });
    const style: CellStyle = {
      size: 12,
      bold: true,
      fill: "#DEECF9",
      verticalAlign: "center",
      border: "all",
      wrap: true,
    };
    this.add([heading, null, note], [style, style, { ...style, size: 11, bold: false, italic: true }], 24);
    const row = this.rows.length - 1;
    this.merges.push({ top: row, bottom: row, left: 0, right: 1 });
  }

  /** A line of text over all columns. */
  line(text: string, style: CellStyle): void {
    const width = COLUMN_WIDTHS.reduce((sum, column) => sum + column, 0);
    const row = this.rows.length;
    this.rows.push({
      height: heightOf(text, width, style),
      cells: [{ column: 0, value: text, style: { ...style, wrap: true } }],
    });
    this.merges.push({ top: row, bottom: row, left: 0, right: COLUMN_WIDTHS.length - 1 });
  }

  headings(texts: readonly string[]): void {
    const style: CellStyle = {
      size: 12,
      bold: true,
      align: "center",
      verticalAlign: "center",
      border: "all",
      fill: "#F3F2F1",
    };
    this.add(
      [...texts],
      texts.map(() => style),
      22,
    );
  }

  /** One setting: its label, what is set, what it means. */
  setting({ label, note }: FieldWords, value: SheetValue | null, isHead = false): void {
    this.add(
      [label, value, note],
      [isHead ? { ...LABEL, bold: true } : LABEL, isHead ? { ...VALUE, bold: true } : VALUE, NOTE],
      18,
    );
  }

  private add(values: readonly (SheetValue | null)[], styles: readonly CellStyle[], least: number): void {
    const heights = values.map((value, column) =>
      heightOf(String(value ?? ""), COLUMN_WIDTHS[column] ?? 10, styles[column] ?? {}),
    );
    const height = Math.max(least, ...heights);
    const parts = Math.ceil(height / TALLEST);
    const top = this.rows.length;
    for (let part = 0; part < parts; part++) {
      this.rows.push({
        height: Math.ceil(height / parts),
        cells: values.map((value, column) => ({
          column,
          value: part === 0 ? value : null,
          style: styles[column] ?? {},
        })),
      });
    }
    if (parts === 1) return;
    values.forEach((_, column) => this.merges.push({ top, bottom: top + parts - 1, left: column, right: column }));
  }
}

/** Points that the text takes in a column of `width` characters. */
function heightOf(text: string, width: number, { size = 12, bold = false }: CellStyle): number {
  const room = width * POINTS_PER_CHARACTER;
  const lines = text.split("\n").reduce((sum, line) => sum + wrappedLines(line, room, { size, bold }).length, 0);
  return lines * size * LINE_HEIGHT + PADDING;
}
