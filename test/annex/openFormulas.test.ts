import { openFormulas } from "../../src/annex/figures/openFormulas";
import { readAnnex } from "../../src/annex/readAnnex";
import { PLAIN_HEADER, PLAIN_MERGES, sheetOf, type TypedCell } from "../sheetOf";

const counts = (scale: number) => [30, 10, 20, 22, 12, 8, 2, 8, 7, 1].map((count) => scale * count);
const unit = (ordinal: number, name: string, scale: number): TypedCell[] => [ordinal, name, ...counts(scale)];

/** Of an annex with a total row of formulas. @param results of the formulas in C and D */
function openIn(inC: number | null, inD: number | null) {
  const [, , ...rest] = counts(6);
  const total: TypedCell[] = [
    null,
    "Tổng cộng",
    { formula: "SUM(C3:C5)", value: inC },
    { formula: "SUM(D3:D5)+Khac!A1", value: inD },
    ...rest,
  ];
  const rows = [unit(1, "Xã An Thanh", 1), unit(2, "Xã Bình Lãng", 2), unit(3, "Xã Cộng Lạc", 3), total];
  const sheet = sheetOf("Tháng 6 năm 2021", [...PLAIN_HEADER, ...rows], PLAIN_MERGES);
  const annex = readAnnex(sheet, "bieu.xlsx");
  if (annex === null) throw new Error("no annex");
  return openFormulas(annex, sheet);
}

const [C6, D6] = [2, 3].map((column) => ({ sheet: "Tháng 6 năm 2021", row: 5, column }));

it("tells the cells whose results the file lacks: worked out, or not known", () => {
  expect(openIn(null, null)).toEqual({ computed: [C6], unknown: [D6] });
  expect(openIn(180, null)).toEqual({ computed: [], unknown: [D6] });
});

it("tells none where the file holds the results", () => {
  expect(openIn(180, 60)).toEqual({ computed: [], unknown: [] });
});
