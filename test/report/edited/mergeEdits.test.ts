import { mergeEdits, type ParagraphEdit } from "../../../src/report/edited/mergeEdits";
import type { LineChoices } from "../../../src/report/edited/mergeLines";
import { staleFigures } from "../../../src/report/edited/staleFigures";
import { blockText, type Report } from "../../../src/report/report";
import { reportSheet } from "../../../src/report/sheet/reportSheet";
import { annexFromExpected, type Judged } from "../annexFromExpected";
import { exampleProfile, reportOf } from "../reportFor";
import { idOf, newRow, rowsOfPlan, standing, textOf, type Row } from "./standingSheet";

const NONE: LineChoices = new Map();
const judged = annexFromExpected("tu-ky-2021-06");
const before = reportOf(judged, exampleProfile());
const after = reportOf(withReceived(judged, 5), exampleProfile());

/** The same annex with so many dossiers more received by the first commune. */
function withReceived({ annex, ...rest }: Judged, more: number): Judged {
  const at = annex.rows.findIndex(({ role }) => role === "commune");
  const rows = annex.rows.map((row, index) => {
    const figure = row.figures.get("receivedTotal");
    if (index !== at || !figure) return row;
    const value = (figure.value ?? 0) + more;
    return { ...row, figures: new Map(row.figures).set("receivedTotal", { ...figure, value }) };
  });
  return { ...rest, annex: { ...annex, rows } };
}

