import fc from "fast-check";
import { a1, columnLetters } from "../../../src/workbook/address";
import { shiftFormula } from "../../../src/workbook/file/read/sharedFormula";

it.each([
  ["C5-D5", 3, 0, "C8-D8"],
  ["C5-D5", 0, 2, "E5-F5"],
  ["$C5+C$5+$C$5", 1, 1, "$C6+D$5+$C$5"],
  ["SUM(C5:C8)/SUM(C:C)", 1, 1, "SUM(D6:D9)/SUM(D:D)"],
  ["SUM($3:$4,5:6)", 2, 9, "SUM($3:$4,7:8)"],
  ["'Biểu T6'!C5&\"C5\"&T6!C5", 1, 0, "'Biểu T6'!C6&\"C5\"&T6!C6"],
  ["'It''s C5'!C5", 1, 0, "'It''s C5'!C6"],
  ["LOG10(A1)+A1B+_A1+A1_x+TênC5", 1, 0, "LOG10(A2)+A1B+_A1+A1_x+TênC5"],
  ["[1]Sheet1!C5+BangKe[C5]+BangKe[[#This Row],[C5]]", 1, 0, "[1]Sheet1!C6+BangKe[C5]+BangKe[[#This Row],[C5]]"],
  ["1E5+XFE1+XFD1", 1, 0, "1E5+XFE1+XFD2"],
  ["A1", -1, 0, "#REF!"],
  ["XFD1+A1:B2", 0, 1, "#REF!+B1:C2"],
  ["XFD1048576", 1, 0, "#REF!"],
  ["#REF!+c5", 1, 0, "#REF!+C6"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});

const relative = fc
  .record({
    row: fc.integer({ min: 200, max: 5000 }),
    column: fc.integer({ min: 200, max: 5000 }),
    form: fc.constantFrom("cell", "area", "columns", "rows"),
  })
  .map(({ row, column, form }) => {
    if (form === "columns") return `${columnLetters(column)}:${columnLetters(column + 3)}`;
    if (form === "rows") return `${row}:${row + 2}`;
    return form === "area" ? `${a1(row, column)}:${a1(row + 1, column + 1)}` : a1(row, column);
  });
const opaque = fc.constantFrom('"C5 ""D6"""', "'T6 C5'!$A$1", "$B$7", "1.5", "Table1[[#All],[C5]]", "LOG10(1)", "TRUE");

it("comes back when moved there and back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(relative, opaque), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -150, max: 150 }),
      fc.integer({ min: -150, max: 150 }),
      (pieces, rows, columns) => {
        const formula = `SUM(${pieces.join(",")})`;
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      },
    ),
  );
});
