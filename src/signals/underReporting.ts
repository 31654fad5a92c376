import type { Annex, AnnexRow } from "../annex/annex";
import { measureCells } from "../checks/cellsOf";
import type { Finding } from "../checks/finding";
import { ReceivingHistory } from "./ownPast";
import type { UnderReportingUnit } from "./signals";

/** A mean of fewer communes says little about any of them. */
const FEWEST_COMMUNES = 4;

/**
 * Communes that received less than a share of the communes' mean, or, where the workbook holds three earlier periods or more,
 * far below their own past; in sheet order. The default share of one half gives just the four communes that the report of
 * Tứ Kỳ (6/2021) names.
 * @param sharePercent percent of the mean, 1 to 100
 * @param others the workbook's other annexes
 */
export function underReportingUnits(
  annex: Annex,
  sharePercent: number,
  others: readonly Annex[] = [],
): readonly UnderReportingUnit[] {
  const known = annex.rows.flatMap((row) => {
    const count = row.role === "commune" ? received(row) : null;
    return count === null ? [] : [{ row, count }];
  });
  const sum = known.reduce((total, { count }) => total + count, 0);
  const mean = known.length === 0 ? 0 : Math.floor((2 * sum + known.length) / (2 * known.length));
  const history = new ReceivingHistory(annex, others);
  return known.flatMap(({ row, count }) => {
    const isSmall = known.length >= FEWEST_COMMUNES && count * known.length * 100 < sum * sharePercent;
    const past = history.farBelow(row, count);
    if (!isSmall && past === null) return [];
    return [{ row: row.row, name: row.name, receivedTotal: count, mean, sharePercent, ...(past !== null && { past }) }];
  });
}

/** Received in all; where the sheet has no such column, what came in within the period. */
function received(row: AnnexRow): number | null {
  return row.figures.get("receivedTotal")?.value ?? row.figures.get("receivedNew")?.value ?? null;
}

/** `under-reporting`: a warning for each, worded as a question. */
export function underReportingFindings(annex: Annex, units: readonly UnderReportingUnit[]): readonly Finding[] {
  const rows = new Map(annex.rows.map((row) => [row.row, row]));
  return units.flatMap((unit) => {
    const row = rows.get(unit.row);
    if (row === undefined) return [];
    return [
      {
        code: "under-reporting" as const,
        severity: "warning" as const,
        row: unit.row,
        unit: unit.name,
        measure: "receivedTotal" as const,
        cells: measureCells(annex, row, ["receivedTotal"]),
        found: unit.receivedTotal,
        suspects: [],
        extra: {
          mean: unit.mean,
          sharePercent: unit.sharePercent,
          ...(unit.past && { usual: unit.past.usual, periods: unit.past.periods }),
        },
      },
    ];
  });
}
