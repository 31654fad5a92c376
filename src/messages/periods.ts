import type { Period } from "../annex/period/period";
import { date } from "./numbers";

const QUARTERS = ["I", "II", "III", "IV"] as const;

/** "tháng 6 năm 2021", "quý II năm 2021", "6 tháng đầu năm 2021", "từ 01/6/2021 đến 30/6/2021". */
export function periodText({ kind, from, to }: Period): string {
  const [year = "", month = "01"] = from.split("-");
  const number = Number(month);
  switch (kind) {
    case "month":
      return `tháng ${number} năm ${year}`;
    case "quarter":
      return `quý ${QUARTERS[Math.floor((number - 1) / 3)] ?? ""} năm ${year}`;
    case "half-year":
      return `6 tháng ${number === 1 ? "đầu" : "cuối"} năm ${year}`;
    case "nine-months":
      return `9 tháng đầu năm ${year}`;
    case "year":
      return `năm ${year}`;
    case "custom":
      return `từ ${date(from)} đến ${date(to)}`;
  }
}

/** A short label on an axis: "T6/2021", "Q2/2021", "2021". */
export function periodLabel({ kind, from, to }: Period): string {
  const [year = "", month = ""] = to.split("-");
  switch (kind) {
    case "month":
      return `T${Number(month)}/${year}`;
    case "quarter":
      return `Quý ${Math.ceil(Number(month) / 3)}/${year}`;
    case "half-year":
      return `6T${Number(month) <= 6 ? "đ" : "c"}/${year}`;
    case "nine-months":
      return `9T/${year}`;
    case "year":
      return year;
    case "custom":
      return `${from.slice(8)}/${from.slice(5, 7)}–${to.slice(8)}/${to.slice(5, 7)}/${year}`;
  }
}
