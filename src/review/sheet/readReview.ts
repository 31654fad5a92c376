import { HEAD_LINES, REVIEW_COLUMNS, type ReviewColumn } from "../../messages/review";
import { fold } from "../../annex/text/fold";
import { ownSheetOf } from "../../workbook/ownSheet";
import { isCellError, type PlainCell, type PlainRow, type PlainWorkbook } from "../../workbook/plainData";
import { readCourse } from "./courseText";
import type { ReviewRecord, ReviewRow } from "../review";
import { dateText } from "./serialDate";
import { readState } from "./states";

const ID = /^[0-9A-Z]{4}-[0-9A-Z]{4}(#\d+)?$/;
/** Columns without which a row of headings is not ours. */
const NEEDED: readonly ReviewColumn[] = ["id", "state"];

/** Our columns by where they are now, and what else has been put in. */
interface Layout {
  readonly columns: ReadonlyMap<ReviewColumn, number>;
  readonly own: readonly { readonly column: number; readonly heading: string }[];
  /** 0-based row of the headings; Infinity where they are gone. */
  readonly headings: number;
}

/**
 * What stands in the sheet `Kiểm tra`, by hand or by us: sorted, filtered, with columns and rows put in. Where its headings
 * are gone, all its lines count as a person's. Null where the workbook has no sheet with our tag.
 */
export function readReview(workbook: PlainWorkbook): ReviewRecord | null {
  const sheet = ownSheetOf(workbook, "review");
  if (!sheet) return null;
  const layout = layoutOf(sheet.rows);
  const rows = new Map<string, ReviewRow>();
  const cells = new Map<string, readonly string[]>();
  const lines: (readonly string[])[] = [];
  let person = "";
  for (const row of sheet.rows) {
    if (row.index === layout.headings) continue;
    const read = row.index > layout.headings ? reviewRow(row, layout) : null;
    if (read && !rows.has(read.id)) {
      rows.set(read.id, read);
      if (layout.own.length > 0)
        cells.set(
          read.id,
          layout.own.map(({ column }) => textAt(row, column)),
        );
      continue;
    }
    const texts = row.cells.map(cellText).filter((text) => text !== "");
    const line = row.index < layout.headings ? ownHeadLine(texts[0] ?? "") : null;
    if (line === "person") person = personOf(texts[0] ?? "");
    else if (line === null && texts.length > 0) lines.push(texts);
  }
  return { person, rows: [...rows.values()], own: { columns: layout.own.map(({ heading }) => heading), cells, lines } };
}

function layoutOf(rows: readonly PlainRow[]): Layout {
  const titles = new Map(REVIEW_COLUMNS.map(({ key, title }) => [fold(title), key]));
  for (const row of rows) {
    const columns = new Map<ReviewColumn, number>();
    for (const cell of row.cells) {
      const key = titles.get(fold(cellText(cell)));
      if (key && !columns.has(key)) columns.set(key, cell.column);
    }
    if (!NEEDED.every((key) => columns.has(key))) continue;
    return { columns, headings: row.index, own: ownColumns(rows, row, new Set(columns.values())) };
  }
  return { columns: new Map(), own: [], headings: Infinity };
}

/** Columns with something in them that are none of ours, with or without a heading. */
function ownColumns(rows: readonly PlainRow[], headings: PlainRow, ours: ReadonlySet<number>): Layout["own"] {
  const used = new Set<number>();
  for (const { index, cells } of rows) {
    if (index >= headings.index) for (const cell of cells) if (cellText(cell) !== "") used.add(cell.column);
  }
  return [...used]
    .filter((column) => !ours.has(column))
    .sort((a, b) => a - b)
    .map((column) => ({ column, heading: textAt(headings, column) }));
}

function reviewRow(row: PlainRow, { columns }: Layout): ReviewRow | null {
  const text = (key: ReviewColumn): string => {
    const column = columns.get(key);
    return column === undefined ? "" : textAt(row, column);
  };
  const id = text("id");
  if (!ID.test(id)) return null;
  const words = text("state");
  const state = readState(words);
  const when = columns.get("when");
  return {
    id,
    period: text("period"),
    severity: text("severity"),
    unit: text("unit"),
    cell: text("cell"),
    message: text("message"),
    advice: text("advice"),
    decision: {
      state,
      ...(state === "unknown" && { words }),
      note: text("note"),
      who: text("who"),
      when: dateText(row.cells.find(({ column }) => column === when)) ?? text("when"),
    },
    course: readCourse(text("course")),
    figures: text("figures"),
  };
}

function ownHeadLine(text: string): keyof typeof HEAD_LINES | null {
  const keys = Object.keys(HEAD_LINES) as (keyof typeof HEAD_LINES)[];
  return keys.find((key) => text.startsWith(HEAD_LINES[key].trimEnd())) ?? null;
}

function personOf(text: string): string {
  const person = text.slice(HEAD_LINES.person.trimEnd().length).trim();
  return /^[….\s]*$/.test(person) ? "" : person;
}

function textAt(row: PlainRow, column: number): string {
  const cell = row.cells.find((candidate) => candidate.column === column);
  return cell ? cellText(cell) : "";
}

function cellText({ value }: PlainCell): string {
  if (value === null) return "";
  return (isCellError(value) ? value.error : String(value)).normalize("NFC").trim();
}
