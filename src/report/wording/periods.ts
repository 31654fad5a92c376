import type { Period } from "../../annex/period/period";
import { dayOf, shortDate } from "./dates";

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

/** With its year, as in a heading: "tháng 6 năm 2021", "quý II năm 2021", "6 tháng đầu năm 2021"; null for free dates. */
export function periodFullName(period: Period): string | null {
  if (period.kind === "custom") return null;
  const name = periodName(period);
  return / năm \d+$|^năm /.test(name) ? name : `${name} năm ${dayOf(period.to).year}`;
}

/** {@link periodName}, with its year where that is another one than `beside` has; free dates by their dates. */
export function periodBeside(period: Period, beside: Period): string {
  if (period.kind === "custom") return `kỳ từ ${shortDate(period.from)} đến ${shortDate(period.to)}`;
  const isSameYear = dayOf(period.to).year === dayOf(beside.to).year;
  return isSameYear ? periodName(period).replace(/ năm \d+$/, " năm") : (periodFullName(period) ?? periodName(period));
}

/**
 * What the period after this one is called, for the tasks ahead: "quý III năm 2021" after the second quarter and after
 * "6 tháng đầu năm" "6 tháng cuối năm 2021"; null for a month, whose tasks go on, and for free dates.
 */
export function nextPeriodName(period: Period | null): string | null {
  if (period === null) return null;
  const { month, year } = dayOf(period.to);
  switch (period.kind) {
    case "quarter":
      return month === 12 ? `quý I năm ${year + 1}` : `quý ${ROMAN[Math.ceil(month / 3)] ?? ""} năm ${year}`;
    case "half-year":
      return month <= 6 ? `6 tháng cuối năm ${year}` : `6 tháng đầu năm ${year + 1}`;
    case "nine-months":
      return `quý IV năm ${year}`;
    case "year":
      return `năm ${year + 1}`;
    default:
      return null;
  }
}