function rowOf(rows: readonly Row[], id: string): Row {
  const row = rows.find((each) => idOf(each) === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

function edited(id: string, change: (text: string) => string): { rows: Row[]; edit: ParagraphEdit; report: Report } {
  const rows = rowsOfPlan(reportSheet(before));
  const row = rowOf(rows, id);
  row.set(0, change(textOf(row)));
  const { edits, report } = mergeEdits(after, standing(rows), NONE);
  const edit = edits.find((each) => each.id === id);
  if (edit === undefined) throw new Error(`no edit of ${id}`);
  return { rows, edit, report };
}

function text(report: Report, id: string): string {
  const block = report.blocks.find((each) => each.id === id);
  return block ? blockText(block) : "";
}

test("an edited paragraph is kept, and what went stale in it is named and marked", () => {
  const { edit, report } = edited("1b.tiep-nhan", (old) => `${old} Văn phòng đã rà soát.`);
  expect(edit).toMatchObject({ kind: "edited", isOpen: true, choice: "keep", written: text(before, "1b.tiep-nhan") });
  expect(edit.now).toBe(text(after, "1b.tiep-nhan"));
  expect(edit.stale.map(({ shown, now }) => [shown, now])).toEqual([["3.750", "3.755"]]);
  expect(text(report, "1b.tiep-nhan")).toBe(edit.edited);
  const block = report.blocks.find(({ id }) => id === "1b.tiep-nhan");
  expect(block?.isEdited).toBe(true);
  expect(block?.runs.filter((run) => run.disputed).map((run) => run.text)).toEqual(["3.750"]);
  expect(block?.runs.flatMap((run) => run.remarks ?? []).join()).toContain("nay là 3.755");
  expect(block?.label).toBe("-");
});

test("a choice holds for what was shown, and writing the sheet settles it", () => {
  const { rows, edit } = edited("1b.tiep-nhan", (old) => `${old} Văn phòng đã rà soát.`);
  const choose = (choice: "keep" | "new", now = edit.now): LineChoices => new Map([[edit.id, { choice, now }]]);

  const ours = mergeEdits(after, standing(rows), choose("new"));
  expect(text(ours.report, edit.id)).toBe(edit.now);
  // it can be taken back as long as the sheet is not written
  expect(ours.edits).toMatchObject([{ id: edit.id, choice: "new", isOpen: false, edited: edit.edited }]);
  expect(mergeEdits(after, standing(rowsOfPlan(reportSheet(ours.report))), NONE).edits).toEqual([]);

  const theirs = mergeEdits(after, standing(rows), choose("keep"));
  expect(text(theirs.report, edit.id)).toBe(edit.edited);
  const kept = mergeEdits(after, standing(rowsOfPlan(reportSheet(theirs.report))), NONE);
  expect(kept.edits).toMatchObject([{ id: edit.id, isOpen: false, choice: "keep", edited: edit.edited, stale: [] }]);
  // changed again since: open again
  const later = mergeEdits(before, standing(rowsOfPlan(reportSheet(theirs.report))), NONE);
  expect(later.edits).toMatchObject([{ isOpen: true, stale: [] }]);

  // said about another wording than the present one
  expect(mergeEdits(after, standing(rows), choose("new", "câu khác")).edits[0]?.choice).toBe("keep");
});

test("without a choice the question stays, also after the sheet is written", () => {
  const { rows, edit } = edited("1b.tiep-nhan", (old) => `${old} Văn phòng đã rà soát.`);
  const written = rowsOfPlan(reportSheet(mergeEdits(after, standing(rows), NONE).report));
  expect(mergeEdits(after, standing(written), NONE).edits).toEqual([edit]);
});

test("a deleted paragraph stays deleted, is told, and comes back where it was when asked for", () => {
  const rows = rowsOfPlan(reportSheet(before)).filter((row) => idOf(row) !== "1b.tiep-nhan");
  const gone = mergeEdits(after, standing(rows), NONE);
  expect(gone.edits).toMatchObject([{ id: "1b.tiep-nhan", kind: "removed", now: text(after, "1b.tiep-nhan") }]);
  expect(text(gone.report, "1b.tiep-nhan")).toBe("");
  const written = rowsOfPlan(reportSheet(gone.report));
  const back = new Map([["1b.tiep-nhan", { choice: "new" as const, now: text(after, "1b.tiep-nhan") }]]);
  expect(mergeEdits(after, standing(written), back).report.blocks).toEqual(after.blocks);
});

test("a paragraph deleted while we have no cause to write it does not come back when we have", () => {
  const rows = rowsOfPlan(reportSheet(before)).filter((row) => idOf(row) !== "1b.nhieu-it");
  const without: Report = { ...after, blocks: after.blocks.filter(({ id }) => id !== "1b.nhieu-it") };
  const written = rowsOfPlan(reportSheet(mergeEdits(without, standing(rows), NONE).report));
  expect(text(mergeEdits(after, standing(written), NONE).report, "1b.nhieu-it")).toBe("");
});

test("sections count without a gap when one is deleted", () => {
  const rows = rowsOfPlan(reportSheet(before)).filter((row) => idOf(row) !== "2");
  const { report } = mergeEdits(before, standing(rows), NONE);
  const labels = report.blocks.filter(({ kind }) => kind === "section").map(({ label }) => label);
  expect(labels).toEqual(["1.", "2.", "3.", "4."]);
});

test("what an office fills in by hand at the head and the foot reaches the report, and stays", () => {
  const rows = rowsOfPlan(reportSheet(before));
  rowOf(rows, "@so").set(0, "Số: 15/BC-VP").set(1, "Tứ Kỳ, ngày 05 tháng 7 năm 2021");
  rowOf(rows, "@kinh-gui").set(0, "Kính gửi: Đồng chí Chủ tịch UBND huyện");
  const item = rows.findIndex((row) => idOf(row) === "@noi-nhan.2");
  rows.splice(item, 0, newRow("- Sở Tư pháp;"));
  rowOf(rows, "@noi-nhan.3").set(0, "");
  rows.push(newRow("Ghi thêm dưới chữ ký"));
  let { report } = mergeEdits(before, standing(rows), NONE);
  for (let run = 0; run < 3; run++) {
    expect(report.head).toMatchObject({
      number: "Số: 15/BC-VP",
      placeAndDate: "Tứ Kỳ, ngày 05 tháng 7 năm 2021",
      addressee: "Đồng chí Chủ tịch UBND huyện",
    });
    const [first, ...others] = before.closing.recipients;
    expect(report.closing.recipients).toEqual([first, "Sở Tư pháp;", ...others.filter((_, at) => at !== 1)]);
    expect(report.closing.signerName).toBe(before.closing.signerName);
    const last = report.blocks.at(-1);
    expect([last && blockText(last), last?.isAfterClosing]).toEqual(["Ghi thêm dưới chữ ký", true]);
    const written = rowsOfPlan(reportSheet(report));
    expect(textOf(written.at(-1) ?? new Map())).toBe("Ghi thêm dưới chữ ký");
    ({ report } = mergeEdits(before, standing(written), NONE));
  }
});

test("in the report of another period every paragraph that was edited is asked about", () => {
  const rows = rowsOfPlan(reportSheet(before));
  rowOf(rows, "@so").set(0, "Số: 15/BC-VP");
  const july: Report = {
    ...before,
    head: { ...before.head, subject: [before.head.subject[0] ?? "", "(Từ 01/7/2021 đến 31/7/2021)"] },
  };
  expect(mergeEdits(before, standing(rows), NONE).edits).toMatchObject([{ id: "@so", isOpen: false }]);
  expect(mergeEdits(july, standing(rows), NONE).edits).toMatchObject([{ id: "@so", isOpen: true }]);
});

const figure = (shown: string, source: string) => ({ shown, source });

test.each([
  ["a changed figure", "có 1.091 hồ sơ", [figure("1.091", "a")], [figure("1.093", "a")], [["1.091", "1.093"]]],
  ["typed without its dot", "có 1091 hồ sơ", [figure("1.091", "a")], [figure("1.093", "a")], [["1091", "1.093"]]],
  ["a rate", "đạt 99,96%.", [figure("99,96%", "a")], [figure("99,9%", "a")], [["99,96%", "99,9%"]]],
  ["no part of a larger number", "có 21.091 và 1.0915", [figure("1.091", "a")], [figure("1.093", "a")], []],
  ["no date", "ngày 06 tháng 06/2021, Quyết định 06/QĐ", [figure("06", "a")], [figure("07", "a")], []],
  ["the same as before", "có 1.091 hồ sơ", [figure("1.091", "a")], [figure("1.091", "a")], []],
  [
    "rows inserted above",
    "có 1.091",
    [figure("1.091", "a"), figure("5", "b")],
    [figure("1.093", "x"), figure("5", "y")],
    [["1.091", "1.093"]],
  ],
  [
    "one of two alike still holds",
    "có 35 hồ sơ",
    [figure("35", "a"), figure("35", "b")],
    [figure("36", "a"), figure("35", "b")],
    [],
  ],
  [
    "both of two alike are there",
    "35 và 35",
    [figure("35", "a"), figure("35", "b")],
    [figure("36", "a"), figure("35", "b")],
    [
      ["35", "36"],
      ["35", "36"],
    ],
  ],
  ["a figure that is no more", "có 35 hồ sơ", [figure("35", "a")], [], [["35", null]]],
])("stale: %s", (_, words, old, now, wanted) => {
  expect(staleFigures(words, old, now, now).map((found) => [found.shown, found.now])).toEqual(wanted);
});
