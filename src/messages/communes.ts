import { number } from "./numbers";
import { rateText } from "./overview";

export type CommuneOrder =
  "most-received" | "least-received" | "most-overdue" | "lowest-rate" | "most-findings" | "name";

/** The pane's section on the communes. */
export const communesText = {
  heading: "Các xã",
  opening: "Đang mở danh sách đơn vị…",

  search: "Tìm đơn vị",
  orderLabel: "Xếp theo",
  orders: {
    "most-received": "Tiếp nhận nhiều nhất",
    "least-received": "Tiếp nhận ít nhất",
    "most-overdue": "Quá hạn nhiều nhất",
    "lowest-rate": "Tỷ lệ đúng hạn thấp nhất",
    "most-findings": "Nhiều nội dung cần xem nhất",
    name: "Tên đơn vị",
  } satisfies Record<CommuneOrder, string>,
  filters: "Chỉ hiện đơn vị",
  overdueOnly: (count: number) => `Có quá hạn (${number(count)})`,
  askedOnly: (count: number) => `Tiếp nhận ít (${number(count)})`,

  list: "Danh sách đơn vị cấp xã",
  shown: (shown: number, all: number) =>
    shown === all ? `${number(all)} đơn vị` : `${number(shown)} trong ${number(all)} đơn vị`,
  none: "Không có đơn vị nào như vậy.",
  showAll: "Hiện tất cả",
  showMore: (count: number, rest: number) => `Hiện thêm ${number(count)} đơn vị (còn ${number(rest)})`,

  received: (count: number | null) => (count === null ? "chưa rõ số tiếp nhận" : `${number(count)} hồ sơ`),
  rate: (hundredths: number) => `đúng hạn ${rateText(hundredths)}`,
  overdue: (count: number) => `quá hạn ${number(count)}`,
  past: (periods: number, first: number, last: number) =>
    `${number(periods)} kỳ: từ ${number(first)} đến ${number(last)}`,

  districtChart: (communes: number) => `Kết quả giải quyết của ${number(communes)} đơn vị cấp xã`,
  parts: {
    inTime: "Giải quyết trước và đúng hạn",
    late: "Giải quyết quá hạn",
    pendingInTime: "Đang giải quyết, trong hạn",
    pendingOverdue: "Đang giải quyết, quá hạn",
  },
  part: (count: number, hundredths: number | null) =>
    hundredths === null ? number(count) : `${number(count)} (${rateText(hundredths)})`,
  trendChart: "Diễn biến qua các kỳ",
  trendColumns: { period: "Kỳ", received: "Tiếp nhận", resolved: "Đã giải quyết", overdue: "Quá hạn" },
  olderPeriods: (count: number) => `Còn ${number(count)} kỳ trước đó, xem ở trang “Tổng hợp”.`,
} as const;
