import { checkAnnex } from "../../src/checks/check";
import { readOverview } from "../../src/overview/readOverview";
import { underReportingUnits } from "../../src/signals/underReporting";
import type { Annex } from "../../src/annex/annex";
import { plainAnnex, rightRow } from "../sheetOf";

function overviewOf(annex: Annex, others: readonly Annex[] = []) {
  const { findings } = checkAnnex(annex, others, null);
  return readOverview(annex, others, findings, underReportingUnits(annex, 50, others));
}

const month = (at: number, counts: readonly number[]): Annex =>
  plainAnnex(
    counts.map((count, unit) => rightRow(unit + 1, `Xã Số ${unit}`, 0, count)),
    `Tháng ${at} năm 2021`,
  );

test("one entry a commune in sheet order, with what was received and where it stands", () => {
  const annex = month(6, [100, 300, 120, 90, 20]);
  const { communes, communeTotals, officeTotals } = overviewOf(annex);
  expect(communes.map(({ name, received }) => [name, received])).toEqual([
    ["Số 0", 100],
    ["Số 1", 300],
    ["Số 2", 120],
    ["Số 3", 90],
    ["Số 4", 20],
  ]);
  expect(communes[1]?.cell).toEqual({ sheet: annex.sheet, row: 3, column: 2 });
  expect(communes.map(({ underReporting }) => underReporting?.receivedTotal ?? null)).toEqual([
    null,
    null,
    null,
    null,
    20,
  ]);
  expect(communeTotals.received).toBe(630);
  expect(officeTotals).toBeNull();
});

test("a commune whose total is missing adds nothing to the totals, nor what came in within the period alone", () => {
  const rows = [100, 300, 120, 90, 20].map((count, unit) => rightRow(unit + 1, `Xã Số ${unit}`, 0, count));
  rows[1]![2] = null;
  const { communes, communeTotals } = overviewOf(plainAnnex(rows));
  expect(communes[1]).toMatchObject({ received: null, cell: { row: 3, column: 2 } });
  expect(communeTotals.received).toBe(330);
  for (const row of rows) row[2] = null;
  expect(overviewOf(plainAnnex(rows)).communeTotals.received).toBe(630);
});

test("overdue is late and pending past their date; the rate is early and on time of all resolved", () => {
  //                          TT  unit       total old new  all early ontime late pending in  past
  const annex = plainAnnex([
    [1, "Xã Một", 100, 0, 100, 90, 50, 39, 1, 10, 7, 3],
    [2, "Xã Hai", 20_000, 0, 20_000, 20_000, 19_999, 0, 1, 0, 0, 0],
    [3, "Xã Ba", 5, 0, 5, 0, 0, 0, 0, 5, 5, 0],
  ]);
  expect(overviewOf(annex).communes.map(({ overdue, rate, pending }) => [overdue, rate, pending])).toEqual([
    [4, 9_889, 10],
    // never 100 % beside a late one
    [1, 9_999, 0],
    [0, null, 5],
  ]);
});

test("findings that one wrong cell explains are one item of the commune", () => {
  // 132 for 123: the row's two identities and the total fail, for one reason
  const annex = plainAnnex([
    [1, "Xã Một", 150, 0, 150, 132, 23, 100, 0, 27, 27, 0],
    [2, "Xã Hai", 110, 0, 110, 100, 50, 50, 0, 10, 10, 0],
    [3, "Xã Ba", 120, 0, 120, 100, 60, 40, 0, 20, 20, 0],
    [null, "Tổng cộng", 380, 0, 380, 323, 133, 190, 0, 57, 57, 0],
  ]);
  const overview = overviewOf(annex);
  expect(overview.communes.map(({ errors, warnings }) => [errors, warnings])).toEqual([
    [1, 0],
    [0, 0],
    [0, 0],
  ]);
  // the whole sheet's are counted one by one, as in the pane's list
  expect(overview.errors).toBe(3);
});

test("the past: the same kind of period, oldest first, up to this one, by the unit's name however spelt", () => {
  const earlier = plainAnnex([rightRow(1, "Xã Hoà Bình", 0, 80), rightRow(2, "Xã Số 1", 0, 40)], "Tháng 4 năm 2021");
  const now = plainAnnex(
    [rightRow(1, "Xã Hòa Bình", 0, 90), rightRow(2, "Xã Số 1", 0, 50), rightRow(3, "Xã Mới", 0, 10)],
    "Tháng 5 năm 2021",
  );
  const later = month(6, [1, 2, 3]);
  const year = plainAnnex([rightRow(1, "Xã Số 1", 0, 999), rightRow(2, "Xã Số 2", 0, 999)], "Năm 2020");
  const { trend, communes } = overviewOf(now, [later, year, earlier]);
  expect(trend.map(({ period, sums }) => [period.to, sums.received])).toEqual([
    ["2021-04-30", 120],
    ["2021-05-31", 150],
  ]);
  expect(communes.map(({ past }) => past)).toEqual([
    [80, 90],
    [40, 50],
    [null, 10],
  ]);
});

test("one period has no trend", () => {
  const { trend, communes } = overviewOf(month(6, [1, 2, 3]), [
    plainAnnex([rightRow(1, "Xã Số 1", 0, 999), rightRow(2, "Xã Số 2", 0, 999)], "Năm 2020"),
  ]);
  expect(trend).toEqual([]);
  expect(communes[0]?.past).toEqual([]);
});
