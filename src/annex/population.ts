import { cellAt } from "../workbook/cells";
import type { CellValue, PlainSheet } from "../workbook/plainData";
import type { AnnexRow } from "./annex";
import { readCountText } from "./figures/countText";
import { fold } from "./text/fold";

/** "Dân số", "Dân số (người)", "Số nhân khẩu", folded. */
const POPULATION_FOLDED = /\b(dan so|nhan khau|so dan)\b/;

/**
 * Gives the rows their inhabitants where the sheet has a column for them.
 * @param others the sheet's columns that are no measure
 */
export function withPopulation(
  sheet: PlainSheet,
  others: readonly { readonly column: number; readonly path: readonly string[] }[],
  rows: readonly AnnexRow[],
): readonly AnnexRow[] {
  const found = others.find(({ path }) => path.some((heading) => POPULATION_FOLDED.test(fold(heading))));
  if (found === undefined) return rows;
  return rows.map((row) => {
    const population = inhabitants(cellAt(sheet, row.row, found.column)?.value ?? null);
    return population === null ? row : { ...row, population };
  });
}

function inhabitants(value: CellValue): number | null {
  if (typeof value === "number") return Number.isInteger(value) && value > 0 ? value : null;
  const read = typeof value === "string" ? readCountText(value.trim()) : null;
  return read?.as === "count" && read.count > 0 ? read.count : null;
}
