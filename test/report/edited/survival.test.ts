import fc from "fast-check";
import { mergeEdits } from "../../../src/report/edited/mergeEdits";
import { bare } from "../../../src/report/edited/reportLine";
import type { Report } from "../../../src/report/report";
import { reportText } from "../../../src/report/reportText";
import { reportSheet } from "../../../src/report/sheet/reportSheet";
import { annexFromExpected } from "../annexFromExpected";
import { exampleProfile, reportOf } from "../reportFor";
import { idOf, newRow, rowsOfPlan, standing, textOf, workbookWith, type Row } from "./standingSheet";
import { standingReport } from "../../../src/report/edited/standingReport";

const judged = annexFromExpected("tu-ky-2021-06");
const before = reportOf(judged, exampleProfile());
/** The same period a day later: another report number, fewer remarks. */
const after = reportOf({ ...judged, findings: [] }, { ...exampleProfile(), number: 7, feedbackReceived: 3 });

const NONE = new Map();

/** One more run of the program over the sheet, and writing it anew. */
function again(rows: readonly Row[], fresh: Report): { report: Report; rows: Row[] } {
  const { report } = mergeEdits(fresh, standing(rows), NONE);
  return { report, rows: rowsOfPlan(reportSheet(report)) };
}

/** Words that are neither ours nor each other's. */
const words = fc
  .array(fc.constantFrom("đề nghị", "các xã", "rà soát", "1.091", "=SUM(A1)", "<b>", "06 hồ sơ", "- ý", "năm 2021"), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.join(" "));

interface Deed {
  readonly what: "edit" | "insert" | "delete" | "move" | "empty";
  readonly at: number;
  readonly to: number;
  readonly words: string;
}

const deeds = fc.array(
  fc.record({
    what: fc.constantFrom("edit" as const, "insert" as const, "delete" as const, "move" as const, "empty" as const),
    at: fc.nat(1000),
    to: fc.nat(1000),
    words,
  }),
  { maxLength: 8 },
);

/** Rows of the body that stand for one whole paragraph. */
function bodyRows(rows: readonly Row[]): number[] {
  return rows.flatMap((row, index) => (/^\w/.test(idOf(row)) || !row.has(2) ? index : []));
}

interface Done {
  readonly rows: Row[];
  /** Texts that a person typed, in the order of the sheet. */
  readonly theirs: string[];
  readonly deleted: Set<string>;
}

function doAll(start: readonly Row[], list: readonly Deed[]): Done {
  const rows = start.map((row) => new Map(row));
  const typed = new Set<Row>();
  const deleted = new Set<string>();
  let number = 0;
  for (const { what, at, to, words: text } of list) {
    const body = bodyRows(rows);
    const index = body[at % body.length] ?? 0;
    const row = rows[index];
    if (row === undefined) continue;
    const own = `${text} (ý thứ ${(number += 1)} của văn phòng)`;
    if (what === "edit") {
      typed.add(row.set(0, own));
      // typed into a row that was emptied before
      deleted.delete(idOf(row));
    }
    if (what === "insert") {
      const inserted = newRow(own);
      typed.add(inserted);
      rows.splice(index, 0, inserted);
    }
    if (what === "delete" || what === "empty") {
      typed.delete(row);
      if (row.has(2)) deleted.add(idOf(row));
      if (what === "delete") rows.splice(index, 1);
      else row.set(0, "");
    }
    if (what === "move") {
      rows.splice(index, 1);
      const places = bodyRows(rows);
      rows.splice(places[to % places.length] ?? index, 0, row);
    }
  }
  return { rows, theirs: rows.filter((row) => typed.has(row)).map(textOf), deleted };
}

function bodyTexts(rows: readonly Row[]): string[] {
  return rows.slice(...bodyBounds(rows)).map((row) => bare(textOf(row)));
}

function bodyBounds(rows: readonly Row[]): [number, number] {
  const first = rows.findIndex((row) => idOf(row) === "@kinh-gui") + 1;
  return [first, rows.findIndex((row) => textOf(row) === "Nơi nhận:")];
}

