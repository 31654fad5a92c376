import type { Measure } from "../annex/measures";
import { MEASURE_NAMES } from "./measures";

const UNIT = "tên đơn vị";

/** Of the columns that a person chooses. */
export const columnChoiceWords = {
  use: (use: Measure | "unit"): string => (use === "unit" ? UNIT : MEASURE_NAMES[use]),
  doubled: (use: string, columns: readonly string[]) =>
    `“${use}” đang chọn cho nhiều cột (${columns.join(", ")}); chỉ giữ một cột.`,
  noUnit: `Chưa có cột “${UNIT}”.`,
} as const;

/** What the pane says of the sheet and the columns that were read. */
export const columnsText = {
  title: "Các cột của biểu",
  sheet: "Biểu đang xem",
  sheetChoice: (sheet: string, period: string | null) => (period === null ? sheet : `${sheet} (${period})`),
  show: (count: number) => `Xem ${count} cột đã nhận ra`,
  whole: (count: number) => `Xem cả ${count} cột`,
  hide: "Ẩn các cột",
  doubtful: (count: number) => `Có ${count} cột chưa chắc đã hiểu đúng. Hãy xem lại và chọn cho đúng.`,
  loading: "Đang mở các cột…",
  column: (letters: readonly string[]) => `Cột ${letters.join(" + ")}`,
  noHeading: "(không có tiêu đề)",
  path: (headings: readonly string[]) => headings.join(" › "),
  labelled: (column: string, heading: string) => `${column}: ${heading}`,
  choice: (use: string) => use.charAt(0).toLocaleUpperCase("vi") + use.slice(1),
  unused: "Không dùng",
  sure: (percent: string, reason: string) => `${percent} chắc chắn: ${reason}`,
  doubt: (percent: string, reason: string) => `Chưa chắc (${percent}): ${reason}`,
  chosen: "Vừa chọn lại",
  remember: "Ghi nhớ ở trang Thiết lập cho các biểu cùng mẫu",
  apply: "Đọc lại theo các cột này",
  forget: "Để chương trình tự nhận lại",
  guess: "Nếu sổ tính có biểu, hãy chọn trang và cho biết mỗi cột là gì.",
  chooseSheet: "Trang có biểu",
  choose: "Chọn trang và cột",
  why: (reasons: readonly string[]) => `Trang này: ${reasons.join("; ")}.`,
  noHeader: "Trang này không có dòng tiêu đề cột nào để chọn.",
  reading: "Đang xem các trang…",
} as const;
