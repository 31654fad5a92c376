import { sheetConvention } from "../../src/checks/convention";
import { CountTable } from "../../src/checks/counts/countTable";
import { checkTypedFigures } from "../../src/checks/typedFigures";
import { plainAnnex, rightRow, type TypedCell } from "../sheetOf";

const communes = ["Xã An Thanh", "Xã Bình Lãng", "Xã Chí Minh", "Xã Cộng Lạc"];

function checkedWith(change: (rows: TypedCell[][]) => void) {
  const rows = communes.map((name, at) => rightRow(at + 1, name, at + 3, 1040 + at * 7));
  change(rows);
  const table = new CountTable(plainAnnex(rows));
  return checkTypedFigures(table, sheetConvention(table));
}

test.each<[string, TypedCell, object]>([
  ["a negative", -5, { code: "not-a-count", severity: "error" }],
  ["an error value", { error: "#N/A" }, { code: "not-a-count", found: "#N/A" }],
  ["words", "nhiều", { code: "not-a-count", found: "nhiều" }],
  ["a fraction that is no lost dot", 12.34567, { code: "not-a-count", found: 12.34567 }],
  ["a count typed as text", "1.047", { code: "number-as-text", severity: "warning", expected: 1047 }],
])("%s in a count's place", (_, typed, finding) => {
  expect(checkedWith((rows) => (rows[1]![4] = typed))).toMatchObject([{ row: 3, measure: "receivedNew", ...finding }]);
});

test("a dash is 0 and no finding", () => {
  expect(checkedWith((rows) => (rows[0]![8] = "-"))).toEqual([]);
});

test("a fraction that becomes a count times a thousand lost its thousands dot", () => {
  const [finding] = checkedWith((rows) => (rows[1]![4] = 1.047));
  expect(finding).toMatchObject({
    code: "not-a-count",
    suggestion: { from: 1.047, to: 1047, reason: "thousands-separator" },
  });
});

test("a blank is a warning, or only a remark where an identity shows it to be 0", () => {
  expect(checkedWith((rows) => (rows[0]![8] = null))).toMatchObject([
    { code: "missing-figure", severity: "info", measure: "resolvedLate" },
  ]);
  expect(checkedWith((rows) => (rows[0]![4] = null))).toMatchObject([
    { code: "missing-figure", severity: "warning", measure: "receivedNew" },
  ]);
});

test("a column that nobody fills says nothing", () => {
  expect(checkedWith((rows) => rows.forEach((row) => (row[11] = null)))).toEqual([]);
});

test("blanks on both sides of an identity show nothing: they may be anything that is equal", () => {
  const found = checkedWith((rows) => {
    rows[0]![9] = null;
    rows[0]![10] = null;
    rows[0]![11] = null;
  });
  expect(found.map(({ code, severity, measure }) => [code, severity, measure])).toEqual([
    ["missing-figure", "warning", "pendingTotal"],
    ["missing-figure", "warning", "pendingInTime"],
    ["missing-figure", "warning", "pendingOverdue"],
  ]);
});
