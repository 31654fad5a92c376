import type { Annex } from "../annex/annex";
import { measureCells } from "../checks/cellsOf";
import type { Finding } from "../checks/finding";
import type { OverdueUnit } from "./signals";

const OVERDUE_MEASURES = ["pendingOverdue", "resolvedLate"] as const;

/** Units (communes and offices) with dossiers past their date, in sheet order. */
export function overdueUnits(annex: Annex): readonly OverdueUnit[] {
  return annex.rows.flatMap((row) => {
    if (row.role !== "commune" && row.role !== "office") return [];
    const pendingOverdue = row.figures.get("pendingOverdue")?.value ?? 0;
    const resolvedLate = row.figures.get("resolvedLate")?.value ?? 0;
    return pendingOverdue + resolvedLate > 0 ? [{ row: row.row, name: row.name, pendingOverdue, resolvedLate }] : [];
  });
}

/** `overdue`: a warning for each of them, on the cells above 0. */
export function overdueFindings(annex: Annex, units: readonly OverdueUnit[]): readonly Finding[] {
  const rows = new Map(annex.rows.map((row) => [row.row, row]));
  return units.flatMap((unit) => {
    const row = rows.get(unit.row);
    if (row === undefined) return [];
    const past = OVERDUE_MEASURES.filter((measure) => (row.figures.get(measure)?.value ?? 0) > 0);
    return [
      {
        code: "overdue" as const,
        severity: "warning" as const,
        row: unit.row,
        unit: unit.name,
        measure: past[0] ?? null,
        cells: measureCells(annex, row, past),
        suspects: [],
        extra: { pendingOverdue: unit.pendingOverdue, resolvedLate: unit.resolvedLate },
      },
    ];
  });
}
