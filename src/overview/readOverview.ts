import type { Annex, AnnexRow } from "../annex/annex";
import { receivedMeasure } from "../annex/receivedMeasure";
import type { Finding } from "../checks/finding";
import { unitKey } from "../signals/ownPast";
import type { UnderReportingUnit } from "../signals/signals";
import type { CommuneEntry, Overview, PeriodSums } from "./overview";
import { addedSums, addedUp, sumsOf } from "./sums";

/**
 * One entry a commune, with what was found about it and its own past.
 * @param others the workbook's other annexes; those of the same kind of period before this one are its past
 */
export function readOverview(
  annex: Annex,
  others: readonly Annex[],
  findings: readonly Finding[],
  underReporting: readonly UnderReportingUnit[],
): Overview {
  const communes = annex.rows.filter(isCommune);
  const measure = receivedMeasure(annex);
  const offices = annex.rows.filter(({ role }) => role === "office");
  const trend = trendOf(annex, others);
  const past = trend.map((period) => receivedByUnit(period.annex));
  const items = itemsByRow(annex, findings);
  const asked = new Map(underReporting.map((unit) => [unit.row, unit]));
  const entries = communes.map((row): CommuneEntry => {
    const severities = [...(items.get(row.row)?.values() ?? [])];
    const errors = severities.filter((severity) => severity === "error").length;
    const figure = row.figures.get(measure);
    const { received, resolved, inTime, late, pending, pendingOverdue, overdue, rate } = sumsOf(row, measure);
    // named one by one: spreading them takes longer than all else of an entry
    return {
      received,
      resolved,
      inTime,
      late,
      pending,
      pendingOverdue,
      overdue,
      rate,
      row: row.row,
      name: row.name,
      kind: row.kind,
      cell: { sheet: annex.sheet, row: figure?.row ?? row.row, column: figure?.column ?? annex.unitColumn },
      errors,
      warnings: severities.length - errors,
      underReporting: asked.get(row.row) ?? null,
      past: past.map((units) => units.get(unitKey(row)) ?? null),
    };
  });
  return {
    communes: entries,
    communeTotals: addedSums(entries),
    officeTotals: offices.length === 0 ? null : addedUp(offices, receivedMeasure(annex, "office")),
    errors: findings.filter(({ severity }) => severity === "error").length,
    trend,
  };
}

/** The annex and those of the same kind of period before it, one a period; none where there is nothing to compare with. */
function trendOf(annex: Annex, others: readonly Annex[]): readonly PeriodSums[] {
  const { period } = annex;
  if (period === null) return [];
  const earlier = others.flatMap((other) =>
    other.period?.kind === period.kind && other.period.to < period.from ? [{ period: other.period, annex: other }] : [],
  );
  const byEnd = new Map<string, { period: typeof period; annex: Annex }>();
  for (const entry of [...earlier, { period, annex }]) {
    if (!byEnd.has(entry.period.to)) byEnd.set(entry.period.to, entry);
  }
  if (byEnd.size < 2) return [];
  const periods = [...byEnd.values()]
    .sort((a, b) => (a.period.to < b.period.to ? -1 : 1))
    .map((entry) => ({ ...entry, sums: addedUp(entry.annex.rows.filter(isCommune), receivedMeasure(entry.annex)) }))
    .filter(({ sums }) => sums.received !== null);
  return periods.length > 1 ? periods : [];
}

function receivedByUnit(annex: Annex): ReadonlyMap<string, number | null> {
  const measure = receivedMeasure(annex);
  return new Map(annex.rows.filter(isCommune).map((row) => [unitKey(row), sumsOf(row, measure).received]));
}

/** For each row what concerns it: findings that one wrong cell explains are one item, as severe as the worst of them. */
function itemsByRow(annex: Annex, findings: readonly Finding[]): ReadonlyMap<number, Map<string, "error" | "warning">> {
  const items = new Map<number, Map<string, "error" | "warning">>();
  for (const [index, { fault, row, suspects, severity }] of findings.entries()) {
    if (severity === "info") continue;
    const suspected = suspects.filter(({ sheet }) => sheet === annex.sheet).map((cell) => cell.row);
    for (const at of new Set([...(row === null ? [] : [row]), ...suspected])) {
      const ofRow = items.get(at) ?? new Map<string, "error" | "warning">();
      const key = fault ?? `#${index}`;
      if (ofRow.get(key) !== "error") ofRow.set(key, severity);
      items.set(at, ofRow);
    }
  }
  return items;
}

function isCommune({ role }: AnnexRow): boolean {
  return role === "commune";
}
