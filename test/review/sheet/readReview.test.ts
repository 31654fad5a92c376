import { decided } from "../../../src/review/decide";
import type { Review } from "../../../src/review/review";
import { readReview } from "../../../src/review/sheet/readReview";
import { reviewSheet } from "../../../src/review/sheet/reviewSheet";
import type { PlainRow, PlainSheet } from "../../../src/workbook/plainData";
import { COMMUNES, readBack, run, sheetFrom, submission, workbookWith } from "../roundOf";
import { finish } from "../../../src/steps";

const [AN_THANH = "", BINH_LANG = ""] = COMMUNES;
const annex = submission({ [AN_THANH]: 7, [BINH_LANG]: 8 });
const made = { state: "accepted", note: "đã xác minh", who: "Lan", when: "01/7/2021 14:05" } as const;
const fresh = run(annex, null, { today: "2021-07-01" });
const review: Review = decided(fresh, new Map([[fresh.entries[0]!.id, made]]));

/** 0-based row of the headings. */
const HEADINGS = finish(reviewSheet(annex, review)).headerRows! - 1;
const columnOf = (title: string): number =>
  sheetFrom(finish(reviewSheet(annex, review))).rows[HEADINGS]!.cells.find(({ value }) => value === title)!.column;

const withRows = (sheet: PlainSheet, rows: readonly PlainRow[]): PlainSheet => ({
  ...sheet,
  rows: rows.map((row, index) => ({ ...row, index })),
});

/** A person puts an empty column before `column`, then types into it. */
function withColumn(sheet: PlainSheet, column: number, typed: Readonly<Record<number, string>>): PlainSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: [
        ...row.cells.map((cell) => ({ ...cell, column: cell.column >= column ? cell.column + 1 : cell.column })),
        ...(typed[row.index] === undefined ? [] : [{ column, value: typed[row.index]! }]),
      ].sort((a, b) => a.column - b.column),
    })),
  };
}

function typing(
  sheet: PlainSheet,
  row: number,
  title: string,
  value: string | number,
  numberFormat?: string,
): PlainSheet {
  const column = columnOf(title);
  return {
    ...sheet,
    rows: sheet.rows.map((old) =>
      old.index !== row
        ? old
        : {
            ...old,
            cells: [
              ...old.cells.filter((cell) => cell.column !== column),
              { column, value, ...(numberFormat !== undefined && { numberFormat }) },
            ].sort((a, b) => a.column - b.column),
          },
    ),
  };
}

test("sorted, filtered and moved down, the rows are the same", () => {
  const plain = readBack(annex, review);
  const edited = readBack(annex, review, (sheet) => {
    const [head, list] = [sheet.rows.slice(0, HEADINGS + 1), sheet.rows.slice(HEADINGS + 1)];
    const blank = { index: 0, hidden: false, cells: [] };
    return withRows(sheet, [blank, blank, ...head, ...[...list].reverse().map((row) => ({ ...row, hidden: true }))]);
  });
  expect([...edited.rows].reverse()).toEqual(plain.rows);
  expect(edited.own.lines).toEqual([]);
});

test("a column and lines of a person's own are read, and stand in the sheet when it is written anew", () => {
  const record = readBack(annex, review, (sheet) => {
    const wide = withColumn(sheet, 2, { [HEADINGS]: "Số điện thoại", [HEADINGS + 1]: "0320 123" });
    const line = { index: 0, hidden: false, cells: [{ column: 4, value: "Gọi lại chiều thứ Sáu" }] };
    return withRows(wide, [line, ...wide.rows, line]);
  });
  expect(record.rows.map(({ decision }) => decision)).toEqual(review.entries.map(({ decision }) => decision));
  expect(record.own.columns).toEqual(["Số điện thoại"]);
  expect(record.own.lines).toEqual([["Gọi lại chiều thứ Sáu"], ["Gọi lại chiều thứ Sáu"]]);
  const again = readBack(annex, run(annex, record));
  expect(again.own).toEqual(record.own);
  expect(again.own.cells.get(review.entries[0]!.id)).toEqual(["0320 123"]);
});

test.each([
  ["Chấp nhận", "accepted"],
  ["  đã CHẤP NHẬN. ", "accepted"],
  ["da chap nhan", "accepted"],
  ["hỏi xã", "asked"],
  ["Để sau", "later"],
  ["đã sửa", "corrected-by-hand"],
  ["", "open"],
] as const)("a person types “%s”", (typed, state) => {
  const row = HEADINGS + 2;
  const record = readBack(annex, review, (sheet) => typing(sheet, row, "Trạng thái", typed));
  expect(record.rows[1]?.decision.state).toBe(state);
});

test("an unknown state is kept through reruns and pointed out, and settles nothing", () => {
  const typed = readBack(annex, review, (sheet) => typing(sheet, HEADINGS + 2, "Trạng thái", "chờ huyện trả lời"));
  const next = run(submission({ [AN_THANH]: 7, [BINH_LANG]: 9 }), typed);
  expect(next.entries[1]?.decision).toMatchObject({ state: "unknown", words: "chờ huyện trả lời" });
  const written = sheetFrom(finish(reviewSheet(annex, next)));
  expect(JSON.stringify(written.rows.slice(0, HEADINGS + 1))).toContain("“chờ huyện trả lời”");
  expect(readBack(annex, next).rows[1]?.decision.words).toBe("chờ huyện trả lời");
});

test("a date typed as a date is read as one", () => {
  const record = readBack(annex, review, (sheet) => typing(sheet, HEADINGS + 2, "Thời điểm", 44378, "dd/mm/yyyy"));
  expect(record.rows[1]?.decision.when).toBe("01/7/2021");
});

test("where the headings are gone, every line counts as a person's", () => {
  const record = readBack(annex, review, (sheet) =>
    withRows(
      sheet,
      sheet.rows.filter(({ index }) => index > HEADINGS),
    ),
  );
  expect(record.rows).toEqual([]);
  expect(record.own.lines).toHaveLength(review.entries.length);
});

test("a sheet of that name without our tag is none of ours", () => {
  const sheet = sheetFrom(finish(reviewSheet(annex, review)));
  expect(readReview({ ...workbookWith(sheet), names: [] })).toBeNull();
});
