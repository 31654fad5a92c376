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

test("tables side by side, and a table turned round, are told how to be laid out", () => {
  const half = ["STT", "Xã", "Tiếp nhận", "Đã giải quyết", "Đang giải quyết"];
  const beside = failure([
    [...half, null, ...half],
    [1, "Xã An Thanh", 43, 40, 3, null, 3, "Xã Hà Kỳ", 66, 60, 6],
    [2, "Xã Văn Tố", 50, 45, 5, null, 4, "Xã Đại Sơn", 70, 66, 4],
  ]);
  expect(failureMessage(beside).body).toBe(
    "Trang “Trang 1”, tiêu đề từ dòng 1: nhiều bảng số liệu đặt cạnh nhau trên cùng các dòng; hãy chuyển bảng bên phải xuống dưới bảng bên trái, hoặc sang trang khác.",
  );
  const turned = failure([
    ["TT", "Chỉ tiêu", "Xã An Thanh", "Xã Hà Kỳ", "Xã Văn Tố", "Tổng cộng"],
    [1, "Tổng số tiếp nhận", 43, 66, 50, 159],
    [2, "Đã giải quyết", 40, 60, 45, 145],
    [3, "Đang giải quyết", 3, 6, 5, 14],
  ]);
  expect(failureMessage(turned).body).toMatch(/^Trang “Trang 1”, tiêu đề từ dòng 1: mỗi đơn vị ghi ở một cột/);
});

test("of tables side by side the only one that counts dossiers is read", () => {
  const rows = [
    ["STT", "Xã", "Tiếp nhận", "Đã giải quyết", "Đang giải quyết", null, "STT", "Xã", "Quá hạn đất đai"],
    [1, "Xã An Thanh", 43, 40, 3, null, 1, "Xã An Thanh", 2],
    [2, "Xã Văn Tố", 50, 45, 5, null, 2, "Xã Văn Tố", 1],
  ];
  const { annex } = finish(recognise(workbookOf(sheetOf("T9", rows)), undefined, undefined));
  expect([...annex.columns.keys()]).toEqual(["receivedTotal", "resolvedTotal", "pendingTotal"]);
});
