import type { Measure } from "../../../src/annex/measures";

/** Words for a column by itself, below its group's heading. */
export const LEAVES: Readonly<Record<Measure, readonly string[]>> = {
  receivedTotal: ["Tổng số", "Tổng", "Tổng cộng", "Tổng số hồ sơ", "TS", "Cộng"],
  carriedOver: [
    "Kỳ trước chuyển sang",
    "Từ kỳ trước",
    "Kỳ trước",
    "Tồn kỳ trước",
    "Tồn đầu kỳ",
    "Hồ sơ kỳ trước chuyển sang",
    "Từ kỳ trước chuyển qua",
    "Tồn kỳ trước chuyển sang",
    "Số kỳ trước chuyển qua",
    "Tồn tháng trước",
  ],
  receivedNew: [
    "Tiếp nhận trong kỳ",
    "Mới tiếp nhận",
    "Tiếp nhận mới",
    "Trong kỳ",
    "Tiếp nhận mới trong kỳ",
    "Phát sinh trong kỳ",
    "Hồ sơ tiếp nhận trong kỳ",
    "Tiếp nhận trong tháng",
    "Số mới tiếp nhận trong kỳ",
  ],
  receivedOnline: ["Trực tuyến", "Hồ sơ trực tuyến", "Qua mạng", "Nộp trực tuyến", "DVCTT", "Qua DVC"],
  receivedInPerson: [
    "Trực tiếp, dịch vụ bưu chính",
    "Trực tiếp",
    "Trực tiếp/BCCI",
    "Trực tiếp hoặc qua bưu chính",
    "Trực tiếp, BCCI",
  ],
  resolvedTotal: ["Tổng số", "Tổng", "Tổng cộng", "Cộng", "TS"],
  resolvedEarly: ["Trước hạn", "Sớm hạn", "Giải quyết trước hạn", "Trước thời hạn", "Sớm"],
  resolvedOnTime: ["Đúng hạn", "Đúng hẹn", "Giải quyết đúng hạn", "Đúng thời hạn"],
  resolvedEarlyOrOnTime: [
    "Trước và đúng hạn",
    "Đúng và trước hạn",
    "Trước hạn và đúng hạn",
    "Trước hạn, đúng hạn",
    "Trước, đúng hạn",
    "Sớm và đúng hạn",
  ],
  resolvedLate: ["Quá hạn", "Trễ hạn", "Trễ hẹn", "Chậm hạn", "Quá thời hạn", "Trễ", "Muộn", "Không đúng hạn", "QH"],
  returned: [
    "Trả lại",
    "Hồ sơ trả lại/Xin rút",
    "Hồ sơ rút",
    "Trong đó: trả lại do không đủ ĐK",
    "Trả lại, rút hồ sơ",
    "Từ chối",
    "Không giải quyết",
    "Trả lại do không đủ điều kiện giải quyết",
  ],
  pendingTotal: ["Tổng số", "Tổng", "Tổng cộng", "Cộng"],
  pendingInTime: [
    "Trong hạn",
    "Chưa đến hạn",
    "Còn hạn",
    "Trong thời hạn",
    "Đang trong hạn",
    "Trong hạn giải quyết",
    "Chưa hết hạn",
  ],
  pendingOverdue: ["Quá hạn", "Trễ hạn", "Đã quá hạn", "Trễ hẹn", "Quá thời hạn", "Quá hạn giải quyết"],
  awaitingSupplement: [
    "Chờ bổ sung",
    "Hồ sơ chờ bổ sung",
    "Tạm dừng",
    "Dừng xử lý",
    "Chờ công dân bổ sung",
    "Hồ sơ bổ sung",
  ],
  onTimeRate: [
    "Tỷ lệ trước và đúng hạn (%)",
    "Tỷ lệ đúng hạn (%)",
    "Tỉ lệ trước hạn, đúng hạn",
    "Tỷ lệ trước hạn và đúng hạn (%)",
    "% trước và đúng hạn",
  ],
};

