import type { Annex } from "../annex/annex";
import type { Finding, Severity } from "../checks/finding";
import type { CellRef } from "../workbook/address";
import { a1 } from "../workbook/address";

/**
 * The cell that a finding leads to: the one judged wrong, else the first concerned; where the
 * finding names none (a unit that is missing), the unit's row or the head of the unit column.
 */
export function targetCell(finding: Finding, annex: Annex): CellRef {
  const cell = finding.suspects[0] ?? finding.suggestion?.cell ?? finding.cells[0];
  if (cell) return cell;
  return { sheet: annex.sheet, row: finding.row ?? annex.headerRows.bottom, column: annex.unitColumn };
}

/** "C12" on the annex sheet, "Biểu T5!C12" on another. */
export function targetName(cell: CellRef, annex: Annex): string {
  const address = a1(cell.row, cell.column);
  return cell.sheet === annex.sheet ? address : `${cell.sheet}!${address}`;
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** The cell that a finding itself is about, whichever is judged wrong. */
export function groundCell(finding: Finding, annex: Annex): CellRef {
  return finding.cells[0] ?? targetCell(finding, annex);
}
