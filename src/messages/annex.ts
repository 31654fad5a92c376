import type { ColumnReason, RowDoubt } from "../annex/annex";
import type { RefusalReason } from "../annex/recognition";

/** Why a sheet was not read as an annex, in words for the pane. */
export const REFUSAL_REASONS: Readonly<Record<RefusalReason, string>> = {
  "no-header": "không thấy dòng tiêu đề cột của biểu",
  "no-unit-column": "không thấy cột tên đơn vị",
  "no-received": "không thấy cột số hồ sơ tiếp nhận",
  "no-outcome": "không thấy cột số hồ sơ đã hoặc đang giải quyết",
  "no-units": "không có dòng đơn vị nào có số liệu",
  "not-units": "các dòng không phải là đơn vị (là người, thủ tục hoặc lĩnh vực)",
  "tables-beside":
    "nhiều bảng số liệu đặt cạnh nhau trên cùng các dòng; hãy chuyển bảng bên phải xuống dưới bảng bên trái, hoặc sang trang khác",
  "units-in-columns":
    "mỗi đơn vị ghi ở một cột, chỉ tiêu ghi theo dòng; hãy chép bảng sang trang mới bằng Paste Special, Transpose để mỗi đơn vị một dòng",
  "other-matter": "biểu thống kê việc khác, không phải hồ sơ thủ tục hành chính",
};

/** What the reading of a column rests on. */
export const COLUMN_REASONS: Readonly<Record<ColumnReason, string>> = {
  words: "theo tiêu đề cột",
  "words-and-sums": "theo tiêu đề cột, khớp với số liệu",
  sums: "tiêu đề chưa rõ, xác định theo số liệu",
  guess: "tiêu đề chưa rõ, tạm hiểu như vậy",
  "against-sums": "theo tiêu đề cột, nhưng số liệu không khớp",
  user: "do người dùng chọn",
};

/** Why a row's reading is a guess. */
export const ROW_DOUBTS: Readonly<Record<RowDoubt, string>> = {
  role: "chưa rõ là dòng đơn vị hay dòng cộng",
  name: "dòng có số liệu nhưng không có tên đơn vị",
};
