import { appendixTable } from "../../src/report/appendix";
import { plainAnnex, rightRow } from "../sheetOf";

test("figures that are no counts stand as people write them: a comma before the fraction, words as typed", () => {
  const wrong = rightRow(1, "Xã An Thanh", 3, 400);
  wrong.splice(2, 3, 1.283, -5, "chưa có");
  const { rows } = appendixTable(plainAnnex([wrong, rightRow(2, "Xã Hà Kỳ", 3, 1238)]));
  expect(rows[0]?.cells.slice(0, 5)).toEqual(["1", "Xã An Thanh", "1,283", "−5", "chưa có"]);
  expect(rows[1]?.cells.slice(0, 5)).toEqual(["2", "Xã Hà Kỳ", "1.241", "3", "1.238"]);
});
