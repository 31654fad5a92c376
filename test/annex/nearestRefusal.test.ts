import { recognise } from "../../src/analysis";
import { failureMessage } from "../../src/messages/failures";
import { WorkbookFailure } from "../../src/workbook/failure";
import { sheetOf, workbookOf, type TypedCell } from "../sheetOf";
import { finish } from "../../src/steps";

function failure(...sheets: readonly (readonly (readonly TypedCell[])[])[]): WorkbookFailure {
  const book = workbookOf(...sheets.map((rows, at) => sheetOf(`Trang ${at + 1}`, rows)));
  try {
    finish(recognise(book, undefined, undefined));
  } catch (error) {
    if (error instanceof WorkbookFailure) return error;
    throw error;
  }
  throw new Error("read");
}

test("a sheet that came near is named, with what was understood and what is missing", () => {
  const found = failure(
    [["Ghi chú", "Tên"]],
    [
      ["TT", "Đơn vị", "Tổng số tiếp nhận", "Kỳ trước chuyển sang", "Tiếp nhận trong kỳ"],
      [1, "Xã An Thanh", 43, 3, 40],
    ],
  );
  expect(found.details).toMatchObject({
    guessSheet: "Trang 2",
    headerRow: "1",
    guess: "receivedTotal=C carriedOver=D receivedNew=E",
    reasons: "no-outcome",
  });
  expect(failureMessage(found).body).toBe(
    "Gần giống nhất là trang “Trang 2”, tiêu đề từ dòng 1: hiểu cột C là tổng số tiếp nhận, D là kỳ trước chuyển sang, E là tiếp nhận trong kỳ; nhưng không thấy cột số hồ sơ đã hoặc đang giải quyết. Biểu cần có cột tên đơn vị, cột số hồ sơ tiếp nhận và cột số hồ sơ đã hoặc đang giải quyết. Hãy chọn đúng tệp hoặc đúng trang.",
  );
});

test("where none comes near nothing is guessed", () => {
  const { details } = failure([
    ["TT", "Nội dung", "Dự toán thu", "Dự toán chi ngân sách"],
    [1, "Xã An Thanh", 43, 3],
  ]);
  expect(details["guess"]).toBeUndefined();
});