/** Words for a column that has no group above it. */
export const ALONE: Readonly<Partial<Record<Measure, readonly string[]>>> = {
  receivedTotal: [
    "Tổng số tiếp nhận",
    "Tổng số hồ sơ tiếp nhận",
    "Số hồ sơ phải giải quyết",
    "Tổng hồ sơ phải xử lý",
    "Số hồ sơ cần xử lý",
    "Tổng tiếp nhận",
    "Tổng số hồ sơ tiếp nhận, giải quyết",
  ],
  carriedOver: [
    "Tồn kỳ trước",
    "Hồ sơ kỳ trước chuyển sang",
    "Số hồ sơ tồn kỳ trước",
    "Kỳ trước chuyển sang",
    "Tồn đầu kỳ",
  ],
  receivedNew: [
    "Tiếp nhận trong kỳ",
    "Số hồ sơ mới tiếp nhận",
    "Hồ sơ tiếp nhận mới trong kỳ",
    "Mới tiếp nhận",
    "Số hồ sơ tiếp nhận trong tháng",
    "TN trong kỳ",
  ],
  receivedOnline: ["Tiếp nhận trực tuyến", "Số hồ sơ nộp trực tuyến"],
  receivedInPerson: ["Tiếp nhận trực tiếp, bưu chính", "Số hồ sơ nộp trực tiếp"],
  resolvedTotal: [
    "Số hồ sơ đã giải quyết",
    "Đã giải quyết",
    "Đã xử lý",
    "Tổng hồ sơ đã xử lý",
    "Đã giải quyết trong kỳ",
    "Tổng số đã giải quyết",
    "Đã giải quyết xong",
    "Đã trả kết quả",
    "Đã GQ",
    "Số HS đã GQ",
  ],
  resolvedEarly: ["Đã giải quyết trước hạn", "Giải quyết trước hạn", "Đã GQ trước hạn"],
  resolvedOnTime: ["Đã giải quyết đúng hạn", "Giải quyết đúng hạn", "Đã GQ đúng hạn"],
  resolvedEarlyOrOnTime: [
    "Đã giải quyết trước và đúng hạn",
    "Giải quyết trước hạn và đúng hạn",
    "Đã xử lý đúng và trước hạn",
  ],
  resolvedLate: ["Đã giải quyết quá hạn", "Giải quyết trễ hạn", "Hồ sơ đã xử lý quá hạn"],
  returned: ["Trả lại", "Hồ sơ trả lại, xin rút", "Trả lại do không đủ điều kiện", "Số hồ sơ từ chối"],
  pendingTotal: [
    "Số hồ sơ đang giải quyết",
    "Đang giải quyết",
    "Chưa giải quyết",
    "Còn lại",
    "Tồn cuối kỳ",
    "Đang xử lý",
    "Chưa xử lý",
    "Chuyển kỳ sau",
    "Đang GQ",
    "Chưa GQ",
  ],
  pendingInTime: [
    "Đang giải quyết trong hạn",
    "Đang xử lý còn hạn",
    "Đang giải quyết (trong hạn)",
    "Chưa giải quyết, chưa đến hạn",
  ],
  pendingOverdue: [
    "Đang giải quyết quá hạn",
    "Quá hạn chưa giải quyết",
    "Đang GQ quá hạn",
    "Chưa giải quyết quá hạn",
    "Đang xử lý trễ hạn",
    "Đang giải quyết (quá hạn)",
  ],
  awaitingSupplement: ["Chờ bổ sung", "Hồ sơ chờ bổ sung", "Tạm dừng giải quyết"],
};

export type GroupSide = "received" | "resolved" | "pending";

/** Headings over a group of columns. */
export const GROUPS: Readonly<Record<GroupSide, readonly string[]>> = {
  received: [
    "Số hồ sơ tiếp nhận",
    "Tiếp nhận",
    "Số hồ sơ nhận giải quyết",
    "Số lượng hồ sơ tiếp nhận",
    "Số hồ sơ tiếp nhận, giải quyết",
    "Hồ sơ tiếp nhận",
    "Tổng số hồ sơ phải giải quyết",
    "Số HS tiếp nhận",
  ],
  resolved: [
    "Số hồ sơ đã giải quyết",
    "Đã giải quyết",
    "Hồ sơ đã xử lý",
    "Số lượng hồ sơ đã giải quyết",
    "Kết quả đã giải quyết",
    "Đã xử lý",
    "Số HS đã giải quyết",
    "Đã giải quyết trong kỳ",
  ],
  pending: [
    "Số hồ sơ đang giải quyết",
    "Đang giải quyết",
    "Hồ sơ đang xử lý",
    "Số lượng hồ sơ đang giải quyết",
    "Chưa giải quyết",
    "Đang xử lý",
    "Số HS đang giải quyết",
    "Hồ sơ tồn cuối kỳ",
  ],
};

export const NEW_GROUPS: readonly string[] = ["Trong kỳ", "Tiếp nhận trong kỳ", "Mới tiếp nhận", "Trong đó"];
export const WITHIN: readonly string[] = ["Trong đó", "Chia ra", "Trong đó:"];
export const SUPER_GROUPS: readonly string[] = [
  "Kết quả giải quyết",
  "Kết quả giải quyết hồ sơ",
  "Kết quả xử lý",
  "Tình hình giải quyết",
];
export const ORDINALS: readonly string[] = ["STT", "TT", "Số TT", "Stt", "Số thứ tự"];
export const UNIT_HEADINGS: readonly string[] = [
  "Đơn vị",
  "Tên đơn vị",
  "Tên xã, thị trấn",
  "Địa phương",
  "Cơ quan, đơn vị",
  "Xã, phường, thị trấn",
  "UBND các xã, thị trấn",
  "Đơn vị giải quyết",
  "Lĩnh vực, công việc giải quyết theo cấp",
  "Tên xã/phường",
];

export const NOTES: Readonly<Partial<Record<Measure, readonly string[]>>> = {
  resolvedOnTime: [" (bao gồm cả hồ sơ trả lại/xin rút)", " (Bao gồm cả hồ sơ chờ Bổ sung và Trả lại/Xin rút)"],
  pendingInTime: [" (bao gồm cả hồ sơ chờ bổ sung và hồ sơ khác)"],
  receivedTotal: [" (cả kỳ trước chuyển sang)", " (HS)"],
  resolvedLate: [" (hồ sơ)"],
  receivedNew: [" (từ ngày 01 đến ngày 30)"],
};

/** Columns that are no measure, with what stands in them. */
export const EXTRAS: readonly { readonly text: string; readonly holds: "count" | "percent" | "note" | "code" }[] = [
  { text: "Dân số", holds: "count" },
  { text: "Số TTHC thực hiện", holds: "count" },
  { text: "Tỷ lệ hồ sơ trực tuyến (%)", holds: "percent" },
  { text: "Mức độ 3", holds: "count" },
  { text: "Mức độ 4", holds: "count" },
  { text: "Số thư xin lỗi", holds: "count" },
  { text: "Xếp loại", holds: "note" },
  { text: "Mã đơn vị", holds: "code" },
  { text: "Tỷ lệ quá hạn (%)", holds: "percent" },
  { text: "So với cùng kỳ", holds: "percent" },
  { text: "Số hồ sơ số hóa", holds: "count" },
  { text: "Hồ sơ thanh toán trực tuyến", holds: "count" },
  { text: "Người phụ trách", holds: "note" },
];
