import type { UnitKind } from "../annex/annex";

import { number } from "./numbers";

export const SUMMARY_SHEET = "Tổng hợp";

/** "Xã Phượng Kỳ"; a unit without a kind has its name alone. */
export function unitLabel({ name, kind }: { readonly name: string; readonly kind: UnitKind | null }): string {
  return kind === null ? name : `${kind.charAt(0).toLocaleUpperCase("vi")}${kind.slice(1)} ${name}`;
}

/** Hundredths of a percent as "98,5%"; a dash where it is not known. */
export function rateText(hundredths: number | null): string {
  return hundredths === null ? "–" : `${number(hundredths / 100)}%`;
}

/** The sheet `Tổng hợp`. */
export const summaryWords = {
  title: "TỔNG HỢP TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ THEO ĐƠN VỊ",
  source: (sheet: string, period: string | null) =>
    `Số liệu của biểu “${sheet}”${period === null ? "" : `, ${period}`}; xếp theo số hồ sơ tiếp nhận.`,
  legend: "Quá hạn gồm hồ sơ giải quyết quá hạn và hồ sơ chưa giải quyết quá hạn. Bấm vào tên đơn vị để đến số liệu.",
  unsettled: (errors: number) =>
    `Biểu còn ${number(errors)} lỗi chưa xử lý; các số liên quan có thể thay đổi sau khi sửa.`,
  columns: [
    "STT",
    "Đơn vị",
    "Tiếp nhận",
    "Đã giải quyết",
    "Tỷ lệ trước và đúng hạn (%)",
    "Quá hạn",
    "Đang giải quyết",
    "Nội dung cần xem",
    "Ghi chú",
  ],
  communeSum: (count: number) => `Cộng ${number(count)} đơn vị cấp xã`,
  officeSum: "Cộng bộ phận, cơ quan cấp trên",
  asked: "Tiếp nhận ít",
  receivedChart: (shown: number, all: number) =>
    shown < all ? `${number(shown)} đơn vị cấp xã tiếp nhận nhiều nhất` : "Hồ sơ tiếp nhận theo đơn vị cấp xã",
  trendChart: "Diễn biến qua các kỳ (các đơn vị cấp xã)",
  trendColumns: ["Kỳ", "Tiếp nhận", "Đã giải quyết", "Quá hạn"],
} as const;

/** What stands in the last column: the count of errors first. */
export function itemsText({ errors, warnings }: { readonly errors: number; readonly warnings: number }): string {
  const parts = [errors > 0 && `${number(errors)} lỗi`, warnings > 0 && `${number(warnings)} cảnh báo`];
  return parts.filter((part) => part !== false).join(", ");
}
