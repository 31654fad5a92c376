import { figureSource } from "../../src/report/figureSource";

const at = (row: number, column: number, sheet = "Biểu") => ({ sheet, row, column });

test("one cell is itself", () => {
  expect(figureSource([at(3, 2)])).toEqual({ cell: at(3, 2) });
});

test("a sum leads to the stretch of its column, whatever the order of its cells", () => {
  expect(figureSource([at(9, 2), at(3, 2), at(7, 2)])).toEqual({ cell: at(3, 2), through: at(9, 2) });
});

test("of several columns or sheets the first", () => {
  expect(figureSource([at(3, 4), at(5, 4), at(3, 2), at(9, 4, "Biểu T5")])).toEqual({
    cell: at(3, 4),
    through: at(5, 4),
  });
});

test("a number without cells leads nowhere", () => {
  expect(figureSource([])).toBeNull();
});
