import { readFileSync } from "node:fs";
import { settle, tongHop, type Outcome } from "../../src/tongHop";
import { cellAt } from "../../src/workbook/cells";
import { openFileWorkbook, type FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { Decision } from "../../src/review/decision";

const SHEET = "Biểu T6";
const F23 = { sheet: SHEET, row: 22, column: 5 };
const made = (state: Decision["state"], note: string): Decision => ({
  state,
  note,
  who: "Lan",
  when: "01/7/2021 14:05",
});

async function opened(): Promise<FileWorkbook> {
  return openFileWorkbook(new Uint8Array(readFileSync("test/samples/tu-ky-2021-06-loi.xlsx")), "bieu.xlsx");
}

const idsAt = ({ review }: Outcome, row: number) =>
  review.entries.filter(({ finding }) => finding.row === row).map(({ id }) => id);
const decisionsOn = (ids: readonly string[], decision: Decision) => new Map(ids.map((id) => [id, decision]));
const disputes = ({ report }: Outcome) => JSON.stringify(report.blocks).split('"disputed":true').length - 1;

test("a run leaves the workbook without the sheet; a decision brings it, and it lasts through saving and a rerun", async () => {
  const workbook = await opened();
  const outcome = await tongHop(workbook, { today: "2021-07-01" });
  expect((await workbook.read()).sheets.map(({ name }) => name)).not.toContain("Kiểm tra");
  const ids = idsAt(outcome, 31);
  await settle(workbook, outcome, decisionsOn(ids, made("accepted", "hai thôn")), true);
  const again = await openFileWorkbook(await workbook.save(), "bieu.xlsx");
  const rerun = await tongHop(again, { today: "2021-07-02" });
  expect(rerun.review.round).toBe(1);
  for (const { id, decision } of rerun.review.entries) {
    expect(decision).toEqual(
      ids.includes(id) ? made("accepted", "hai thôn") : expect.objectContaining({ state: "open" }),
    );
  }
});

test("what is accepted is no dispute of the report and has no mark of its own; undone, all is as before", async () => {
  const workbook = await opened();
  const outcome = await tongHop(workbook, {});
  const ids = outcome.review.entries.filter(({ finding }) => finding.severity === "error").map(({ id }) => id);
  const settled = await settle(workbook, outcome, decisionsOn(ids, made("accepted", "đúng")), true);
  expect(disputes(outcome)).toBeGreaterThan(0);
  expect(disputes(settled)).toBe(0);
  expect(settled.marks.rules.some(({ style }) => style === "suspect")).toBe(false);
  const before = new Map(outcome.review.entries.map(({ id, decision }) => [id, decision]));
  const undone = await settle(workbook, settled, before, true);
  expect(undone.review.entries).toEqual(outcome.review.entries);
  expect(undone.report).toEqual(outcome.report);
  expect(undone.marks).toEqual(outcome.marks);
});

test("a second submission with a figure changed: the decision on it falls open, what was put right is told as settled", async () => {
  const workbook = await opened();
  const outcome = await tongHop(workbook, { today: "2021-07-01" });
  const all = outcome.review.entries.map(({ id }) => id);
  await settle(workbook, outcome, decisionsOn(all, made("accepted", "đã hỏi")), true);
  const second = await openFileWorkbook(await workbook.save(), "bieu.xlsx");
  await second.writeCell(F23, 295);
  await second.writeCell({ sheet: SHEET, row: 32, column: 11 }, 6);
  const round2 = await tongHop(second, { today: "2021-07-05" });
  expect(round2.review.round).toBe(2);
  const gone = round2.review.past.filter(({ course }) => course?.kind === "gone" && course.round === 2);
  expect(gone.some(({ unit }) => unit === "Hà Thanh")).toBe(true);
  const taiSon = round2.review.entries.filter(
    ({ finding }) => finding.unit === "Tái Sơn" && finding.code === "overdue",
  );
  expect(taiSon.map(({ decision, course }) => [decision.state, course.kind])).toEqual([["open", "changed"]]);
  const ngocKy = round2.review.entries.find(({ finding }) => finding.unit === "Ngọc Kỳ");
  expect(ngocKy?.decision).toEqual(made("accepted", "đã hỏi"));
});

test("what a person typed into the sheet between two decisions stays", async () => {
  const workbook = await opened();
  const first = await tongHop(workbook, {});
  const [a = "", b = ""] = first.review.entries.map(({ id }) => id);
  const after = await settle(workbook, first, decisionsOn([a], made("later", "")), true);
  const sheet = (await workbook.read()).sheets.find(({ name }) => name === "Kiểm tra");
  const row = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === b));
  const note = sheet?.rows.flatMap(({ cells }) => cells).find(({ value }) => value === "Lý do, ghi chú");
  await workbook.setCells([{ sheet: "Kiểm tra", row: row!.index, column: note!.column, value: "gọi lại thứ Hai" }]);
  const next = await settle(workbook, after, decisionsOn([a], made("asked", "")), true);
  expect(next.review.entries.find(({ id }) => id === b)?.decision.note).toBe("gọi lại thứ Hai");
  const written = (await workbook.read()).sheets.find(({ name }) => name === "Kiểm tra");
  expect(cellAt(written!, row!.index, note!.column)?.value).toBe("gọi lại thứ Hai");
});
