/** What the pane's page says before Excel answers, and where it does not. */
export const connectionText = {
  opening: "Đang mở…",
  connecting: "Đang kết nối với Excel…",
  workbench: "Mở trang làm việc",
  reload: "Tải lại",

  /** The page's own first text, where the web view cannot run the program at all. */
  oldEngine: {
    title: "Máy này chưa chạy được Tổng hợp TTHC trong Excel",
    body: "Cần Excel 2021 trở lên hoặc Microsoft 365. Trên máy này vẫn làm được việc bằng trang làm việc: mở bằng Chrome, Edge hoặc Firefox, chọn tệp .xlsx, kiểm tra và lấy báo cáo ngay trên máy.",
  },
  stillOpening: "Chưa mở được? Hãy đóng khung này rồi bấm lại nút trên thẻ Trang đầu (Home), hoặc dùng trang làm việc.",
  noScript: "Trang này cần bật JavaScript.",

  outside: {
    title: "Bảng này mở trong Excel",
    body: "Trang này là phần bên cạnh của Excel và cần một bảng tính đang mở trong Excel. Không có Excel thì dùng trang làm việc: mở tệp .xlsx, kiểm tra và lấy báo cáo ngay trên máy này.",
  },
  "too-old": {
    title: "Phiên bản Excel này chưa hỗ trợ",
    body: "Cần Excel 2021 trở lên hoặc Microsoft 365 (ExcelApi 1.9). Trên máy này hãy dùng trang làm việc: mở tệp .xlsx, kiểm tra và lấy báo cáo ngay trên trình duyệt.",
  },
  "no-answer": {
    title: "Excel chưa trả lời",
    body: "Khung này đã mở nhưng Excel chưa kết nối. Hãy bấm Tải lại; nếu vẫn vậy, hãy lưu tệp, đóng Excel rồi mở lại. Sổ tính chưa bị thay đổi gì.",
  },
  "no-library": {
    title: "Không tải được thư viện Office.js",
    body: "Khung này cần thư viện Office.js của Microsoft để làm việc với Excel, nhưng mạng của cơ quan không tải được. Hãy kiểm tra mạng rồi bấm Tải lại. Mạng khép kín thì nhờ người phụ trách cài bản có sẵn thư viện (xem README), hoặc dùng trang làm việc.",
  },
} as const;
