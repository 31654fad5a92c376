import type { Finding } from "../checks/finding";
import { number } from "./numbers";

export const REVIEW_SHEET = "Kiểm tra";

/** Titles and widths (characters) of the review list's columns. */
export const REVIEW_COLUMNS: readonly { readonly title: string; readonly width: number }[] = [
  { title: "STT", width: 5 },
  { title: "Mức", width: 10 },
  { title: "Đơn vị", width: 22 },
  { title: "Ô", width: 8 },
  { title: "Nội dung", width: 52 },
  { title: "Ô nghi sai và đề nghị", width: 36 },
  { title: "Trạng thái", width: 14 },
  { title: "Lý do", width: 20 },
  { title: "Người xem, thời điểm", width: 18 },
  { title: "Mã", width: 12 },
];

export function reviewTitle(sheet: string): string {
  return `KẾT QUẢ KIỂM TRA BIỂU “${sheet}”`;
}

export function reviewSummary(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"]) =>
    number(findings.filter((finding) => finding.severity === severity).length);
  return findings.length === 0
    ? "Không có nội dung cần xem lại."
    : `${count("error")} lỗi, ${count("warning")} cảnh báo, ${count("info")} lưu ý.`;
}

export function reviewLegend(): string {
  return "Lỗi: số liệu không khớp, cần sửa hoặc giải trình. Cảnh báo: cần xem lại. Lưu ý: để biết. Bấm vào ô ở cột “Ô” để đến số liệu.";
}
