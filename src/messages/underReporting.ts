import type { UnderReportingUnit } from "../signals/signals";
import { underReportingFacts } from "../signals/underReportingFacts";
import { number } from "./numbers";

type Facts = Readonly<Record<string, string | number>>;

/** Why a commune is asked about, in one sentence that asks and does not judge. */
export function underReportingReason(unit: UnderReportingUnit): string {
  return underReportingWords(unit.receivedTotal, underReportingFacts(unit));
}

/** {@link underReportingReason} from what a finding carries. */
export function underReportingWords(receivedTotal: number, facts: Facts): string {
  const signs = Object.entries(SIGNS).flatMap(([kind, words]) => (facts[kind] ? [words(facts)] : []));
  const received = `tiếp nhận ${number(receivedTotal)} hồ sơ`;
  return `${[received, ...signs].join(", ")}; đơn vị kiểm tra giúp: đã cập nhật đủ hồ sơ lên phần mềm chưa?`;
}

const of = (facts: Facts, name: string) => number(Number(facts[name] ?? 0));
const tenths = (facts: Facts, name: string) => number(Number(facts[name] ?? 0) / 10);

/** In the order in which they are told. */
const SIGNS: Readonly<Record<string, (facts: Facts) => string>> = {
  "below-share": (facts) =>
    `dưới ${of(facts, "sharePercent")}% mức trung bình của các đơn vị cấp xã (${of(facts, "mean")})`,
  "below-past": (facts) =>
    `thấp hơn nhiều so với ${of(facts, "below-past.periods")} kỳ trước của chính đơn vị (thường khoảng ${of(facts, "below-past.usual")})`,
  "per-head": (facts) =>
    `bình quân ${tenths(facts, "per-head.rate")} hồ sơ trên 1.000 dân (các đơn vị khác thường khoảng ${tenths(facts, "per-head.usual")})`,
  "below-mean": (facts) =>
    `bằng ${of(facts, "below-mean.percent")}% mức trung bình của các đơn vị cấp xã (${of(facts, "mean")})`,
  "none-online": () => "không có hồ sơ trực tuyến trong khi hầu hết các đơn vị khác có",
  "same-as-before": () => "mọi số liệu giống hệt kỳ trước",
};
