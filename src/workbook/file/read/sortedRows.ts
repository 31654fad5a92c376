import type { PlainCell, PlainRow } from "../../plainData";

/** Rows ascending; a row that the file holds in several pieces becomes one. Files in order come back as they are. */
export function sortedRows(rows: readonly PlainRow[]): readonly PlainRow[] {
  if (rows.every((row, at) => at === 0 || row.index > (rows[at - 1]?.index ?? -1))) return rows;
  const byIndex = new Map<number, PlainRow>();
  for (const row of rows) {
    const before = byIndex.get(row.index);
    byIndex.set(row.index, before ? { ...row, cells: sortedCells([...before.cells, ...row.cells]) } : row);
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

/** Cells ascending; of two in one place the later counts. */
export function sortedCells(cells: readonly PlainCell[]): PlainCell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}