test("what a person typed, put in, moved or deleted survives the next runs, in their order", () => {
  fc.assert(
    fc.property(deeds, (list) => {
      const done = doAll(rowsOfPlan(reportSheet(before)), list);
      let { rows, report } = again(done.rows, after);
      for (let run = 0; run < 2; run++) {
        const texts = bodyTexts(rows);
        const theirs = done.theirs.map(bare);
        expect(texts.filter((text) => theirs.includes(text))).toEqual(theirs);
        for (const text of done.theirs) expect(bare(reportText(report))).toContain(bare(text));
        const ids = new Set(rows.map(idOf));
        for (const id of done.deleted) expect(ids).not.toContain(id);
        ({ rows, report } = again(rows, before));
        ({ rows, report } = again(rows, after));
      }
    }),
    { numRuns: 40 },
  );
});

test("a report that nobody touched is written anew, whatever the sheet is called and however often", () => {
  for (const fresh of [before, after]) {
    const { report, rows } = again(rowsOfPlan(reportSheet(before)), fresh);
    expect(report).toEqual(fresh);
    expect(again(rows, after).report).toEqual(after);
  }
});

test("paragraphs that nobody touched are ours and up to date, however much is changed around them", () => {
  fc.assert(
    fc.property(deeds, (list) => {
      const done = doAll(rowsOfPlan(reportSheet(before)), list);
      const { report } = mergeEdits(after, standing(done.rows), NONE);
      for (const block of report.blocks.filter(({ isEdited }) => !isEdited)) {
        const own = after.blocks.find(({ id }) => id === block.id);
        expect(block.runs).toEqual(own?.runs);
      }
      expect(report.head.number).toBe(after.head.number);
    }),
    { numRuns: 40 },
  );
});

test("a paragraph over several rows is one paragraph, edited or not", () => {
  const long = "Bộ phận Một cửa hướng dẫn, tiếp nhận, giải quyết và trả kết quả hồ sơ theo quy định. "
    .repeat(60)
    .trim();
  const report: Report = {
    ...before,
    blocks: [{ id: "dai", kind: "paragraph", runs: [{ text: long }] }, ...before.blocks],
  };
  const rows = rowsOfPlan(reportSheet(report));
  const parts = rows.filter((row) => idOf(row).startsWith("dai"));
  expect(parts.length).toBeGreaterThan(2);
  expect(mergeEdits(report, standing(rows), NONE).edits).toEqual([]);
  parts[1]?.set(0, `${textOf(parts[1])} Thêm ý này.`);
  const { report: merged, edits } = mergeEdits(report, standing(rows), NONE);
  expect(edits).toHaveLength(1);
  expect(edits[0]?.edited).toContain("Thêm ý này.");
  const kept = rowsOfPlan(reportSheet(merged));
  expect(mergeEdits(report, standing(kept), NONE).edits).toEqual(edits);
});

test("columns inserted before the text or before the record change nothing", () => {
  const rows = rowsOfPlan(reportSheet(before));
  const index = rows.findIndex((row) => idOf(row) === "1a.tiep-nhan");
  rows[index]?.set(0, "- Văn phòng viết lại câu này.");
  for (const from of [0, 2]) {
    const moved = rows.map(
      (row): Row => new Map([...row].map(([column, value]) => [column >= from ? column + 1 : column, value])),
    );
    const { edits } = mergeEdits(before, standing(moved), NONE);
    expect(edits.map(({ id, edited }) => [id, edited])).toEqual([["1a.tiep-nhan", "- Văn phòng viết lại câu này."]]);
  }
});

test("a cell cut out and pasted elsewhere is a moved paragraph, not a changed one", () => {
  const rows = rowsOfPlan(reportSheet(before));
  const [first, second] = ["2.thu-tuc", "1a.ket-qua"].map(
    (id) => rows.find((row) => idOf(row) === id) ?? rows.find((row) => /^1b/.test(idOf(row))),
  );
  if (!first || !second) throw new Error("no such rows");
  const [a, b] = [textOf(first), textOf(second)];
  first.set(0, b);
  second.set(0, a);
  const { report, edits } = mergeEdits(before, standing(rows), NONE);
  expect(edits).toEqual([]);
  expect(report.blocks.map(({ id }) => id).sort()).toEqual(before.blocks.map(({ id }) => id).sort());
});

test("a sheet that is not ours, or none, is nothing to keep", () => {
  expect(standingReport({ ...workbookWith([newRow("Báo cáo của tôi")]), names: [] })).toBeNull();
});
