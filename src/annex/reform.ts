import type { Annex } from "./annex";

/**
 * Two tiers since then: no huyện, no thị trấn, and most communes merged into others, often under a name that one of
 * them had (Luật Tổ chức chính quyền địa phương 2025; Nghị định 118/2025/NĐ-CP).
 */
export const TWO_TIERS_SINCE = "2025-07-01";

/**
 * Of a workbook's other annexes those whose units may be held against this one's by name: none from the other side of
 * the merger of communes. An annex that does not tell its period may be on either.
 */
export function ofSameUnits(annex: Annex, others: readonly Annex[]): readonly Annex[] {
  const isMerged = ({ period }: Annex) => (period === null ? null : period.to >= TWO_TIERS_SINCE);
  const own = isMerged(annex);
  return others.filter((other) => own === null || isMerged(other) === null || isMerged(other) === own);
}
