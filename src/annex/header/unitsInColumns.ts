import { rowsBetween } from "../../workbook/cells";
import type { PlainCell, PlainSheet } from "../../workbook/plainData";
import { unitName } from "../names/unitName";
import { cellText } from "../text/cellText";
import type { HeaderBlock } from "./headerBlock";
import { readHeading } from "./readHeading";

/** Rows that are searched for the communes' names, and for the measures' below them. */
const ROWS_SEARCHED = 60;
const MOST_CELLS = 120;
const FEWEST_UNITS = 3;
const FEWEST_MEASURES = 3;

/** The row that names the units of a table turned round: a column for each commune, the measures below each other; null where there is none. */
export function unitsInColumns(sheet: PlainSheet): HeaderBlock | null {
  const rows = rowsBetween(sheet, 0, ROWS_SEARCHED);
  for (const [at, row] of rows.entries()) {
    const units = row.cells.slice(0, MOST_CELLS).filter(namesCommune);
    if (units.length < FEWEST_UNITS) continue;
    const first = units[0]?.column ?? 0;
    const measures = rows.slice(at + 1).filter((below) =>
      below.cells.some((cell) => {
        const heading = cell.column < first && typeof cell.value === "string" ? readHeading(cellText(cell)) : null;
        return heading !== null && (heading.side !== null || heading.leaf !== null);
      }),
    );
    if (measures.length >= FEWEST_MEASURES) return { top: row.index, bottom: row.index };
  }
  return null;
}

/** By its kind, and more than that: "TT" alone heads the numbers. */
function namesCommune(cell: PlainCell): boolean {
  if (typeof cell.value !== "string") return false;
  const text = cellText(cell);
  const { name, kind } = unitName(text);
  return kind !== null && name !== text;
}
