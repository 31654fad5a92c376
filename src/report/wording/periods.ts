import type { Period } from "../../annex/period/period";
import { dayOf } from "./dates";

const ROMAN = ["I", "II", "III", "IV"];

/**
 * The period inside a sentence: "tháng 6", "quý II", "6 tháng đầu năm 2021", "9 tháng đầu năm 2021", "năm 2021",
 * else "kỳ báo cáo". A window such as 15/5 to 14/6 is named after the month of its end (Nghị định 09/2019/NĐ-CP Điều 12).
 */
export function periodName(period: Period | null): string {
  if (period === null) return "kỳ báo cáo";
  const { month, year } = dayOf(period.to);
  switch (period.kind) {
    case "month":
      return `tháng ${month}`;
    case "quarter":
      return `quý ${ROMAN[Math.ceil(month / 3) - 1] ?? ""}`;
    case "half-year":
      return `6 tháng ${month <= 6 ? "đầu" : "cuối"} năm ${year}`;
    case "nine-months":
      return `9 tháng đầu năm ${year}`;
    case "year":
      return `năm ${year}`;
    case "custom":
      return "kỳ báo cáo";
  }
}

/** The same once the period has been named: "tháng", "quý", "6 tháng đầu năm", "năm", "kỳ". */
export function periodWord(period: Period | null): string {
  switch (period?.kind) {
    case "month":
      return "tháng";
    case "quarter":
      return "quý";
    case "half-year":
      return periodName(period).replace(/ \d{4}$/, "");
    case "nine-months":
      return "9 tháng đầu năm";
    case "year":
      return "năm";
    default:
      return "kỳ";
  }
}
