import { FRAME, listOfId } from "../report/edited/frameLines";

/** Words on paragraphs of the report that a person changed in the sheet `Báo cáo`. */
export const editedWords = {
  stale: (shown: string, now: string | null) =>
    now === null
      ? `Số ${shown} trong đoạn đã sửa lấy từ lần soạn trước, nay báo cáo không còn số này.`
      : `Số ${shown} trong đoạn đã sửa là số của lần soạn trước, nay là ${now}.`,

  section: (count: number) => `Đoạn có người sửa (${count})`,
  hint: "Những đoạn dưới đây đã được sửa trong trang Báo cáo nên được giữ nguyên. Đoạn nào số liệu đã đổi thì xem lại rồi chọn.",
  open: "Cần chọn",
  kinds: { edited: "Đã sửa", removed: "Đã xóa", added: "Viết thêm" },
  written: "Lần trước đã viết",
  now: "Nay sẽ viết",
  edited: "Bản đã sửa",
  unknown: "(không rõ)",
  nothing: "(nay không viết đoạn này)",
  choice: (name: string) => `Chọn cho đoạn: ${name}`,
  keep: "Giữ bản đã sửa",
  useNew: "Dùng bản mới",
  dropIt: "Bỏ đoạn này",
  stayAway: "Vẫn bỏ đoạn này",
  bringBack: "Viết lại đoạn này",
  settled: (count: number) => `Các đoạn khác đã giữ (${count})`,
  choosing: "Đang cập nhật báo cáo…",
  mark: "đã sửa",
} as const;

const FRAME_NAMES: Readonly<Record<string, string>> = {
  [FRAME.parentAgency]: "Cơ quan chủ quản",
  [FRAME.agency]: "Cơ quan ban hành",
  [FRAME.number]: "Số, ký hiệu",
  [FRAME.placeAndDate]: "Địa danh, ngày tháng",
  [FRAME.documentType]: "Tên loại văn bản",
  [FRAME.addressee]: "Kính gửi",
  [FRAME.signerName]: "Họ tên người ký",
};

const LIST_NAMES = { subject: "Trích yếu", recipients: "Nơi nhận", signerTitle: "Chức vụ người ký" } as const;

/** What a line of the head or the foot is called; of a paragraph, how it begins. */
export function lineName(id: string, text: string): string {
  const list = listOfId(id);
  const frame = FRAME_NAMES[id] ?? (list === null ? undefined : LIST_NAMES[list]);
  if (frame !== undefined) return frame;
  const words = text.split(/\s+/);
  const start = words.slice(0, WORDS_OF_A_NAME).join(" ");
  return words.length > WORDS_OF_A_NAME ? `“${start}…”` : `“${start}”`;
}

const WORDS_OF_A_NAME = 8;
