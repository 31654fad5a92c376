import { foreignNames } from "../../../src/workbook/file/foreign/foreignNames";

const names = (...named: readonly (readonly [string, string])[]) =>
  foreignNames(
    named.map(([name, refersTo]) => ({ name, refersTo })),
    ["Biểu T6", "T5", "Xã 'A'"],
  ).map(({ name, sheet, range }) => [name, sheet, range]);

test("cells and areas, on the sheets that were read", () => {
  expect(names(["Tổng", "'Biểu T6'!$C$13"], ["Các_xã", "T5!$C$9:$C$31"], ["A.b", "'Xã ''A'''!C1"])).toEqual([
    ["Tổng", 0, "$C$13"],
    ["Các_xã", 1, "$C$9:$C$31"],
    ["A.b", 2, "C1"],
  ]);
});

test("what an .xlsx could not hold, or says nothing, is left out", () => {
  expect(
    names(
      ["Mất", "#REF!"],
      ["Nơi_khác", "T4!$A$1"],
      ["Hằng", "0.5"],
      ["Hai_vùng", "T5!$A$1,T5!$B$1"],
      ["có dấu cách", "T5!$A$1"],
      ["AB12", "T5!$A$1"],
      ["_xlnm.Print_Area", "T5!$A$1"],
      ["Lặp", "T5!$A$1"],
      ["LẶP", "T5!$A$2"],
    ),
  ).toEqual([["Lặp", 1, "$A$1"]]);
});
