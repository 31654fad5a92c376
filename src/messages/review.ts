import type { Period } from "../annex/period/period";
import type { Comparison, CourseKind } from "../review/course";
import type { Decision, ReviewState } from "../review/decision";
import { date, number } from "./numbers";
import { periodText } from "./periods";

export const REVIEW_SHEET = "Kiểm tra";

/**
 * The columns of the sheet `Kiểm tra`, from A on, with widths in characters; `hidden` ones are for the program. What is shown
 * fits a landscape A4 page at no less than 80 %, so that 11 points stay 9 on paper.
 */
export const REVIEW_COLUMNS = [
  { key: "number", title: "STT", width: 5 },
  { key: "severity", title: "Mức", width: 10 },
  { key: "unit", title: "Đơn vị", width: 15 },
  { key: "cell", title: "Ô", width: 6 },
  { key: "message", title: "Nội dung", width: 40 },
  { key: "advice", title: "Ô nghi sai và đề nghị", width: 26 },
  { key: "state", title: "Trạng thái", width: 12 },
  { key: "note", title: "Lý do, ghi chú", width: 19 },
  { key: "who", title: "Người xem", width: 10 },
  { key: "when", title: "Thời điểm", width: 10 },
  { key: "course", title: "Diễn biến", width: 11 },
  { key: "id", title: "Mã", width: 12, hidden: true },
  { key: "period", title: "Kỳ", width: 10, hidden: true },
  { key: "figures", title: "Số liệu khi xem", width: 16, hidden: true },
] as const satisfies readonly {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly hidden?: boolean;
}[];
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number]["key"];

/** As they stand in the state column; a person may type them there. */
export const STATE_NAMES: Readonly<Record<Exclude<ReviewState, "unknown">, string>> = {
  open: "Chưa xem",
  corrected: "Sửa theo đề xuất",
  "corrected-by-hand": "Sửa tay",
  accepted: "Chấp nhận",
  asked: "Hỏi lại xã",
  later: "Để sau",
};

/** Other words that people type for a state, with and without tones. */
export const STATE_SYNONYMS: Readonly<Record<string, ReviewState>> = {
  "chưa xử lý": "open",
  "đã sửa theo đề xuất": "corrected",
  "đã sửa": "corrected-by-hand",
  "đã sửa tay": "corrected-by-hand",
  sửa: "corrected-by-hand",
  "đã chấp nhận": "accepted",
  "đồng ý": "accepted",
  "giữ nguyên": "accepted",
  "hỏi xã": "asked",
  "hỏi lại": "asked",
  "đã hỏi xã": "asked",
  "đã hỏi lại xã": "asked",
  "xem sau": "later",
};

export const COURSE_NAMES: Readonly<Record<CourseKind | "still", string>> = {
  seen: "Mới",
  still: "Còn",
  changed: "Mở lại",
  back: "Trở lại",
  gone: "Đã hết",
};

/** "Mới, lần 2 (01/7/2021)", "Còn, từ lần 1". */
export function courseWords(name: string, isSince: boolean, round: number, on: string | null): string {
  const since = isSince ? "từ lần" : "lần";
  return on === null || isSince ? `${name}, ${since} ${round}` : `${name}, ${since} ${round} (${date(on)})`;
}

/** "Lần trước: Chấp nhận, “đã xác minh” (Lan, 01/7/2021 14:05); số liệu đã đổi." */
export function formerDecision({ state, note, who, when }: Decision): string {
  const name = state === "unknown" ? "" : STATE_NAMES[state];
  const by = [who, when].filter((part) => part !== "").join(", ");
  const said = note === "" ? name : `${name}, “${note}”`;
  return `Lần trước: ${by === "" ? said : `${said} (${by})`}; nay số liệu không còn như khi quyết định hoặc vẫn chưa khớp.`;
}

/** "2021-07-01T14:05" → "01/7/2021 14:05". */
export function momentText(iso: string): string {
  return `${date(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
}

/** What tells the annexes of a workbook apart in the list: the period in words, else the sheet's name. */
export function reviewPeriod(sheet: string, period: Period | null): string {
  return period ? periodText(period) : sheet;
}

/** Beginnings of the lines above the list that are ours; others were typed by a person. */
export const HEAD_LINES = {
  title: "KẾT QUẢ KIỂM TRA",
  summary: "Tóm tắt: ",
  round: "Lần kiểm tra ",
  person: "Người kiểm tra: ",
  legend: "Chú giải: ",
  states: "Trạng thái: ",
  unknown: "Trạng thái chưa rõ: ",
} as const;

export function reviewTitle(sheet: string, period: Period | null): string {
  const title = `${HEAD_LINES.title} BIỂU “${sheet}”`;
  return period ? `${title}, ${periodText(period)}` : title;
}

export interface ReviewCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly seen: number;
  readonly openErrors: number;
}

export function reviewSummary(counts: ReviewCounts): string {
  const total = counts.error + counts.warning + counts.info;
  if (total === 0) return `${HEAD_LINES.summary}không có nội dung cần xem lại.`;
  const found = `${number(counts.error)} lỗi, ${number(counts.warning)} cảnh báo, ${number(counts.info)} lưu ý`;
  const rest =
    counts.openErrors === 0 ? "không còn lỗi chưa giải quyết" : `còn ${number(counts.openErrors)} lỗi chưa giải quyết`;
  return `${HEAD_LINES.summary}${found}; đã xem ${number(counts.seen)}/${number(total)}; ${rest}.`;
}

export function reviewRound(round: number, on: string | null, counts: Readonly<Record<Comparison, number>>): string {
  const when = on === null ? "" : ` (${date(on)})`;
  const compared = round === 1 ? "" : `, so với các lần trước: ${comparisonText(counts)}`;
  return `${HEAD_LINES.round}${number(round)}${when}${compared}.`;
}

export function comparisonText({ new: added, still, back, settled }: Readonly<Record<Comparison, number>>): string {
  return `${number(added)} mới, ${number(still)} còn, ${number(back)} trở lại, ${number(settled)} đã hết`;
}

export function reviewPerson(person: string): string {
  return `${HEAD_LINES.person}${person === "" ? "…" : person}`;
}

export function reviewLegend(): string {
  return `${HEAD_LINES.legend}Lỗi: số liệu không khớp, cần sửa hoặc giải trình. Cảnh báo: cần xem lại. Lưu ý: để biết. Bấm vào địa chỉ ở cột “Ô” để đến số liệu. Dòng chữ xám: đã hết ở lần kiểm tra sau, hoặc thuộc kỳ khác.`;
}

export function reviewStates(): string {
  return `${HEAD_LINES.states}${Object.values(STATE_NAMES).join("; ")}. Có thể ghi thẳng vào cột “Trạng thái” và “Lý do, ghi chú”; lần kiểm tra sau đọc lại. Quyết định hết hiệu lực khi số liệu đổi.`;
}

export function reviewUnknown(words: readonly string[]): string {
  return `${HEAD_LINES.unknown}${words.map((text) => `“${text}”`).join(", ")}. Giữ nguyên như đã ghi, chưa tính là đã giải quyết; đề nghị ghi lại theo danh sách trên.`;
}
