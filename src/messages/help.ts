import type { FindingCode } from "../checks/finding";
import type { MarkStyle } from "../workbook/plan";

/** The pane's help: what to do, what the colours, the findings and the keys mean. */
export const helpText = {
  heading: "Trợ giúp",
  close: "Đóng trợ giúp",

  steps: "Cách làm",
  marks: "Màu trong biểu",
  findings: "Ý nghĩa từng nội dung kiểm tra",
  keys: "Phím tắt",
  example: "Ví dụ",
  toDo: "Cần làm",

  markNames: {
    suspect: "Ô có nhiều khả năng ghi sai",
    failed: "Các số không khớp nhau",
    warning: "Cần xem lại",
  } satisfies Record<MarkStyle, string>,
  marksNote:
    "Sửa đúng số liệu thì màu tự mất. Nút Xóa đánh dấu bỏ hết màu của chương trình, không động đến màu của đơn vị.",
} as const;

export interface FindingHelp {
  readonly meaning: string;
  readonly example: string;
  readonly toDo: string;
}

export const FINDING_HELP: Readonly<Record<FindingCode, FindingHelp>> = {
  "row-identity": {
    meaning: "Trong một dòng, số tổng không bằng tổng các số thành phần.",
    example: "Đã giải quyết 132, nhưng trước hạn 100 + đúng hạn 20 + quá hạn 3 = 123, chênh 9.",
    toDo: "Đối chiếu ô được nghi sai với số liệu gốc của đơn vị rồi sửa.",
  },
  "column-total": {
    meaning: "Dòng cộng không bằng tổng các đơn vị phía trên.",
    example: "Dòng Tổng cộng ghi 3.750, cộng 23 xã được 3.759, chênh 9.",
    toDo: "Xem lại các đơn vị trong cột; nếu các đơn vị đã đúng thì sửa dòng cộng.",
  },
  "total-formula": {
    meaning: "Công thức ở dòng cộng bỏ sót, cộng lặp hoặc cộng quá các dòng cần cộng, kể cả khi kết quả tình cờ đúng.",
    example: "Công thức =SUM(C9:C30), trong khi đơn vị cuối cùng ở dòng 31.",
    toDo: "Sửa lại vùng cộng trong công thức.",
  },
  "not-a-count": {
    meaning: "Ô ghi số âm, số lẻ, lỗi hoặc chữ, không thể là số hồ sơ.",
    example: "Ghi −5, 12,5 hoặc #REF!.",
    toDo: "Ghi lại số hồ sơ. Không có hồ sơ thì ghi 0 hoặc dấu gạch ngang.",
  },
  "number-as-text": {
    meaning: "Số được gõ dưới dạng chữ nên hàm SUM của Excel bỏ qua.",
    example: "Ghi “1.091” hoặc “06” trong ô định dạng chữ.",
    toDo: "Gõ lại thành số; định dạng ô là số.",
  },
  "missing-figure": {
    meaning: "Ô bỏ trống trong khi các ô khác của dòng đã có số.",
    example: "Có số tiếp nhận và số đã giải quyết, nhưng ô đang giải quyết trống.",
    toDo: "Điền số; không có thì ghi 0.",
  },
  "missing-unit": {
    meaning:
      "Đơn vị có trong danh sách hoặc trong các kỳ khác nhưng không có trong biểu này, hoặc có tên mà chưa có số liệu.",
    example: "Kỳ trước có xã Tái Sơn, kỳ này không thấy.",
    toDo: "Bổ sung dòng của đơn vị, hoặc cập nhật danh sách đơn vị nếu đã sáp nhập, đổi tên.",
  },
  "duplicate-unit": {
    meaning: "Một đơn vị xuất hiện hơn một lần.",
    example: "Xã Quang Phục ở cả dòng 18 và dòng 27.",
    toDo: "Xóa dòng thừa hoặc sửa lại tên cho đúng.",
  },
  "unknown-unit": {
    meaning: "Tên đơn vị không có trong danh sách hoặc trong các kỳ khác.",
    example: "Ghi “Đại Sơ” trong khi danh sách có “Đại Sơn”.",
    toDo: "Sửa tên, hoặc bổ sung đơn vị vào danh sách.",
  },
  "carry-over": {
    meaning: "Số kỳ trước chuyển sang khác số đang giải quyết ở cuối kỳ trước.",
    example: "Tháng 5 còn đang giải quyết 12, tháng 6 ghi kỳ trước chuyển sang 21.",
    toDo: "Đối chiếu với biểu kỳ trước rồi sửa ở kỳ bị sai.",
  },
  rate: {
    meaning: "Tỷ lệ ghi trong biểu khác tỷ lệ tính lại, hoặc ghi 100% khi vẫn có hồ sơ quá hạn.",
    example: "Đúng hạn 98 trong 100 hồ sơ nhưng ghi 99%.",
    toDo: "Sửa tỷ lệ, tốt nhất là dùng công thức.",
  },
  "identity-not-used": {
    meaning: "Phần lớn các dòng của biểu không theo một cách cộng, nên cách cộng đó không được dùng để kiểm tra.",
    example: "Biểu không tính số trả lại vào số đã giải quyết.",
    toDo: "Chỉ để biết; không cần sửa nếu đơn vị quy ước như vậy.",
  },
  overdue: {
    meaning: "Đơn vị có hồ sơ giải quyết quá hạn hoặc đang giải quyết đã quá hạn.",
    example: "Xã Tái Sơn: 5 hồ sơ đang giải quyết đã quá hạn.",
    toDo: "Đôn đốc đơn vị; báo cáo nêu rõ các đơn vị này.",
  },
  "under-reporting": {
    meaning: "Đơn vị tiếp nhận ít khác thường so với các đơn vị khác hoặc so với chính mình các kỳ trước.",
    example: "Tiếp nhận 8 hồ sơ, trong khi trung bình mỗi xã 163.",
    toDo: "Hỏi lại đơn vị đã cập nhật đủ hồ sơ lên phần mềm chưa; đây là câu hỏi, không phải kết luận.",
  },
};

/** Keys and what they do, in the order of a walk. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ["Alt+↓", "Alt+↑"], does: "Sang nội dung sau, nội dung trước và chọn ô của nội dung đó" },
  { keys: ["J", "K"], does: "Như trên, khi đang ở danh sách kết quả" },
  { keys: ["1"], does: "Sửa theo đề xuất" },
  { keys: ["2"], does: "Sửa tay" },
  { keys: ["3"], does: "Chấp nhận, có lý do" },
  { keys: ["4"], does: "Hỏi lại xã" },
  { keys: ["5"], does: "Để sau" },
  { keys: ["Z"], does: "Hoàn tác quyết định" },
  { keys: ["Esc"], does: "Đóng trợ giúp, bỏ biểu mẫu đang điền" },
];

/** Those of the workbench alone. */
export const GRID_KEYS: typeof KEYS = [{ keys: ["F6"], does: "Chuyển giữa bảng tính và bảng kiểm tra" }];
