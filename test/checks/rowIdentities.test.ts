import { sheetConvention } from "../../src/checks/convention";
import { CountTable } from "../../src/checks/counts/countTable";
import { identityName } from "../../src/checks/identities";
import { checkRowIdentities } from "../../src/checks/rowIdentities";
import { cellAddress } from "../../src/workbook/address";
import { readAnnex } from "../../src/annex/readAnnex";
import { plainAnnex, rightRow, sheetOf } from "../sheetOf";

const communes = ["Xã An Thanh", "Xã Bình Lãng", "Xã Chí Minh", "Xã Cộng Lạc"];
const right = communes.map((name, at) => rightRow(at + 1, name, at + 3, 40 + at * 7));

function failures(rows: Parameters<typeof plainAnnex>[0]) {
  const table = new CountTable(plainAnnex(rows));
  return checkRowIdentities(table, sheetConvention(table));
}

test("a sheet whose figures agree has no finding", () => {
  expect(failures(right)).toEqual([]);
});

test("a failed identity names its cells, both sides and the row", () => {
  const rows = right.map((row) => [...row]);
  rows[1]![5] = 99;
  const found = failures(rows);
  expect(found.map((finding) => [finding.identity, finding.row, finding.cells.map(cellAddress).join(" ")])).toEqual([
    [
      "resolvedTotal = resolvedEarly + resolvedOnTime + resolvedLate",
      3,
      "Tháng 6 năm 2021!F4 Tháng 6 năm 2021!G4 Tháng 6 năm 2021!H4 Tháng 6 năm 2021!I4",
    ],
    ["receivedTotal = resolvedTotal + pendingTotal", 3, "Tháng 6 năm 2021!C4 Tháng 6 năm 2021!F4 Tháng 6 năm 2021!J4"],
  ]);
  expect(found[0]).toMatchObject({ found: 99, expected: 37, severity: "error", unit: "Bình Lãng" });
});

test("an office that leaves the carried-over out of the received total is held to its own convention", () => {
  const rows = right.map((row) => {
    const [ordinal, name, , carried, fresh, ...rest] = row;
    return [ordinal!, name!, fresh!, carried!, fresh!, ...rest];
  });
  const table = new CountTable(plainAnnex(rows));
  const convention = sheetConvention(table);
  expect(convention.used.map(({ variant }) => identityName(variant))).toEqual([
    "receivedTotal = receivedNew",
    "resolvedTotal = resolvedEarly + resolvedOnTime + resolvedLate",
    "pendingTotal = pendingInTime + pendingOverdue",
    "carriedOver + receivedTotal = resolvedTotal + pendingTotal",
  ]);
  expect(checkRowIdentities(table, convention)).toEqual([]);
});

test("an identity that holds in less than half of the rows is not used, and said once", () => {
  const rows = right.map((row, at) => {
    const copy = [...row];
    copy[5] = 500 + at * 13;
    return copy;
  });
  const found = failures(rows);
  expect(found.map(({ code, severity, row, identity }) => [code, severity, row, identity])).toEqual([
    ["identity-not-used", "info", null, "resolvedTotal = resolvedEarly + resolvedOnTime + resolvedLate"],
    ["identity-not-used", "info", null, "receivedTotal = resolvedTotal + pendingTotal"],
  ]);
});

test("a blank is neither right nor wrong, unless no count could fill it", () => {
  const fillable = right.map((row) => [...row]);
  fillable[0]![8] = null;
  expect(failures(fillable)).toEqual([]);
  const impossible = right.map((row) => [...row]);
  impossible[0]![8] = null;
  impossible[0]![6] = 900;
  expect(failures(impossible).map(({ code, row }) => [code, row])).toEqual([["row-identity", 2]]);
});

test("a figure that cannot be read leaves its identities unjudged", () => {
  const rows = right.map((row) => [...row]);
  rows[2]![2] = { error: "#REF!" };
  expect(failures(rows)).toEqual([]);
});

test("a sheet without a column for what was carried over is not held to the rest of that sum, nor told so", () => {
  const rows = communes.map((name, at) => [at + 1, name, 40 + at, 30 + at, 35 + at, 5]);
  const header = [
    "TT",
    "Đơn vị",
    "Tổng số hồ sơ tiếp nhận",
    "Tiếp nhận mới trong kỳ",
    "Đã giải quyết",
    "Đang giải quyết",
  ];
  const annex = readAnnex(sheetOf("Tháng 6 năm 2021", [header, ...rows]), "bieu.xlsx");
  if (!annex) throw new Error("not read");
  expect([...annex.columns.keys()]).toEqual(["receivedTotal", "receivedNew", "resolvedTotal", "pendingTotal"]);
  const table = new CountTable(annex);
  expect(checkRowIdentities(table, sheetConvention(table))).toEqual([]);
});
