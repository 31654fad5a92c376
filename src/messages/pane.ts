import type { Period } from "../annex/period/period";
import type { Delivery } from "../taskpane/host";
import type { Stage } from "../tongHop";
import { periodText } from "./periods";

/** What the task pane says, in Excel and in the workbench. */
export const paneText = {
  title: "Tổng hợp TTHC",

  run: "Tổng hợp báo cáo",
  insertSheets: "Chèn trang báo cáo",
  downloadDocument: "Tải .docx",
  downloadWorkbook: "Tải .xlsx",
  clearMarks: "Xóa đánh dấu",
  cancel: "Hủy",
  close: "Đóng thông báo",
  retry: "Thử lại",
  reveal: "Hiện ra và đến ô",
  leaveHidden: "Để nguyên",
  actions: "Thao tác",
  help: "Trợ giúp",
  openingHelp: "Đang mở trợ giúp…",

  start: {
    heading: "Bắt đầu",
    hint: "Kiểm tra biểu tổng hợp hồ sơ thủ tục hành chính của các đơn vị và soạn báo cáo từ số liệu trong biểu.",
    steps: [
      "Mở biểu tổng hợp của kỳ báo cáo.",
      "Bấm Tổng hợp báo cáo. Số liệu được giữ nguyên; những ô cần xem lại được tô màu.",
      "Sửa các ô được chỉ ra, bấm lại cho đến khi hết lỗi, rồi lấy báo cáo.",
    ],
    sample: "Chưa có biểu? Xem thử với số liệu mẫu (mở trong trình duyệt)",
  },

  stage: {
    reading: "Đang đọc bảng tính…",
    recognising: "Đang nhận biết biểu tổng hợp…",
    checking: "Đang kiểm tra số liệu…",
    "writing-report": "Đang soạn báo cáo…",
    marking: "Đang đánh dấu các ô cần xem lại…",
  } satisfies Record<Stage, string>,
  inserting: "Đang chèn trang báo cáo…",
  preparingDocument: "Đang tạo tệp Word…",
  savingWorkbook: "Đang lưu bảng tính…",
  clearing: "Đang xóa đánh dấu…",
  cancelling: "Đang dừng…",

  inserted: (names: readonly string[]) => ({
    title: "Đã chèn trang báo cáo",
    body: `Xem trong bảng tính: ${names.map((name) => `“${name}”`).join(", ")}.`,
  }),
  cleared: (count: number) =>
    count > 0
      ? { title: "Đã xóa đánh dấu", body: "Các ô trở lại màu như trước khi kiểm tra." }
      : { title: "Không có đánh dấu nào để xóa", body: "Bảng tính không có dấu nào của Tổng hợp TTHC." },
  delivered: {
    saved: (fileName: string) => ({
      title: `Đã tạo tệp “${fileName}”`,
      body: "Trình duyệt lưu tệp vào thư mục tải về.",
    }),
    offered: (fileName: string) => ({
      title: `Đã tạo tệp “${fileName}”`,
      body: "Hãy tìm tệp trong thư mục tải về (Downloads). Excel không báo lại tệp đã được lưu hay chưa: nếu không thấy tệp, hãy bấm Chép sang Word, hoặc Chèn trang báo cáo rồi chép từ trang đó.",
    }),
    impossible: (fileName: string) => ({
      title: `Chưa lưu được tệp “${fileName}”`,
      body: "Excel trên máy này không cho khung bên lưu tệp. Hãy bấm Chép sang Word, hoặc Chèn trang báo cáo rồi chép từ trang đó.",
    }),
  } satisfies Record<Delivery, (fileName: string) => { readonly title: string; readonly body: string }>,
  outOfDate: "Bảng tính đã sửa sau lần kiểm tra này. Bấm Tổng hợp báo cáo để kiểm tra lại.",

  read: (sheet: string, period: Period | null, communes: number) =>
    `Đã đọc trang “${sheet}”, ${period ? periodText(period) : "chưa rõ kỳ báo cáo"}, ${communes} đơn vị cấp xã.`,
  counts: (errors: number, warnings: number, notes: number) => {
    const parts = [
      errors > 0 && `${errors} lỗi`,
      warnings > 0 && `${warnings} cảnh báo`,
      notes > 0 && `${notes} lưu ý`,
    ].filter((part) => part !== false);
    return parts.length > 0 ? `Có ${parts.join(", ")}.` : "Không có lỗi, không có cảnh báo.";
  },

  findings: "Kết quả kiểm tra",
  findingsCount: (count: number) => `Kết quả (${count})`,
  noFindings: "Số liệu khớp nhau, không có ô nào phải xem lại.",
  goTo: (address: string) => `Đến ô ${address}`,
  showMore: (count: number, rest: number) => `Hiện thêm ${count} mục (còn ${rest})`,

  report: "Báo cáo",
  disputed: "chưa khớp",
  /** Tells where a figure of the report comes from. */
  source: (sheet: string, first: string, last: string | null) =>
    last === null ? `Nguồn: ô ${first}, trang “${sheet}”` : `Nguồn: từ ô ${first} đến ô ${last}, trang “${sheet}”`,
  sections: "Các phần của kết quả",
} as const;
