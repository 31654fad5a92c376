import type { UnitFacts } from "../report/facts/facts";
import { kindsPhrase, unitPhrase } from "../report/narrative/unitPhrases";

/** "các xã, phường"; "cấp xã" where it is not known of each what it is. */
function bodies(units: readonly UnitFacts[]): string {
  return units.some(({ kind }) => kind === null) ? "cấp xã" : `các ${kindsPhrase(units)}`;
}

/** Words of a reminder that are no template. */
export const letterWords = {
  addressee: (unit: UnitFacts) => `Ủy ban nhân dân ${unitPhrase(unit)}`,
  addressees: (units: readonly UnitFacts[]) => `Ủy ban nhân dân ${bodies(units)} có tên trong công văn này`,
  messageTo: (units: readonly UnitFacts[]) => {
    const [only] = units;
    return only !== undefined && units.length === 1 ? `UBND ${unitPhrase(only)}` : `UBND ${bodies(units)}`;
  },
  addresseeHead: "Kính gửi:",
  number: (number: string, agency: string, unit: string) => `Số: ${number}/${agency}-${unit}`,
  /** `isPending`: some dossiers past their date are not resolved yet; nobody is urged to resolve what is resolved. */
  about: (isOverdue: boolean, isPending: boolean, isFew: boolean) => {
    if (isOverdue && isFew) return "V/v rà soát hồ sơ quá hạn và số liệu tiếp nhận thủ tục hành chính";
    if (isPending) return "V/v đôn đốc giải quyết hồ sơ thủ tục hành chính quá hạn";
    return isOverdue
      ? "V/v rà soát hồ sơ thủ tục hành chính giải quyết quá hạn"
      : "V/v rà soát số liệu tiếp nhận hồ sơ thủ tục hành chính";
  },
  dates: (from: string, to: string) => `từ ngày ${from} đến ngày ${to}`,
  sameAsAbove: "Như trên",
  informed: (addressee: string) => `${addressee} (để báo cáo)`,
  filed: (blank: string) => `Lưu: VT, ${blank}`,
} as const;

/** What the pane says about reminders. */
export const lettersText = {
  section: "Công văn đôn đốc",
  about: "Soạn công văn hoặc tin nhắn đề nghị đơn vị có hồ sơ quá hạn, đơn vị tiếp nhận ít rà soát số liệu.",
  none: "Kỳ này không có đơn vị cấp xã nào cần đôn đốc.",
  units: "Đơn vị nhận",
  overdue: (count: string) => `${count} hồ sơ quá hạn`,
  received: (count: string) => `tiếp nhận ${count}`,
  cause: "Nguyên nhân (nếu đã biết)",
  causeOf: (unit: string) => `Nguyên nhân của ${unit} (nếu đã biết)`,
  form: "Cách gửi",
  oneForAll: "Một công văn chung",
  oneEach: "Mỗi đơn vị một công văn",
  answerBy: "Đề nghị trả lời trước ngày",
  download: "Tải công văn .docx",
  copy: "Chép tin nhắn",
  message: "Tin nhắn",
  preparing: "Đang soạn công văn…",
  copied: { title: "Đã chép tin nhắn", body: "Dán vào ô nhắn tin rồi gửi." },
  notCopied: {
    title: "Chưa chép được tin nhắn",
    body: "Trình duyệt không cho chép. Hãy bấm vào ô Tin nhắn, bấm Ctrl+A rồi Ctrl+C.",
  },
  loading: "Đang mở…",
} as const;
