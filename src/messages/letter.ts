import type { UnitFacts } from "../report/facts/facts";
import { kindsPhrase, unitPhrase } from "../report/narrative/unitPhrases";

/** Words of a reminder that are no template. */
export const letterWords = {
  addressee: (unit: UnitFacts) => `Ủy ban nhân dân ${unitPhrase(unit)}`,
  addressees: (units: readonly UnitFacts[]) => `Ủy ban nhân dân các ${kindsPhrase(units)} có tên trong công văn này`,
  messageTo: (units: readonly UnitFacts[]) => {
    const [only] = units;
    return only !== undefined && units.length === 1 ? `UBND ${unitPhrase(only)}` : `UBND các ${kindsPhrase(units)}`;
  },
  addresseeHead: "Kính gửi:",
  number: (number: string, agency: string, unit: string) => `Số: ${number}/${agency}-${unit}`,
  about: (isOverdue: boolean, isFew: boolean) => {
    if (isOverdue && isFew) return "V/v rà soát hồ sơ quá hạn và số liệu tiếp nhận thủ tục hành chính";
    return isOverdue
      ? "V/v đôn đốc giải quyết hồ sơ thủ tục hành chính quá hạn"
      : "V/v rà soát số liệu tiếp nhận hồ sơ thủ tục hành chính";
  },
  dates: (from: string, to: string) => `từ ngày ${from} đến ngày ${to}`,
  sameAsAbove: "Như trên",
  informed: (addressee: string) => `${addressee} (để báo cáo)`,
  filed: (blank: string) => `Lưu: VT, ${blank}`,
} as const;
