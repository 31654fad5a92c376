import type { OpenFormulas } from "../annex/figures/openFormulas";
import { a1, type CellRef } from "../workbook/address";
import type { ReadingNotes } from "../workbook/port";
import { number } from "./numbers";

/** What a person should know about a reading. */
export interface NoteMessage {
  readonly key: keyof ReadingNotes | "changedCells" | "openFormulas" | "leftOut";
  readonly title: string;
  readonly body: string;
}

const MANUAL: NoteMessage = {
  key: "isCalculationManual",
  title: "Sổ tính đang để tính thủ công",
  body: "Các ô công thức (dòng cộng, tỷ lệ) có thể là kết quả cũ. Bấm Tính lại rồi kiểm tra; chế độ tính của sổ giữ nguyên.",
};
const NO_MERGES: NoteMessage = {
  key: "areMergesKnown",
  title: "Bản Excel này không cho biết ô gộp",
  body: "Tiêu đề cột được đoán theo vị trí. Hãy xem lại các cột đã đọc trước khi dùng kết quả.",
};
const STRUCTURE: NoteMessage = {
  key: "isStructureProtected",
  title: "Cấu trúc sổ tính đang được bảo vệ",
  body: "Kết quả vẫn xem được, báo cáo vẫn tải hoặc chép sang Word được, nhưng không thêm được trang. Muốn thêm trang, hãy bỏ bảo vệ cấu trúc (Review, Protect Workbook).",
};

/**
 * Usually none.
 * @param changed figures that somebody changed while the job ran
 * @param open formulas without a result in the file
 * @param leftOut cells that got no mark of their own
 */
export function readingNotes(
  notes: ReadingNotes | null,
  changed: readonly CellRef[],
  open: OpenFormulas,
  leftOut: number,
): readonly NoteMessage[] {
  return [
    ...(notes?.isCalculationManual ? [MANUAL] : []),
    ...(notes && !notes.areMergesKnown ? [NO_MERGES] : []),
    ...(notes?.isStructureProtected ? [STRUCTURE] : []),
    ...(changed.length > 0 ? [changedMeanwhile(changed)] : []),
    ...(open.computed.length + open.unknown.length > 0 ? [withoutResults(open)] : []),
    ...(leftOut > 0 ? [tooManyMarks(leftOut)] : []),
  ];
}

export const noteText = { calculate: "Tính lại", calculating: "Đang tính lại sổ tính…" } as const;

function tooManyMarks(leftOut: number): NoteMessage {
  return {
    key: "leftOut",
    title: "Biểu có quá nhiều ô phải xem lại",
    body: `${number(leftOut)} ô không được tô màu riêng để bảng tính không bị chậm; các ô này vẫn có trong danh sách kết quả. Hãy xem biểu có bị lệch cột, lệch dòng không.`,
  };
}

/** Addresses named; of more it says how many. */
const MOST_NAMED = 5;

function changedMeanwhile(changed: readonly CellRef[]): NoteMessage {
  return {
    key: "changedCells",
    title: "Có ô vừa được sửa trong lúc kiểm tra",
    body: `Ô ${someOf(changed)} đã đổi sau khi đọc; kết quả dưới đây theo số cũ. Bấm Tổng hợp báo cáo để kiểm tra lại.`,
  };
}

function withoutResults({ computed, unknown }: OpenFormulas): NoteMessage {
  const sentences = [
    ...(computed.length > 0 ? [`Chương trình đã tự tính ô ${someOf(computed)}.`] : []),
    ...(unknown.length > 0 ? [`Không tính được ô ${someOf(unknown)}, coi như chưa có số.`] : []),
    "Muốn chắc chắn, hãy mở tệp bằng Excel, lưu lại rồi kiểm tra lại.",
  ];
  return { key: "openFormulas", title: "Có ô công thức chưa có kết quả trong tệp", body: sentences.join(" ") };
}

/** "C5, D5 và 3 ô khác". */
function someOf(cells: readonly CellRef[]): string {
  const rest = cells.length - MOST_NAMED;
  const named = cells
    .slice(0, MOST_NAMED)
    .map(({ row, column }) => a1(row, column))
    .join(", ");
  return rest > 0 ? `${named} và ${rest} ô khác` : named;
}
