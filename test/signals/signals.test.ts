import { overdueFindings, overdueUnits } from "../../src/signals/overdue";
import { topReceiving } from "../../src/signals/topReceiving";
import { underReportingUnits } from "../../src/signals/underReporting";
import { plainAnnex, rightRow } from "../sheetOf";

const received = [100, 300, 120, 40, 90];
const rows = received.map((count, at) => rightRow(at + 1, `Xã Số ${at}`, 0, count));

test("under-reporting is less than the share of the communes' mean", () => {
  // mean 130; half of it 65
  expect(underReportingUnits(plainAnnex(rows), 50)).toEqual([
    { row: 5, name: "Số 3", receivedTotal: 40, mean: 130, sharePercent: 50 },
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
  expect(underReportingUnits(now, 50, earlier)).toMatchObject([{ row: 2, past: { usual: 200, periods: 3 } }]);
  expect(underReportingUnits(now, 50, earlier.slice(1))).toEqual([]);
  expect(underReportingUnits(month(4, [150, 40, 58]), 50, earlier)).toEqual([]);
});
