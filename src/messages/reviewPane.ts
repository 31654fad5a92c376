import type { Annex } from "../annex/annex";
import type { Finding } from "../checks/finding";
import type { ReviewCounts } from "./review";
import type { Grouping, StateFilter } from "../review/arrange";
import type { Comparison } from "../review/course";
import { a1, type CellRef } from "../workbook/address";
import { findingMessage, suspectWords } from "./findings";
import { number } from "./numbers";
import { periodText } from "./periods";
import { comparisonText } from "./review";

/** What the review list in the pane says. */
export const reviewText = {
  progress: ({ error, warning, info, seen, openErrors }: ReviewCounts) => {
    const total = error + warning + info;
    const rest = openErrors === 0 ? "không còn lỗi chờ xử lý" : `còn ${number(openErrors)} lỗi chờ xử lý`;
    return `Đã xem ${number(seen)}/${number(total)}, ${rest}`;
  },
  rounds: (round: number, counts: Readonly<Record<Comparison, number>>) =>
    `Lần kiểm tra ${number(round)}: ${comparisonText(counts)}.`,
  person: "Người kiểm tra",
  personHint: "Họ tên, ghi một lần",
  search: "Tìm trong kết quả",
  tools: "Lọc, tìm, tùy chọn",
  toolsInUse: (use: string) => `Đang lọc: ${use}`,
  show: "Lọc",
  group: "Nhóm",
  filters: {
    all: "Tất cả",
    open: "Chưa xem",
    error: "Lỗi",
    warning: "Cảnh báo",
    info: "Lưu ý",
    asked: "Hỏi lại xã",
    later: "Để sau",
    unknown: "Trạng thái ghi tay",
    settled: "Đã giải quyết",
  } satisfies Record<StateFilter, string>,
  filter: (name: string, count: number) => `${name} (${number(count)})`,
  groupings: { unit: "Theo đơn vị", code: "Theo loại" } satisfies Record<Grouping, string>,
  groupHead: (name: string, count: number) => `${name} (${number(count)})`,
  nothingShown: "Không có mục nào theo cách lọc này.",
  showAll: "Hiện tất cả",
  shown: (shown: number, total: number) => `Đang hiện ${number(shown)}/${number(total)} mục.`,
  keys: "Phím: J, K (hoặc Alt+↓, Alt+↑) sang mục sau, mục trước; 1 sửa theo đề xuất, 2 sửa tay, 3 chấp nhận, 4 hỏi lại xã, 5 để sau, Z hoàn tác.",

  grounds: (count: number) => `${number(count)} phép kiểm tra cùng chỉ về một chỗ sai:`,
  decision: "Quyết định",
  fix: (value: string) => `Sửa thành ${value}`,
  fixByHand: "Sửa tay",
  accept: "Chấp nhận",
  ask: "Hỏi lại xã",
  later: "Để sau",
  undo: "Hoàn tác",
  cancel: "Bỏ",
  cell: "Ô cần sửa",
  value: "Số đúng",
  valueHint: "Số hồ sơ hoặc tên đơn vị",
  write: "Ghi vào ô",
  reason: "Lý do chấp nhận",
  reasonHint: "Ví dụ: đã xác minh với xã",
  reasonNeeded: "Cần ghi lý do.",
  valueNeeded: "Cần ghi số đúng; công thức thì sửa ngay trong ô.",
  unknown: (words: string) => `Trạng thái ghi tay: “${words}”, chưa rõ là gì`,
  decided: (state: string, note: string, who: string, when: string) =>
    [note === "" ? state : `${state}: ${note}`, [who, when].filter((part) => part !== "").join(", ")]
      .filter((part) => part !== "")
      .join(" · "),
  correction: (cell: string, from: string, to: string) => `${cell}: ${from} → ${to}`,
  blank: "(trống)",

  selectMany: "Chọn nhiều",
  selectDone: "Thôi chọn",
  select: "Chọn",
  selectThis: (finding: string) => `Chọn: ${finding}`,
  selected: (count: number) => `Đã chọn ${number(count)}`,
  selectShown: "Chọn hết",

  past: (count: number) => `Đã hết so với các lần trước (${number(count)})`,
  pastList: "Đã hết",

  autoRecheck: "Tự kiểm tra lại sau khi sửa",
  recheck: "Kiểm tra lại",
  byCoAuthor: "Người khác vừa sửa bảng tính. Kết quả dưới đây là của lần kiểm tra trước.",
  byPerson: "Bảng tính đã sửa sau lần kiểm tra này.",
  bySelf: "Đã sửa số liệu theo quyết định. Kiểm tra lại để cập nhật kết quả và báo cáo.",

  asked: { title: "Đã chép nội dung hỏi lại", body: "Dán vào thư điện tử hoặc tin nhắn gửi đơn vị." },
  copyByHand: "Trình duyệt không cho chép tự động. Nội dung đã được bôi đen, bấm Ctrl+C để chép.",
  message: "Nội dung hỏi lại",
} as const;

/** A message to a commune with the figures that do not fit, ready to be pasted. */
export function askMessage(findings: readonly Finding[], annex: Annex): string {
  const units = [...new Set(findings.flatMap(({ unit }) => unit ?? []))];
  const where = annex.period ? `biểu “${annex.sheet}”, ${periodText(annex.period)}` : `biểu “${annex.sheet}”`;
  const points = findings.map((finding, at) => `${at + 1}. ${findingMessage(finding)}`);
  const advice = [...new Set(findings.flatMap((finding) => suspectWords(finding) ?? []))];
  return [
    `Kính gửi ${units.join(", ")},`,
    `Qua kiểm tra ${where}, có số liệu chưa khớp:`,
    ...points,
    ...advice,
    "Đề nghị đơn vị kiểm tra lại và trả lời số đúng. Trân trọng.",
  ].join("\n");
}

export const cellName = ({ row, column }: CellRef): string => a1(row, column);
