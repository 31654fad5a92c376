import { WorkbookFailure } from "../failure";
import type { CellValue, PlainCell, PlainRow } from "../plainData";
import type { Block } from "./blocks";
import { legacyFontOrNull } from "./legacyFont";

/** A block as Excel answered it: arrays of rows. */
export interface CellGrid {
  readonly block: Block;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  /** This and what follows: absent where it was not asked for. */
  readonly types?: readonly (readonly unknown[])[];
  readonly fonts?: readonly (readonly (string | undefined)[])[];
  readonly hiddenRows?: readonly boolean[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The rows of a block that hold anything; `sheetFont` is the sheet's one font, where it has one. */
export function rowsOfGrid(grid: CellGrid, sheetFont: string | null): PlainRow[] {
  const rows: PlainRow[] = [];
  for (const [offset, values] of grid.values.entries()) {
    const cells: PlainCell[] = [];
    for (const [at, value] of values.entries()) {
      const cell = cellOf(grid, sheetFont, offset, at, value);
      if (cell) cells.push(cell);
    }
    const hidden = grid.hiddenRows?.[offset] ?? false;
    if (cells.length > 0) rows.push({ index: grid.block.area.top + offset, hidden, cells });
  }
  return rows;
}

function cellOf(
  grid: CellGrid,
  sheetFont: string | null,
  offset: number,
  at: number,
  value: unknown,
): PlainCell | null {
  const entry = grid.formulas[offset]?.[at];
  // of a text that begins with "=" both say the same; a formula never equals its result
  const isFormula = typeof entry === "string" && entry.startsWith("=") && entry !== value;
  if (value === "" && !isFormula) return null;
  const cell: Mutable<PlainCell> = {
    column: grid.block.area.left + at,
    value: valueOf(value, grid.types?.[offset]?.[at] === "Error"),
  };
  if (isFormula) cell.formula = entry.slice(1);
  const format = grid.numberFormats[offset]?.[at];
  if (typeof format === "string" && format !== "General") cell.numberFormat = format;
  if (typeof cell.value === "string") {
    const font = legacyFontOrNull(grid.fonts?.[offset]?.[at] ?? sheetFont);
    if (font !== null) cell.legacyFont = font;
  }
  return cell;
}

function valueOf(value: unknown, isError: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") throw new WorkbookFailure("unexpected", { value: typeof value });
  return isError ? { error: value } : value;
}
