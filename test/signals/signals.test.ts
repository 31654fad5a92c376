import { overdueFindings, overdueUnits } from "../../src/signals/overdue";
import { topReceiving } from "../../src/signals/topReceiving";
import type { Annex } from "../../src/annex/annex";
import { readAnnex } from "../../src/annex/readAnnex";
import { underReportingReason } from "../../src/messages/findings";
import { underReportingUnits } from "../../src/signals/underReporting";
import { plainAnnex, PLAIN_HEADER, PLAIN_MERGES, rightRow, sheetOf } from "../sheetOf";

const received = [100, 300, 120, 40, 90];
const rows = received.map((count, at) => rightRow(at + 1, `Xã Số ${at}`, 0, count));

test("under-reporting is less than the share of the communes' mean", () => {
  // mean 130; half of it 65
  expect(underReportingUnits(plainAnnex(rows), 50)).toEqual([
    { row: 5, name: "Số 3", receivedTotal: 40, mean: 130, sharePercent: 50, signs: [{ kind: "below-share" }] },
  ]);
  expect(underReportingUnits(plainAnnex(rows), 75).map(({ receivedTotal }) => receivedTotal)).toEqual([40, 90]);
});

test("just half of the mean is not under-reporting, and few communes have no mean", () => {
  const even = [100, 100, 100, 100, 150, 50].map((count, at) => rightRow(at + 1, `Xã Số ${at}`, 0, count));
  expect(underReportingUnits(plainAnnex(even), 50)).toEqual([]);
  expect(underReportingUnits(plainAnnex(rows.slice(2)), 50)).toEqual([]);
});

test("the largest first, equal ones in sheet order", () => {
  const equal = [7, 9, 9, 8].map((count, at) => rightRow(at + 1, `Xã Số ${at}`, 0, count));
  expect(topReceiving(plainAnnex(equal), 3).map(({ row, receivedTotal }) => [row, receivedTotal])).toEqual([
    [3, 9],
    [4, 9],
    [5, 8],
  ]);
});

test("overdue: pending past their date and resolved late are told apart", () => {
  const late = rows.map((row) => [...row]);
  late[1]![11] = 5;
  late[2]![8] = 2;
  const annex = plainAnnex(late);
  const units = overdueUnits(annex);
  expect(units).toEqual([
    { row: 3, name: "Số 1", pendingOverdue: 5, resolvedLate: 0 },
    { row: 4, name: "Số 2", pendingOverdue: 0, resolvedLate: 2 },
  ]);
  expect(
    overdueFindings(annex, units).map(({ severity, cells }) => [severity, cells.map(({ column }) => column)]),
  ).toEqual([
    ["warning", [11]],
    ["warning", [8]],
  ]);
});

test("far below its own past is under-reporting, however the others stand; a usual month is not", () => {
  const month = (at: number, counts: readonly number[]) =>
    plainAnnex(
      counts.map((count, unit) => rightRow(unit + 1, `Xã Số ${unit}`, 0, count)),
      `Tháng ${at} năm 2021`,
    );
  const earlier = [month(1, [200, 50, 60]), month(2, [230, 44, 66]), month(3, [190, 61, 52])];
  const now = month(4, [70, 40, 58]);
  expect(underReportingUnits(now, 50, earlier)).toMatchObject([
    { row: 2, signs: [{ kind: "below-past", usual: 200, periods: 3 }] },
  ]);
  expect(underReportingUnits(now, 50, earlier.slice(1))).toEqual([]);
  expect(underReportingUnits(month(4, [150, 40, 58]), 50, earlier)).toEqual([]);
});

test("per head, where the sheet has the population: a large commune with few dossiers, and no small one with its share", () => {
  const header = PLAIN_HEADER.map((row, at) => [...row, at === 0 ? "Dân số (người)" : null]);
  const people = [10_000, 30_000, 12_000, 5_000, "36.000", 9_500];
  const counts = [100, 300, 120, 48, 110, 95];
  const rows = counts.map((count, at) => [...rightRow(at + 1, `Xã Số ${at}`, 0, count), people[at] ?? null]);
  const annex = readAnnex(sheetOf("T6", [...header, ...rows], PLAIN_MERGES), "bieu.xlsx");
  if (!annex) throw new Error("not read");
  expect(annex.rows.map(({ population }) => population)).toEqual([10_000, 30_000, 12_000, 5_000, 36_000, 9_500]);
  expect(underReportingUnits(annex, 30).map(({ name, signs }) => [name, signs])).toEqual([]);
  expect(underReportingUnits(annex, 35).map(({ name, signs }) => [name, signs])).toEqual([
    ["Số 4", [{ kind: "per-head", rate: 31, usual: 100 }]],
  ]);
});

test("several weak signs together ask, one alone does not", () => {
  const month = (at: number, counts: readonly number[]) =>
    plainAnnex(
      counts.map((count, unit) => rightRow(unit + 1, `Xã Số ${unit}`, 0, count)),
      `Tháng ${at} năm 2021`,
    );
  const usual = [100, 100, 100, 100, 55];
  const signs = (now: readonly number[], ...earlier: Annex[]) =>
    underReportingUnits(month(6, now), 50, earlier).map(({ row, signs }) => [row, signs.map(({ kind }) => kind)]);
  // 60 % of the mean, once, and the second time with just the figures of May
  expect(signs(usual)).toEqual([]);
  expect(signs(usual, month(5, [90, 110, 95, 102, 55]))).toEqual([[6, ["below-mean", "same-as-before"]]]);
  expect(signs(usual, month(5, [100, 110, 95, 102, 70]))).toEqual([]);
});

test("a figure judged wrong names nobody and does not raise the mean", () => {
  const counts = [100, 300_000, 120, 40, 90];
  const annex = plainAnnex(counts.map((count, at) => rightRow(at + 1, `Xã Số ${at}`, 0, count)));
  expect(underReportingUnits(annex, 50).length).toBe(4);
  expect(underReportingUnits(annex, 50, [], new Set([3])).map(({ name }) => name)).toEqual(["Số 3"]);
});

test("a reason is one sentence that asks", () => {
  const [unit] = underReportingUnits(plainAnnex(rows), 50);
  expect(unit && underReportingReason(unit)).toBe(
    "tiếp nhận 40 hồ sơ, dưới 50% mức trung bình của các đơn vị cấp xã (130); đơn vị kiểm tra giúp: đã cập nhật đủ hồ sơ lên phần mềm chưa?",
  );
});

test("a commune whose total is missing is held against nobody by what came in within the period", () => {
  const gap = rows.map((row) => [...row]);
  gap[1]![2] = null;
  gap[3]![2] = null;
  const annex = plainAnnex(gap);
  expect(topReceiving(annex, 9).map(({ name }) => name)).toEqual(["Số 2", "Số 0", "Số 4"]);
  expect(underReportingUnits(annex, 50)).toEqual([]);
});
