import { plainAnnex, rightRow, type TypedCell } from "../sheetOf";

/** Role, name and 0-based rows added, of each row below the plainest header. */
export const roles = (rows: readonly (readonly TypedCell[])[]) =>
  plainAnnex(rows).rows.map(({ role, name, adds }) => [role, name, adds]);
/** A row that adds up others. */
export const sumOf = (label: string, ...rows: readonly (readonly TypedCell[])[]): TypedCell[] => {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    column < 2 ? (column === 1 ? label : null) : rows.reduce((sum, row) => sum + Number(row[column]), 0),
  );
};
export const a = rightRow(1, "Xã An Thanh", 3, 40);
export const b = rightRow(2, "Xã Hà Kỳ", 5, 61);
export const c = rightRow(3, "Thị trấn Tứ Kỳ", 2, 33);
