import { CountTable } from "../../../src/checks/counts/countTable";
import { plainAnnex, rightRow } from "../../sheetOf";

const annex = plainAnnex([rightRow(1, "Xã An Thanh", 4, 40), rightRow(2, "Xã Văn Tố", 6, 60)]);
const receivedIn = (rows: typeof annex.rows) => [
  ...(new CountTable({ ...annex, rows }).column("receivedTotal")?.values ?? []),
];

test("what the reading laid out serves rows that have those figures, whatever else of them is changed", () => {
  const rows = annex.rows.map((row) => ({ ...row, population: 5000 }));
  expect(annex.laidOut).toBeDefined();
  expect(new CountTable({ ...annex, rows }).column("receivedTotal")).toBe(annex.laidOut?.column("receivedTotal"));
});

test("rows with other figures, fewer rows and rows in another order have columns of their own", () => {
  const [first, second] = annex.rows;
  const figure = first?.figures.get("receivedTotal");
  if (!first || !second || !figure) throw new Error("rows");
  const figures = new Map([...first.figures, ["receivedTotal" as const, { ...figure, value: 7 }]]);
  expect(receivedIn(annex.rows)).toEqual([44, 66]);
  expect(receivedIn([{ ...first, figures }, second])).toEqual([7, 66]);
  expect(receivedIn([second])).toEqual([66]);
  expect(receivedIn([second, first])).toEqual([66, 44]);
});
