import type { Measure } from "../annex/measures";

/** What people call a measure. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  receivedTotal: "tổng số tiếp nhận",
  carriedOver: "kỳ trước chuyển sang",
  receivedNew: "tiếp nhận trong kỳ",
  receivedOnline: "tiếp nhận trực tuyến",
  receivedInPerson: "tiếp nhận trực tiếp, qua bưu chính",
  resolvedTotal: "đã giải quyết",
  resolvedEarly: "giải quyết trước hạn",
  resolvedOnTime: "giải quyết đúng hạn",
  resolvedEarlyOrOnTime: "giải quyết trước và đúng hạn",
  resolvedLate: "giải quyết quá hạn",
  returned: "trả lại",
  pendingTotal: "đang giải quyết",
  pendingInTime: "đang giải quyết trong hạn",
  pendingOverdue: "chưa giải quyết quá hạn",
  awaitingSupplement: "chờ bổ sung",
  onTimeRate: "tỷ lệ trước và đúng hạn",
};

/** An identity in words: "tổng số tiếp nhận = đã giải quyết + đang giải quyết". */
export function identityWords(identity: string): string {
  return identity.replace(/[A-Za-z]+/g, (key) => (key in MEASURE_NAMES ? MEASURE_NAMES[key as Measure] : key));
}

/** Both sides of an identity in words. */
export function identitySides(identity: string): readonly [left: string, right: string] {
  const [left = "", right = ""] = identityWords(identity).split(" = ");
  return [left, right];
}
