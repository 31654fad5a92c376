import { ownSheetOf } from "../../workbook/ownSheet";
import {
  isCellError,
  type CellValue,
  type PlainRow,
  type PlainSheet,
  type PlainWorkbook,
} from "../../workbook/plainData";
import { FRAME, isClosingId } from "./frameLines";
import { isFrameId, type LineFigure } from "./reportLine";
import { CONTINUED, ID_SIGN, parseFigures, parseRecord, RECORD_COLUMNS } from "./sheetRecord";

/** The sheet `Báo cáo` as it stands in the workbook. */
export interface StandingReport {
  /** In the sheet's order, head and foot included. */
  readonly lines: readonly StandingLine[];
  /** Lines that we wrote; what is not among `lines` was deleted. */
  readonly ids: ReadonlySet<string>;
}

export interface StandingLine {
  /** Null for a row that a person put in. */
  readonly id: string | null;
  /** What stands there now; "" where a person emptied the cell. */
  readonly text: string;
  /** What we wrote; null where that is not known. */
  readonly written: string | null;
  readonly figures: readonly LineFigure[];
  /** Where a row that a person put in stands. */
  readonly place: LinePlace;
}

/** `left` and `right`: in the two columns of the foot. */
export type LinePlace = "head" | "body" | "left" | "right" | "after";

/** Null where the workbook has no report sheet of ours. */
export function standingReport(workbook: PlainWorkbook): StandingReport | null {
  const sheet = ownSheetOf(workbook, "report");
  if (sheet === null) return null;
  const columns = columnsOf(sheet);
  const rows = sheet.rows.map((row) => readRow(row, columns));
  const records = rows.flatMap(({ more }) => parseRecord(more) ?? []);
  return {
    lines: placed(rows),
    ids: new Set([
      ...records.flatMap(({ ids }) => ids),
      ...rows.flatMap(({ left, right }) => [left ?? [], right ?? []].flat()),
    ]),
  };
}

interface Columns {
  /** Columns of text. */
  readonly left: number;
  readonly right: number;
  /** First column of the record. */
  readonly end: number;
  /** How far the record has been moved by inserted columns. */
  readonly shift: number;
}

function columnsOf(sheet: PlainSheet): Columns {
  const tagged = sheet.rows.flatMap(({ cells }) =>
    cells.filter(({ value }) => typeof value === "string" && value.startsWith(ID_SIGN)).map(({ column }) => column),
  );
  const first = tagged.length === 0 ? RECORD_COLUMNS.left : Math.min(...tagged);
  // the left id is in the first of the columns that hold ids, as every paragraph of the body has one
  const shift = Math.max(0, first - RECORD_COLUMNS.left);
  const used = new Map<number, number>();
  for (const { cells } of sheet.rows) {
    for (const { column } of cells) if (column < first) used.set(column, (used.get(column) ?? 0) + 1);
  }
  // every paragraph stands in the left one
  const left = [...used].reduce((most, [column, times]) => (times > (used.get(most) ?? 0) ? column : most), 0);
  const right = Math.min(...[...used.keys()].filter((column) => column > left), first - 1);
  return { left, right, end: first, shift };
}

interface RowRead {
  readonly left: string | null;
  readonly right: string | null;
  readonly isContinued: boolean;
  readonly leftText: string;
  readonly rightText: string;
  readonly leftWritten: string | null;
  readonly rightWritten: string | null;
  readonly more: string;
}

function readRow(row: PlainRow, { right, end, shift }: Columns): RowRead {
  const at = (column: number): string => textOf(row.cells.find((cell) => cell.column === column)?.value ?? null);
  const record = (key: keyof typeof RECORD_COLUMNS): string => at(RECORD_COLUMNS[key] + shift);
  const id = record("left");
  // a person's remark in a column put in between goes with the paragraph beside it
  const texts = row.cells.filter(({ column }) => column < end && column !== right).map(({ value }) => textOf(value));
  return {
    left: idIn(id.endsWith(CONTINUED) ? id.slice(0, -CONTINUED.length) : id),
    right: idIn(record("right")),
    isContinued: id.endsWith(CONTINUED),
    leftText: texts.filter((text) => text !== "").join(" "),
    rightText: at(right),
    leftWritten: id === "" || id.endsWith(CONTINUED) ? null : record("leftText"),
    rightWritten: record("right") === "" ? null : record("rightText"),
    more: record("more"),
  };
}

function idIn(text: string): string | null {
  return text.startsWith(ID_SIGN) ? text.slice(ID_SIGN.length) : null;
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value).trim();
}

/** Rows → lines: what goes on in a next row is joined; a row that a person put in gets the place where it stands. */
function placed(rows: readonly RowRead[]): readonly StandingLine[] {
  const lastHead = rows.map(({ left, right }) => isHead(left) || isHead(right)).lastIndexOf(true);
  const feet = rows.map(({ left, right }) => isFoot(left) || isFoot(right));
  const firstFoot = feet.indexOf(true);
  const lastFoot = feet.lastIndexOf(true);
  const lines: StandingLine[] = [];
  const open = new Map<string, number>();
  const add = (id: string | null, text: string, written: string | null, more: string, place: LinePlace): void => {
    const at = id === null ? undefined : open.get(id);
    const above = at === undefined ? undefined : lines[at];
    // what is the decree's or only drawn is written anew each time
    if (id === FRAME.fixed || (id === null && text === "")) return;
    if (at !== undefined && above !== undefined && written === null) {
      lines[at] = { ...above, text: [above.text, text].filter((part) => part !== "").join(" ") };
      return;
    }
    if (id !== null) open.set(id, lines.length);
    lines.push({ id, text, written, figures: parseFigures(more), place });
  };
  rows.forEach((row, index) => {
    const isInFoot = firstFoot >= 0 && index >= firstFoot;
    const zone = index <= lastHead ? "head" : !isInFoot ? "body" : index > lastFoot ? "after" : null;
    const isWide = row.right === null && !isFrame(row.left) && zone !== null;
    const leftText = isWide ? [row.leftText, row.rightText].filter((text) => text !== "").join(" ") : row.leftText;
    add(row.left, leftText, row.leftWritten, row.more, zone ?? "left");
    if (!isWide) add(row.right, row.rightText, row.rightWritten, "", zone ?? "right");
  });
  return lines;
}

function isFrame(id: string | null): boolean {
  return id !== null && isFrameId(id);
}

function isHead(id: string | null): boolean {
  return id !== null && isFrameId(id) && !isClosingId(id);
}

function isFoot(id: string | null): boolean {
  return id !== null && isFrameId(id) && isClosingId(id);
}
