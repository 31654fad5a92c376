import type { Measure } from "../annex/measures";
import { LAID_OUT_OTHERWISE, type RefusalReason } from "../annex/recognition";
import type { FailureCode, WorkbookFailure } from "../workbook/failure";
import { REFUSAL_REASONS } from "./annex";
import { MEASURE_NAMES } from "./measures";

/** What happened, and why and what to do. */
export interface FailureMessage {
  readonly title: string;
  readonly body: string;
}

type Details = Readonly<Record<string, string>>;

const file = ({ file: name }: Details) => (name ? `“${name}”` : "đã chọn");

/** Why there is no annex: the best guess, where a sheet came near, and what is missing. */
function noAnnexWords(details: Details): string {
  const { guessSheet, headerRow, guess, reasons } = details;
  if (!guessSheet || !reasons) return NEEDED;
  const missing = reasons.split(" ") as RefusalReason[];
  const why = missing.map((reason) => REFUSAL_REASONS[reason]).join("; ");
  if (missing.every((reason) => LAID_OUT_OTHERWISE.includes(reason)))
    return `Trang “${guessSheet}”, tiêu đề từ dòng ${headerRow}: ${why}.`;
  if (!guess) return NEEDED;
  const columns = guess.split(" ").map((part) => {
    const [measure = "", letters = ""] = part.split("=");
    return `${letters} là ${MEASURE_NAMES[measure as Measure]}`;
  });
  return `Gần giống nhất là trang “${guessSheet}”, tiêu đề từ dòng ${headerRow}: hiểu cột ${columns.join(", ")}; nhưng ${why}. ${NEEDED}`;
}

const NEEDED =
  "Biểu cần có cột tên đơn vị, cột số hồ sơ tiếp nhận và cột số hồ sơ đã hoặc đang giải quyết. Hãy chọn đúng tệp hoặc đúng trang.";

