import { readAnnex } from "../src/annex/readAnnex";
import type { Annex } from "../src/annex/annex";
import { parseA1 } from "../src/workbook/address";
import type { Area, CellValue, PlainCell, PlainSheet, PlainWorkbook } from "../src/workbook/plainData";

/** A cell as a test writes it: a value, or a formula with its cached result. */
export type TypedCell = CellValue | { readonly formula: string; readonly value: CellValue };

/** A sheet from rows of cells, row 1 first; null is a blank. */
export function sheetOf(
  name: string,
  rows: readonly (readonly TypedCell[])[],
  merges: readonly string[] = [],
): PlainSheet {
  return {
    name,
    visibility: "visible",
    rows: rows.flatMap((cells, index) => {
      const filled = cells.flatMap((cell, column): PlainCell[] => {
        if (cell === null) return [];
        if (typeof cell === "object" && "formula" in cell) return [{ column, ...cell }];
        return [{ column, value: cell }];
      });
      return filled.length === 0 ? [] : [{ index, hidden: false, cells: filled }];
    }),
    merges: merges.map(areaOf),
    hiddenColumns: new Set(),
    isProtected: false,
  };
}

export function workbookOf(...sheets: readonly PlainSheet[]): PlainWorkbook {
  return { fileName: "bieu.xlsx", sheets, names: [], activeSheet: 0 };
}

/** Header of the plainest annex: columns C to K; data from row 3 on. */
export const PLAIN_HEADER: readonly (readonly TypedCell[])[] = [
  ["TT", "Đơn vị", "Tiếp nhận", null, null, "Đã giải quyết", null, null, null, "Đang giải quyết", null, null],
  [
    null,
    null,
    "Tổng số",
    "Kỳ trước",
    "Trong kỳ",
    "Tổng số",
    "Trước hạn",
    "Đúng hạn",
    "Quá hạn",
    "Tổng số",
    "Trong hạn",
    "Quá hạn",
  ],
];
export const PLAIN_MERGES = ["A1:A2", "B1:B2", "C1:E1", "F1:I1", "J1:L1"];

/** An annex under {@link PLAIN_HEADER} from its data rows, the first in row 3. */
export function plainAnnex(rows: readonly (readonly TypedCell[])[], name = "Tháng 6 năm 2021"): Annex {
  const annex = readAnnex(sheetOf(name, [...PLAIN_HEADER, ...rows], PLAIN_MERGES), "bieu.xlsx");
  if (annex === null) throw new Error("the rows make no annex");
  return annex;
}

/** A commune's row whose figures agree: received = carried + fresh, some early, some on time, the rest pending in time. */
export function rightRow(ordinal: number, name: string, carried: number, fresh: number): TypedCell[] {
  const received = carried + fresh;
  const early = Math.floor(received / 2);
  const onTime = Math.floor(received / 4);
  const pending = received - early - onTime;
  return [ordinal, name, received, carried, fresh, early + onTime, early, onTime, 0, pending, pending, 0];
}

function areaOf(text: string): Area {
  const [first = "", last = ""] = text.split(":");
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to) throw new Error(`no area: ${text}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
