import type { Area, CellValue, PlainCell, PlainSheet } from "../../../src/workbook/plainData";
import { encoded, type Encoding } from "./encode";

/** A sheet while it is being drawn; rows and columns 0-based. */
export class Canvas {
  readonly merges: Area[] = [];
  private readonly cells = new Map<number, Map<number, PlainCell>>();

  put(row: number, column: number, value: CellValue, extra: Omit<Partial<PlainCell>, "column" | "value"> = {}): void {
    if (value === null && extra.formula === undefined) return;
    const line = this.cells.get(row) ?? new Map<number, PlainCell>();
    this.cells.set(row, line.set(column, { column, value, ...extra }));
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  sheet(
    name: string,
    encoding: Encoding,
    hidden: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> },
  ): PlainSheet {
    const lines = [...this.cells].sort(([a], [b]) => a - b);
    return {
      name,
      visibility: "visible",
      rows: lines.map(([index, line]) => ({
        index,
        hidden: hidden.rows.has(index),
        cells: [...line.values()].sort((a, b) => a.column - b.column).map((cell) => inEncoding(cell, encoding)),
      })),
      merges: this.merges,
      hiddenColumns: hidden.columns,
      isProtected: false,
    };
  }
}

function inEncoding(cell: PlainCell, encoding: Encoding): PlainCell {
  if (typeof cell.value !== "string") return cell;
  const { text, font } = encoded(cell.value, encoding);
  return { ...cell, value: text, ...(font !== undefined && { legacyFont: font }) };
}