const MESSAGES: Readonly<Record<FailureCode, (details: Details) => FailureMessage>> = {
  "file-missing": (details) => ({
    title: `Không tìm thấy tệp ${file(details)}`,
    body: "Hãy kiểm tra lại tên và thư mục chứa tệp.",
  }),
  "is-folder": (details) => ({
    title: `${file(details)} là thư mục, không phải tệp ${details.ending || "Excel"}`,
    body: `Hãy chọn một tệp ${details.ending || ".xlsx, .xlsm, .xls hoặc .ods"}.`,
  }),
  "several-files": (details) => ({
    title: `Mỗi lần chỉ mở được một tệp (vừa thả ${details.count} mục)`,
    body: "Chưa mở tệp nào. Hãy thả lại từng tệp, hoặc bấm Mở tệp để chọn tệp cần làm.",
  }),
  "unreadable-file": (details) => ({
    title: `Không mở được tệp ${file(details)}`,
    body: "Tệp đang bị khóa hoặc không có quyền đọc. Hãy đóng chương trình đang mở tệp rồi thử lại.",
  }),
  "empty-file": (details) => ({
    title: `Tệp ${file(details)} trống, không có dữ liệu`,
    body: "Hãy sao chép lại tệp từ nguồn ban đầu rồi thử lại.",
  }),
  "not-a-workbook": (details) => ({
    title: `Tệp ${file(details)} không phải bảng tính Excel`,
    body: "Hãy chọn tệp .xlsx, .xlsm, .xls hoặc .ods; tệp loại khác thì mở bằng Excel rồi lưu lại dạng .xlsx.",
  }),
  damaged: (details) => ({
    title: `Tệp ${file(details)} bị hỏng nên không đọc được`,
    body: "Hãy mở tệp bằng Excel, chọn sửa chữa (Open and Repair), lưu lại dạng .xlsx rồi thử lại.",
  }),
  encrypted: (details) => ({
    title: `Tệp ${file(details)} có mật khẩu nên không đọc được`,
    body: "Hãy mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi thử lại.",
  }),
  "old-format": (details) => ({
    title: `Tệp ${file(details)} thuộc định dạng cũ, chưa đọc được`,
    body: "Hãy mở tệp bằng Excel rồi lưu lại dạng .xlsx.",
  }),
  "too-large": (details) => ({
    title: `Tệp ${file(details)} quá lớn`,
    body: "Hãy xóa các trang và vùng không dùng đến, lưu lại rồi thử lại.",
  }),
  "no-annex": (details) => ({
    title: details.sheet
      ? `Trang “${details.sheet}” không có biểu tổng hợp hồ sơ thủ tục hành chính`
      : `Không thấy biểu tổng hợp hồ sơ thủ tục hành chính trong tệp ${file(details)}`,
    body: noAnnexWords(details),
  }),
  "no-such-sheet": (details) => ({
    title: `Không có trang “${details.sheet ?? ""}” trong tệp ${file(details)}`,
    body: details.sheets ? `Các trang hiện có: ${details.sheets}.` : "Hãy kiểm tra lại tên trang.",
  }),
  "sheet-gone": (details) => ({
    title: `Trang “${details.sheet ?? ""}” không còn trong tệp`,
    body: "Trang đã bị xóa hoặc đổi tên. Hãy bấm Tổng hợp báo cáo để chạy lại.",
  }),
  "sheet-protected": (details) => ({
    title: details.sheet ? `Trang “${details.sheet}” đang được bảo vệ` : "Tệp đang được bảo vệ",
    body: "Kết quả kiểm tra và báo cáo vẫn xem được, nhưng không đánh dấu vào trang này. Hãy bỏ bảo vệ trang (Review, Unprotect Sheet) rồi chạy lại nếu muốn đánh dấu.",
  }),
  "structure-protected": () => ({
    title: "Cấu trúc sổ tính đang được bảo vệ",
    body: "Không thêm được trang vào sổ tính; kết quả vẫn xem được và báo cáo vẫn tải về được. Muốn chèn trang, hãy bỏ bảo vệ cấu trúc (Review, Protect Workbook) rồi thử lại.",
  }),
  "access-denied": () => ({
    title: "Excel không cho ghi vào sổ tính này",
    body: "Sổ tính đang mở ở chế độ chỉ đọc, ở chế độ được bảo vệ, hoặc có trang đang được bảo vệ. Hãy cho phép chỉnh sửa (Enable Editing) rồi thử lại.",
  }),
  "cell-hidden": (details) => ({
    title: `Ô ${details.cell ?? ""} đang bị ẩn`,
    body:
      details.what === "sheet"
        ? `Trang “${details.sheet ?? ""}” đang ẩn. Có thể cho hiện trang rồi đến ô; số liệu không thay đổi.`
        : details.what === "filter"
          ? "Dòng chứa ô này đang bị bộ lọc ẩn đi. Hãy bỏ lọc (Data, Clear) rồi bấm lại để đến ô này."
          : details.what === "column"
            ? "Cột chứa ô này đang ẩn. Có thể cho hiện cột rồi đến ô; số liệu không thay đổi."
            : "Dòng chứa ô này đang ẩn hoặc bị lọc. Có thể cho hiện dòng rồi đến ô; số liệu không thay đổi.",
  }),
  "range-conflict": () => ({
    title: "Không ghi được vào ô này",
    body: "Ô nằm trong vùng gộp hoặc vùng đang lọc. Hãy bỏ gộp, bỏ lọc rồi thử lại.",
  }),
  "dialog-open": () => ({ title: "Excel đang mở một hộp thoại", body: "Hãy đóng hộp thoại trong Excel rồi thử lại." }),
  "workbook-inactive": () => ({
    title: "Sổ tính này không còn ở phía trước",
    body: "Hãy bấm vào cửa sổ của sổ tính rồi thử lại.",
  }),
  "unsupported-sheet": () => ({
    title: "Trang đang mở là trang biểu đồ hoặc trang macro",
    body: "Hãy chuyển sang trang có biểu số liệu rồi thử lại.",
  }),
  "excel-busy": () => ({ title: "Excel đang bận", body: "Hãy đợi Excel làm xong việc đang dở rồi thử lại." }),
  "cell-edit-mode": () => ({
    title: "Excel đang ở chế độ sửa ô",
    body: "Hãy nhấn Enter hoặc Esc trong ô đang sửa rồi thử lại.",
  }),
  "changed-meanwhile": () => ({
    title: "Bảng tính vừa bị thay đổi trong lúc đang xử lý",
    body: "Chưa ghi gì vào bảng tính. Hãy bấm Tổng hợp báo cáo để chạy lại.",
  }),
  "host-too-old": () => ({
    title: "Phiên bản Excel này chưa hỗ trợ",
    body: "Cần Excel 2021 trở lên hoặc Microsoft 365. Có thể dùng trang làm việc trên trình duyệt thay thế.",
  }),
  "cannot-write": (details) => ({
    title: `Không ghi được ${details.file ? `tệp “${details.file}”` : "kết quả"}`,
    body: "Hãy kiểm tra quyền ghi và dung lượng trống của thư mục rồi thử lại.",
  }),
  cancelled: () => ({ title: "Đã dừng theo yêu cầu", body: "Bảng tính giữ nguyên như trước khi chạy." }),
  unexpected: () => ({
    title: "Có lỗi ngoài dự kiến nên chưa xong việc",
    body: "Bảng tính giữ nguyên. Hãy thử lại; nếu vẫn lỗi, hãy gửi tệp cho người phụ trách phần mềm.",
  }),
};

/** What the user reads of a failure: what happened, why, and what to do. */
export function failureMessage(failure: Pick<WorkbookFailure, "code" | "details">): FailureMessage {
  const { title, body } = MESSAGES[failure.code](failure.details);
  return { title, body: [body, ...leftovers(failure.details)].join(" ") };
}

/** What a write that failed half-way could not take back. */
function leftovers({ leftSheets, leftMarks }: Details): readonly string[] {
  return [
    ...(leftSheets ? [`Còn sót trang đang ghi dở: ${leftSheets}; hãy xóa bằng tay hoặc chạy lại.`] : []),
    ...(leftMarks
      ? [`Trên trang “${leftMarks}” có thể còn đánh dấu chưa đủ; hãy bấm Xóa đánh dấu hoặc chạy lại.`]
      : []),
  ];
}
