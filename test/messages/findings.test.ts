import type { Finding } from "../../src/checks/finding";
import { findingMessage, suspectWords } from "../../src/messages/findings";

const cell = (row: number, column: number) => ({ sheet: "T6", row, column });
const resolved: Finding = {
  code: "row-identity",
  severity: "error",
  row: 22,
  unit: "Hà Thanh",
  measure: "resolvedTotal",
  identity: "resolvedTotal = resolvedEarlyOrOnTime + resolvedLate",
  cells: [cell(22, 5), cell(22, 6), cell(22, 7)],
  found: 259,
  expected: 295,
  suspects: [cell(22, 5)],
};

test("a failed identity says both sides and the difference, and asks for the cell", () => {
  expect(findingMessage(resolved)).toBe(
    "Hà Thanh: đã giải quyết ghi 259, còn giải quyết trước và đúng hạn + giải quyết quá hạn cộng được 295; chênh 36.",
  );
  const suggestion = { cell: cell(22, 5), from: 259, to: 295, reason: "transposed-digits" as const };
  expect(suspectWords({ ...resolved, suggestion })).toBe(
    "Ô F23 có phải là 295 thay vì 259 không (hai chữ số đổi chỗ)?",
  );
});

test("two cells swapped are named together; a blank is asked for", () => {
  const suspects = [cell(26, 8), cell(26, 9)];
  const swapped = { cell: cell(26, 8), from: 265, to: 474, reason: "swapped-cells" as const };
  expect(suspectWords({ ...resolved, suspects, suggestion: swapped })).toBe(
    "Ô I27 (265) và ô J27 (474) có phải ghi đổi chỗ cho nhau không?",
  );
  const blank = { cell: cell(22, 5), from: null, to: 12, reason: "blank" as const };
  expect(suspectWords({ ...resolved, suggestion: blank })).toBe("Ô F23 đang trống, có phải là 12 không?");
});

test("a cell shown blank, a fraction shown as percent and a formula without a result are told as they are", () => {
  const blank = { cell: cell(22, 5), from: "", to: 0, reason: "blank" as const };
  expect(suspectWords({ ...resolved, suggestion: blank })).toBe("Ô F23 đang trống, có phải là 0 không?");
  const rate: Finding = { ...resolved, code: "rate", measure: "onTimeRate", found: 50, expected: 99.39 };
  const suggestion = { cell: cell(22, 12), from: 0.5, to: 0.9939, reason: "recomputed" as const };
  expect(suspectWords({ ...rate, suggestion })).toBe(
    "Ô M23 có phải là 99,39% thay vì 50% không (tính lại từ các số liệu liên quan)?",
  );
  expect(findingMessage({ ...resolved, code: "not-a-count", found: null })).toBe(
    "Hà Thanh: cột “đã giải quyết” là công thức chưa có kết quả; hãy mở tệp bằng Excel, tính lại (F9) rồi lưu.",
  );
});

test("a run of figures one column aside is told as one", () => {
  const suspects = [2, 3, 4, 5].map((column) => cell(4, column));
  const suggestion = { cell: cell(4, 2), from: 41, to: 442, reason: "shifted-column" as const };
  expect(suspectWords({ ...resolved, suspects, suggestion })).toBe(
    "Các số từ ô C5 đến ô F5 có phải ghi lệch một cột không (ô C5: 41 → 442)?",
  );
});

test("where it is open, the few ways to mend it are told with their figures, many by their cells", () => {
  const way = (column: number, from: number, to: number) => [
    { cell: cell(26, column), from, to, reason: "digit-typo" as const },
  ];
  const suspects = [cell(26, 10), cell(26, 11)];
  expect(suspectWords({ ...resolved, suspects, candidates: [way(10, 5, 8), way(11, 0, 3)] })).toBe(
    "Có thể sai ở ô K27 (5 → 8) hoặc ô L27 (0 → 3); đề nghị đối chiếu với số liệu gốc.",
  );
  const many = [2, 3, 4, 5].map((column) => way(column, 1, 2));
  expect(suspectWords({ ...resolved, suspects: many.map(([one]) => one!.cell), candidates: many })).toBe(
    "Có thể sai ở một trong các ô C27, D27, E27, F27; đề nghị đối chiếu với số liệu gốc.",
  );
});

test("where nothing can be told, it says so; a formula is to be looked at, not typed over", () => {
  const open = { ...resolved, suspects: [], extra: { undetermined: 1 } };
  expect(suspectWords(open)).toMatch(/^Không xác định được ô sai; .*cả dòng/);
  expect(suspectWords({ ...open, code: "column-total" })).toMatch(/^Không xác định được ô sai; .*cả cột/);
  expect(suspectWords({ ...resolved, extra: { formula: "SUM(F4:F20)" } })).toBe(
    "Đề nghị kiểm tra công thức ô F23 (=SUM(F4:F20)).",
  );
});

test.each<[number | string, string]>([
  [-5, "ghi −5, là số âm."],
  [1.5, "ghi 1,5, có phần thập phân, không phải số hồ sơ."],
  ["#REF!", "ghi “#REF!”, là lỗi của công thức."],
  ["nhiều", "ghi “nhiều”, không đọc được thành số hồ sơ."],
])("what is no count: %s", (found, words) => {
  expect(findingMessage({ ...resolved, code: "not-a-count", found })).toBe(`Hà Thanh: cột “đã giải quyết” ${words}`);
});

test("what a total's formula does wrong", () => {
  const extra = { formula: "SUM(F4:F20)", leftOut: "21", hidden: "9", twice: "4-6", columns: "G", constant: 3 };
  expect(findingMessage({ ...resolved, code: "total-formula", extra })).toBe(
    "Hà Thanh: công thức cộng cột “đã giải quyết” (=SUM(F4:F20)) bỏ sót dòng 21; không cộng dòng 9 đang bị ẩn; cộng lặp dòng 4-6; lấy cả số ở cột G; cộng thêm số 3 gõ trong công thức.",
  );
});
