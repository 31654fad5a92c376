import type { Annex } from "../annex/annex";
import { receivedMeasure } from "../annex/receivedMeasure";
import { measureCells } from "../checks/cellsOf";
import type { Finding } from "../checks/finding";
import { ReceivingHistory } from "./ownPast";
import type { UnderReportingSign, UnderReportingUnit } from "./signals";
import { underReportingFacts } from "./underReportingFacts";
import { Signs } from "./weakSigns";

/** A mean of fewer communes says little about any of them. */
const FEWEST_COMMUNES = 4;

/** So many weak signs together are reason enough to ask. */
const SEVERAL = 2;

/**
 * Communes to be asked whether they report everything, in sheet order: they received less than a share of the communes'
 * mean, or far less than in their own past (three earlier periods or more in the workbook) or than others per head (where
 * the sheet has the population), or several weaker signs come together. The default share of one half gives just the four
 * communes that the report of Tứ Kỳ (6/2021) names.
 * @param sharePercent percent of the mean, 1 to 100
 * @param others the workbook's other annexes
 * @param doubtful 0-based rows whose figure is judged wrong: it names nobody and does not enter the mean
 */
export function underReportingUnits(
  annex: Annex,
  sharePercent: number,
  others: readonly Annex[] = [],
  doubtful: ReadonlySet<number> = new Set(),
): readonly UnderReportingUnit[] {
  const measure = receivedMeasure(annex);
  const known = annex.rows.flatMap((row) => {
    const count = row.role === "commune" && !doubtful.has(row.row) ? row.figures.get(measure)?.value : null;
    return count === null || count === undefined ? [] : [{ row, count }];
  });
  const sum = known.reduce((total, { count }) => total + count, 0);
  const mean = known.length === 0 ? 0 : Math.floor((2 * sum + known.length) / (2 * known.length));
  const signs = new Signs(annex, others, new ReceivingHistory(annex, others), known, sharePercent, FEWEST_COMMUNES);
  return known.flatMap(({ row, count }) => {
    const isSmall = known.length >= FEWEST_COMMUNES && count * known.length * 100 < sum * sharePercent;
    const found = signs.of({ row, count });
    const isTelling = found.some(({ isStrong }) => isStrong) || found.length >= SEVERAL;
    if (!isSmall && !isTelling) return [];
    const besides = isTelling ? found.map(({ sign }) => sign) : [];
    // below the office's share, the exact percentage says nothing more
    const told = isSmall ? besides.filter(({ kind }) => kind !== "below-mean") : besides;
    const why: readonly UnderReportingSign[] = isSmall ? [{ kind: "below-share" }, ...told] : told;
    return [{ row: row.row, name: row.name, receivedTotal: count, mean, sharePercent, signs: why }];
  });
}

/** `under-reporting`: a warning for each, worded as a question. */
export function underReportingFindings(annex: Annex, units: readonly UnderReportingUnit[]): readonly Finding[] {
  const rows = new Map(annex.rows.map((row) => [row.row, row]));
  const measure = receivedMeasure(annex);
  return units.flatMap((unit) => {
    const row = rows.get(unit.row);
    if (row === undefined) return [];
    return [
      {
        code: "under-reporting" as const,
        severity: "warning" as const,
        row: unit.row,
        unit: unit.name,
        measure,
        cells: measureCells(annex, row, [measure]),
        found: unit.receivedTotal,
        suspects: [],
        extra: underReportingFacts(unit),
      },
    ];
  });
}
